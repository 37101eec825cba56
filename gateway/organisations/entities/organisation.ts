import { EntitySchema } from 'typeorm';

/** What an organisation can be here for, as the schema's OrganisationKind. */
export const organisationKinds = [
  'MISSION',
  'NGO',
  'REVIEW_BODY',
  'NHRI',
  'STATE',
  'ACADEMIC',
  'DONOR',
  'OVERSIGHT',
  'STEWARD',
] as const;

/** What an organisation is here for. */
export type OrganisationKind = (typeof organisationKinds)[number];

/** An organisation that takes part. */
export interface OrganisationRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly countryCode: string | null;
}

/** Where organisations are kept. */
export const organisationEntity = new EntitySchema<OrganisationRecord>({
  name: 'organisation',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    kind: { type: 'text' },
    countryCode: { type: 'text', nullable: true },
  },
});
