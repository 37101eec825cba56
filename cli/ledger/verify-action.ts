import { readFile } from 'node:fs/promises';
import type { CheckpointKey } from '../../gateway/ledger/checkpoint.ts';
import { verifyLedger, type LedgerProblem } from '../../gateway/ledger/verify-ledger.ts';
import { findOwnerDatabase } from '../import/owner-database-url.ts';
import type { Terminal } from '../organisations/print-outcome.ts';
import { findLedgerKey, readKeptCheckpoint } from './hub-ledger-key.ts';
import { inLedgerOf, type LedgerContents } from './ledger-in-database.ts';
import { readLedgerFile } from './ledger-in-file.ts';
import { refuse } from './refuse.ts';
import { verifyProofFile } from './verify-proof-file.ts';

/** What `ledger verify` is told. */
export interface VerifyOptions {
  readonly export?: string;
  readonly key?: string;
  readonly checkpoint?: readonly string[];
  readonly proof?: string;
}

/** Verifies a whole ledger, or one proof; exit code 0 where all is in order. */
export async function verifyAction(options: VerifyOptions, terminal: Terminal): Promise<0 | 1> {
  const found = await findLedgerKey(options.key, terminal.env);
  if (!found.ok) return refuse(found.message, terminal);
  const { key } = found;
  const kept = await Promise.all((options.checkpoint ?? []).map((file) => readFile(file, 'utf8')));
  if (options.proof !== undefined) return verifyProofFile({ file: options.proof, key, kept }, terminal);
  if (options.export !== undefined) {
    return verifyWhole(await readLedgerFile(options.export), { key, kept, terminal });
  }
  const database = await findOwnerDatabase('hub', { databaseUrl: undefined, env: terminal.env });
  if (!database.ok) return refuse(database.reason, terminal);
  // Read first: the ledger may grow meanwhile, and must not lack what the copy has.
  const own = await readKeptCheckpoint(terminal.env);
  const all = own === null ? kept : [...kept, own];
  return inLedgerOf(database.url, (ledger) => verifyWhole(ledger, { key, kept: all, terminal }));
}

interface Verification {
  readonly key: CheckpointKey;
  /** Checkpoints from elsewhere than the ledger itself. */
  readonly kept: readonly string[];
  readonly terminal: Terminal;
}

async function verifyWhole(ledger: LedgerContents, { key, kept, terminal }: Verification): Promise<0 | 1> {
  const verdict = await verifyLedger({
    rows: ledger.rows,
    checkpoints: [...ledger.checkpoints, ...kept],
    witnessed: ledger.witnessed,
    key,
    origin: key.name,
  });
  if (!verdict.ok) return refuse(`Entry ${verdict.index}: ${problems[verdict.problem]}`, terminal);
  const { size, checkpoints, root } = verdict;
  terminal.stdout.write(
    `The ledger is in order: ${size} entries, ${checkpoints} checkpoints, ${ledger.witnessed.length} signatures of witnesses.\nroot\t${root}\n`,
  );
  return 0;
}

const problems: Readonly<Record<LedgerProblem, string>> = {
  ALTERED: 'ALTERED. Its text, salt or columns are not what was written.',
  REMOVED_OR_REORDERED: 'REMOVED_OR_REORDERED. It is missing, or the entries are not in their order.',
  NOT_AS_SIGNED:
    'NOT_AS_SIGNED. From here on the entries are not those that the next checkpoint was signed for.',
  CHECKPOINT_NOT_SIGNED:
    'CHECKPOINT_NOT_SIGNED. The checkpoint of that size does not carry the signature of the key of the ledger.',
  WITNESS_NOT_SIGNED:
    'WITNESS_NOT_SIGNED. The checkpoint of that size does not carry the signature of its witness.',
};
