import type { Client } from 'pg';
import { errorCode } from '../error-code.ts';
import type { ImportKind, ImportSetting } from './import-kind.ts';
import type { KeysOfFile } from './met-keys.ts';
import { stepDownWith } from './step-down.ts';

/** What a file knows of those before it in its command. */
export interface FileTurn {
  readonly keys: KeysOfFile;
  /** Settles when all of them are through. */
  readonly earlier: Promise<unknown>;
}

/** Adds the rows of a file while the rest of it is read. */
export interface EarlyMerge {
  /** Adds what is new of the rows that were staged since the last call. */
  readonly mergeStaged: (count: number) => Promise<void>;
  readonly added: () => number;
}

/** A file that holds rows and waits for another longer than this may be what the other waits for, over two commands. */
const longestWait = '20s';

/**
 * Merges where rows of one key are always the same row: what is not there yet is added, in any order, but for rows that
 * an earlier file of the command may have, which belong to that. Ends by itself where a file holds nothing new.
 */
export async function createEarlyMerge(
  { client, kind, setting }: { client: Client; kind: ImportKind; setting: ImportSetting },
  { keys, earlier }: FileTurn,
): Promise<EarlyMerge> {
  // Each part is looked up by the key's index: the planner knows nothing yet of tables that are being filled.
  await client.query(`
    SET LOCAL lock_timeout = '${longestWait}'; SET LOCAL enable_seqscan = off;
    SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off`);
  const stepDown = await stepDownWith(client);
  let added = 0;
  let place = '(0,0)';
  let holdsNew = true;
  return {
    added: () => added,
    async mergeStaged(count) {
      if (!holdsNew || count === 0) return;
      if (keys.meetEarlier()) await earlier;
      // Few round trips: this process is busy with the next rows, and the database would wait for it at each.
      await client.query(`${rowsBehind(kind, place)}; ${stepDown}`);
      let inserted = 0;
      for (const { text, values } of kind.merge(setting))
        inserted += (await client.query(text, values)).rowCount ?? 0;
      await client.query('RESET ROLE');
      place = await lastPlace(client, place);
      added += inserted;
      holdsNew = inserted > 0;
    },
  };
}

/** Whether two transactions added the same row, or waited for each other: a file is then merged in its turn instead. */
export function isMeeting(error: unknown): boolean {
  return ['23505', '40P01', '55P03'].includes(errorCode(error) ?? '');
}

function rowsBehind({ target }: ImportKind, place: string): string {
  return `
    CREATE OR REPLACE TEMP VIEW import_row AS
    SELECT s.*, 'added' AS outcome
    FROM (SELECT DISTINCT ON (id) * FROM import_staging WHERE ctid > '${place}' ORDER BY id, position) s
    WHERE NOT EXISTS (SELECT FROM ${target.table} t WHERE t.${target.id} = s.id COLLATE "default")`;
}

/** Rows that were staged are found by their place: no index of them would pay. */
async function lastPlace(client: Client, before: string): Promise<string> {
  const { rows } = await client.query<{ place: string | null }>(
    `SELECT max(ctid)::text AS place FROM import_staging WHERE ctid > '${before}'`,
  );
  return rows[0]?.place ?? before;
}
