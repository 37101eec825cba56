import { EntitySchema } from 'typeorm';

/** What an organisation can do to an agreement, as the schema's AgreementActKind. */
export type AgreementActKind = 'SUSPENDED' | 'RESUMED' | 'REVOKED';

/** That an organisation suspended, resumed or revoked an agreement. */
export interface AgreementActRecord {
  readonly agreementId: string;
  /** Counts the acts of one agreement. */
  readonly number: number;
  readonly kind: AgreementActKind;
  readonly organisationId: string;
  readonly clientId: string;
  readonly reason: string | null;
  readonly at: Date;
}

/** Where acts are kept. */
export const agreementActEntity = new EntitySchema<AgreementActRecord>({
  name: 'agreement_act',
  columns: {
    agreementId: { type: 'text', primary: true },
    number: { type: 'int', primary: true },
    kind: { type: 'text' },
    organisationId: { type: 'text' },
    clientId: { type: 'text' },
    reason: { type: 'text', nullable: true },
    at: { type: 'timestamptz' },
  },
});
