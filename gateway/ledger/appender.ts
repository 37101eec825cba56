import type { Pool } from 'pg';
import { appendBatch, type AppendedBatch } from './append-batch.ts';
import type { CheckpointSigner } from './checkpoint.ts';
import { sealEntry, type LedgerEntry, type SealedEntry } from './entry.ts';

/** Writes the ledger. */
export interface LedgerAppender {
  /** Resolves once the entries are durable; rejects, and then nothing of them is kept, where the database refuses. */
  append(entries: readonly LedgerEntry[]): Promise<void>;
  /** Resolves once everything appended so far is written. */
  settled(): Promise<void>;
}

interface Waiting {
  readonly entries: readonly { entry: LedgerEntry; sealed: SealedEntry }[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** How many entries one transaction takes at most. */
const largestBatch = 1000;

/**
 * Makes the appender of one process. What arrives while a transaction is under way waits for the next one (group
 * commit), so that many readers share one flush to disk.
 */
export function createLedgerAppender(parts: {
  pool: Pool;
  signer: CheckpointSigner;
  /** Told of every new head, to keep a copy where the database cannot reach. */
  onHead?: (batch: AppendedBatch) => Promise<void>;
  now?: () => Date;
}): LedgerAppender {
  const now = parts.now ?? (() => new Date());
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const taken = takeBatch(waiting);
      waiting = waiting.slice(taken.length);
      await writeBatch(parts, taken);
    }
    writing = null;
  };

  return {
    append(entries) {
      if (entries.length === 0) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const at = now();
        waiting.push({
          entries: entries.map((entry) => ({ entry, sealed: sealEntry(entry, at) })),
          resolve,
          reject,
        });
        writing ??= writeAll();
      });
    },
    settled: () => writing ?? Promise.resolve(),
  };
}

function takeBatch(waiting: readonly Waiting[]): Waiting[] {
  let entries = 0;
  return waiting.filter((each, index) => {
    if (index > 0 && entries + each.entries.length > largestBatch) entries = Infinity;
    else entries += each.entries.length;
    return entries !== Infinity;
  });
}

async function writeBatch(
  parts: Parameters<typeof createLedgerAppender>[0],
  taken: readonly Waiting[],
): Promise<void> {
  try {
    const client = await parts.pool.connect();
    try {
      const appended = await appendBatch(
        client,
        parts.signer,
        taken.flatMap(({ entries }) => entries),
      );
      if (appended) await parts.onHead?.(appended);
    } finally {
      client.release();
    }
    for (const { resolve } of taken) resolve();
  } catch (error) {
    for (const { reject } of taken) reject(error);
  }
}
