import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { openPool } from '../open-pool.ts';
import { createLedgerAppender, type LedgerAppender } from './appender.ts';
import type { CheckpointSigner } from './checkpoint.ts';

/** The ledger of a running hub. */
export interface OpenLedger {
  readonly appender: LedgerAppender;
  /** Ends after what was appended is written. */
  close(): Promise<void>;
}

/** Opens the ledger; its newest checkpoint is copied to a file, out of reach of whoever holds the database. */
export function openLedger(parts: {
  databaseUrl: string;
  signer: CheckpointSigner;
  copyTo: string;
}): OpenLedger {
  const pool = openPool({
    connectionString: parts.databaseUrl,
    max: 1,
    // An answer that waits for its entry is refused rather than kept waiting.
    connectionTimeoutMillis: 3000,
    query_timeout: 5000,
    application_name: 'rapporteur ledger',
  });
  const appender = createLedgerAppender({
    pool,
    signer: parts.signer,
    onHead: ({ checkpoint }) => replaceFile(parts.copyTo, checkpoint),
  });
  return {
    appender,
    async close() {
      await appender.settled();
      await pool.end();
    },
  };
}

async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, path);
}
