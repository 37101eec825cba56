import { EntitySchema } from 'typeorm';
import type { ConsentUse } from '../../kit/consent.ts';

/** What a person told about an incident; only its owner ever sees it. */
export interface AccountRecord {
  id: string;
  recordId: string;
  ownerId: string;
  /** Whether a guardian consents in the person's stead. */
  needsGuardian: boolean;
  note: string | null;
  recordedAt: Date;
}

/** That a use of an account was consented to, for everybody whom the use means or for one organisation. */
export interface ConsentRecord {
  id: string;
  accountId: string;
  ownerId: string;
  use: ConsentUse;
  recipientId: string | null;
  givenBy: 'PERSON' | 'GUARDIAN';
  givenAt: Date;
  withdrawnAt: Date | null;
}

export const accountEntity = new EntitySchema<AccountRecord>({
  name: 'IncidentAccount',
  columns: {
    id: { type: 'text', primary: true },
    recordId: { type: 'text' },
    ownerId: { type: 'text' },
    needsGuardian: { type: 'boolean' },
    note: { type: 'text', nullable: true },
    recordedAt: { type: 'timestamptz', createDate: true },
  },
});

export const consentEntity = new EntitySchema<ConsentRecord>({
  name: 'IncidentConsent',
  columns: {
    id: { type: 'text', primary: true },
    accountId: { type: 'text' },
    ownerId: { type: 'text' },
    use: { type: 'text' },
    recipientId: { type: 'text', nullable: true },
    givenBy: { type: 'text' },
    givenAt: { type: 'timestamptz', createDate: true },
    withdrawnAt: { type: 'timestamptz', nullable: true },
  },
});
