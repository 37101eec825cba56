import { writeVerifierKey } from '../../gateway/ledger/verifier-key.ts';
import { findOwnerDatabase } from '../import/owner-database-url.ts';
import type { Terminal } from '../organisations/print-outcome.ts';
import { findLedgerKey } from './hub-ledger-key.ts';
import { inLedgerOf } from './ledger-in-database.ts';
import { refuse } from './refuse.ts';

/** Prints the newest checkpoint; the key that verifies it goes beside it, to the error stream. */
export async function checkpointAction(terminal: Terminal): Promise<0 | 1> {
  const { env, stdout, stderr } = terminal;
  const database = await findOwnerDatabase('hub', { databaseUrl: undefined, env });
  if (!database.ok) return refuse(database.reason, terminal);
  const found = await findLedgerKey(undefined, env);
  if (!found.ok) return refuse(found.message, terminal);
  const note = await inLedgerOf(database.url, ({ checkpoints }) => Promise.resolve(checkpoints.at(-1)));
  if (note === undefined) return refuse('The ledger is empty.', terminal);
  stdout.write(note);
  stderr.write(`key\t${writeVerifierKey(found.key)}\n`);
  return 0;
}
