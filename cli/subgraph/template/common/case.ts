import { EntitySchema, labelEntityColumns, type Collection, type LabelledRecord } from '@rapporteur/kit';

/** A case as it is kept. Its owner and its labels (classification, tlp) are columns of every record that can be shared. */
export interface CaseRecord extends LabelledRecord {
  id: string;
  title: string;
  summary: string | null;
  openedOn: string;
  countryCode: string;
}

/** The entity has the name of its type in the schema: agreements name it so. */
export const caseEntity = new EntitySchema<CaseRecord>({
  name: 'TemplateNameCase',
  columns: {
    id: { type: 'text', primary: true },
    title: { type: 'text' },
    summary: { type: 'text', nullable: true },
    openedOn: { type: 'date' },
    countryCode: { type: 'text' },
    ...labelEntityColumns,
  },
});

/** Cases, latest first. */
export const cases: Collection<CaseRecord, object> = {
  name: 'cases',
  entity: caseEntity,
  order: [
    { by: 'openedOn', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  // A list with filters makes its conditions here, from the argument "filter".
  where: () => [],
};
