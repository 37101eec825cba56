import { EntitySchema } from 'typeorm';

/** An entry of the ledger as it is kept: its text is what counts, the other columns are there to find it by. */
export interface LedgerEntryRecord {
  /** The place in the log, as PostgreSQL writes a bigint. */
  readonly index: string;
  readonly recordedAt: Date;
  readonly entry: string;
  readonly salt: Buffer;
  readonly leaf: Buffer;
  readonly kind: string;
  readonly organisation: string;
  readonly owner: string | null;
  readonly dataset: string | null;
}

/** Where entries are kept. */
export const ledgerEntryEntity = new EntitySchema<LedgerEntryRecord>({
  name: 'ledger_entry',
  columns: {
    index: { type: 'bigint', primary: true },
    recordedAt: { type: 'timestamptz' },
    entry: { type: 'text' },
    salt: { type: 'bytea' },
    leaf: { type: 'bytea' },
    kind: { type: 'text' },
    organisation: { type: 'text' },
    owner: { type: 'text', nullable: true },
    dataset: { type: 'text', nullable: true },
  },
});
