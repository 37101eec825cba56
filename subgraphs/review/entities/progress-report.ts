import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';
import type { ImplementationStatus } from '../schema.generated.ts';

/** What a state reports about a recommendation. */
export interface ProgressReportRecord extends LabelledRecord {
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
  /** The day as of which it was read; absent where it is the present. */
  readonly asOf?: string;
  readonly claimedStatus: ImplementationStatus | null;
}

/** Where progress reports are kept; of a submitted one only the labels change. */
export const progressReportEntity = new EntitySchema<ProgressReportRecord>({
  name: 'ProgressReport',
  columns: {
    id: { type: 'text', primary: true },
    recommendationId: { type: 'text' },
    addressedTo: { type: 'text', nullable: true },
    text: { type: 'text' },
    documentSymbol: { type: 'text', nullable: true },
    submittedOn: { type: 'date' },
    submittedBy: { type: 'text' },
    submittedByClient: { type: 'text' },
    claimedStatus: { type: 'text', nullable: true },
    ...labelEntityColumns,
  },
});
