import { EntitySchema } from 'typeorm';

/** That the grantor of an agreement with a group let it apply to a member, by the joining that was admitted. */
export interface AgreementAdmissionRecord {
  readonly agreementId: string;
  readonly organisationId: string;
  readonly joinedVersion: number;
  readonly clientId: string;
  readonly admittedAt: Date;
}

/** Where admissions are kept. */
export const agreementAdmissionEntity = new EntitySchema<AgreementAdmissionRecord>({
  name: 'agreement_admission',
  columns: {
    agreementId: { type: 'text', primary: true },
    organisationId: { type: 'text', primary: true },
    joinedVersion: { type: 'int', primary: true },
    clientId: { type: 'text' },
    admittedAt: { type: 'timestamptz' },
  },
});
