import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';

/** What civil society or a national institution reports about a recommendation. */
export interface AlternativeReportRecord extends LabelledRecord {
  readonly id: string;
  readonly recommendationId: string;
  /** The organisation that acted as the body when it was submitted: it reads the report whatever its labels. */
  readonly addressedTo: string | null;
  readonly text: string;
  readonly documentSymbol: string | null;
  /** The time it is valid from. */
  readonly submittedOn: string;
  readonly submittedBy: string;
  readonly submittedByClient: string;
}

/** Where alternative reports are kept; of a submitted one only the labels change. */
export const alternativeReportEntity = new EntitySchema<AlternativeReportRecord>({
  name: 'AlternativeReport',
  columns: {
    id: { type: 'text', primary: true },
    recommendationId: { type: 'text' },
    addressedTo: { type: 'text', nullable: true },
    text: { type: 'text' },
    documentSymbol: { type: 'text', nullable: true },
    submittedOn: { type: 'date' },
    submittedBy: { type: 'text' },
    submittedByClient: { type: 'text' },
    ...labelEntityColumns,
  },
});
