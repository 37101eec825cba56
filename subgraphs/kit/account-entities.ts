import { EntitySchema } from 'typeorm';
import type { ConsentUse } from './consent.ts';

/** What a person told that a record rests on; only its owner ever sees it. */
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

/** Where accounts of one kind of record are kept. */
export const accountEntityOf = (name: string): EntitySchema<AccountRecord> =>
  new EntitySchema<AccountRecord>({
    name,
    columns: {
      id: { type: 'text', primary: true },
      recordId: { type: 'text' },
      ownerId: { type: 'text' },
      needsGuardian: { type: 'boolean' },
      note: { type: 'text', nullable: true },
      recordedAt: { type: 'timestamptz', createDate: true },
    },
  });

/** Where it is kept what was consented to of them. */
export const consentEntityOf = (name: string): EntitySchema<ConsentRecord> =>
  new EntitySchema<ConsentRecord>({
    name,
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
