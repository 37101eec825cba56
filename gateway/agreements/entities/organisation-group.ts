import { EntitySchema } from 'typeorm';

/** A named group of organisations that agreements can be made with. */
export interface OrganisationGroupRecord {
  readonly id: string;
  readonly name: string;
  readonly convenorId: string;
  readonly createdAt: Date;
}

/** Where groups are kept. */
export const organisationGroupEntity = new EntitySchema<OrganisationGroupRecord>({
  name: 'organisation_group',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    convenorId: { type: 'text' },
    createdAt: { type: 'timestamptz' },
  },
});
