import { EntitySchema } from 'typeorm';

/** That an organisation agreed to the terms of a version. */
export interface AgreementSignatureRecord {
  readonly agreementId: string;
  readonly version: number;
  readonly organisationId: string;
  readonly clientId: string;
  readonly termsHash: string;
  readonly signedAt: Date;
}

/** Where signatures are kept. */
export const agreementSignatureEntity = new EntitySchema<AgreementSignatureRecord>({
  name: 'agreement_signature',
  columns: {
    agreementId: { type: 'text', primary: true },
    version: { type: 'int', primary: true },
    organisationId: { type: 'text', primary: true },
    clientId: { type: 'text' },
    termsHash: { type: 'text' },
    signedAt: { type: 'timestamptz' },
  },
});
