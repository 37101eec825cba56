import { EntitySchema } from 'typeorm';

/** Terms of an agreement as they were proposed; they never change. */
export interface AgreementVersionRecord {
  readonly agreementId: string;
  readonly version: number;
  /** Canonical JSON of `AgreementTerms`. */
  readonly terms: string;
  /** SHA-256 of `terms`, in hexadecimal digits. */
  readonly termsHash: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

/** Where versions are kept. */
export const agreementVersionEntity = new EntitySchema<AgreementVersionRecord>({
  name: 'agreement_version',
  columns: {
    agreementId: { type: 'text', primary: true },
    version: { type: 'int', primary: true },
    terms: { type: 'text' },
    termsHash: { type: 'text' },
    proposedBy: { type: 'text' },
    proposedAt: { type: 'timestamptz' },
  },
});
