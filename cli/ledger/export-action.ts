import { findOwnerDatabase } from '../import/owner-database-url.ts';
import type { Terminal } from '../organisations/print-outcome.ts';
import { inLedgerOf } from './ledger-in-database.ts';
import { writeLedgerFile } from './ledger-in-file.ts';
import { refuse } from './refuse.ts';

/** Writes the hub's whole ledger into a file that can be verified offline. */
export async function exportAction(file: string, terminal: Terminal): Promise<0 | 1> {
  const found = await findOwnerDatabase('hub', { databaseUrl: undefined, env: terminal.env });
  if (!found.ok) return refuse(found.reason, terminal);
  const entries = await inLedgerOf(found.url, (ledger) => writeLedgerFile(file, ledger));
  terminal.stdout.write(`${entries} entries are in ${file}.\n`);
  return 0;
}
