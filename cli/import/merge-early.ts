import type { Client } from 'pg';
import type { Sql } from 'sql-template-tag';
import { errorCode } from '../error-code.ts';
import type { ImportKind } from './import-kind.ts';
import { inlineValues } from './inline-values.ts';
import type { KeysOfFile } from './met-keys.ts';
import type { StagedPart } from './stage-rows.ts';
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
  readonly mergeStaged: (part: StagedPart) => Promise<void>;
  readonly added: () => number;
}

/** A file that holds rows and waits for another longer than this may be what the other waits for, over two commands. */
const longestWait = '20s';

/**
 * Merges where rows of one key are always the same row: what is not there yet is added, in any order, but for rows that
 * an earlier file of the command may have, which belong to that. Ends by itself where a file holds nothing new.
 */
export async function createEarlyMerge(
  { client, kind, add }: { client: Client; kind: ImportKind; add: Sql },
  { keys, earlier }: FileTurn,
): Promise<EarlyMerge> {
  // Each part is looked up by the key's index: the planner knows nothing yet of tables that are being filled.
  await client.query(`
    SET LOCAL lock_timeout = '${longestWait}'; SET LOCAL enable_seqscan = off;
    SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off`);
  const mergePart = createPartMerge(client, await partStatements({ client, kind, add }));
  let added = 0;
  let holdsNew = true;
  let areAllNew = false;
  return {
    added: () => added,
    async mergeStaged({ rows, repeats }) {
      if (!holdsNew || rows === 0) return;
      if (keys.meetEarlier()) await earlier;
      const isTrusted = areAllNew && !repeats;
      const inserted = await mergePart(isTrusted ? 'TRUSTED' : 'LOOKED_UP');
      // Where one of them was there, others may be; where none of a part is new, none of the rest is looked for.
      areAllNew = inserted.as === 'TRUSTED' || (areAllNew && repeats) || inserted.count === rows;
      added += inserted.count;
      holdsNew = inserted.count > 0;
    },
  };
}

/** How the rows of a part are added: those not found by their key, or all, which fails where one is there. */
type PartAs = 'LOOKED_UP' | 'TRUSTED';

interface PartStatements {
  /** Adds the rows behind a place. */
  readonly add: (as: PartAs, place: string) => string;
}

interface AddedRows {
  readonly as: PartAs;
  readonly count: number;
}

/**
 * To look a key up takes about as long as to add it. So where nothing of a part was there, the next is added as it is,
 * and looked up after all where that fails.
 */
function createPartMerge(client: Client, { add }: PartStatements): (as: PartAs) => Promise<AddedRows> {
  let place = '(0,0)';
  const merge = async (as: PartAs): Promise<AddedRows> => {
    const results = resultsOf(await client.query(add(as, place)));
    place = results.at(-1)?.rows[0]?.place ?? place;
    return { as, count: results.find(({ command }) => command === 'INSERT')?.rowCount ?? 0 };
  };
  return async (as) => {
    try {
      return await merge(as);
    } catch (error) {
      if (as === 'LOOKED_UP' || errorCode(error) !== '23505') throw error;
      await client.query('ROLLBACK TO SAVEPOINT import_part');
      return merge('LOOKED_UP');
    }
  };
}

/** One message for all of a part: this process is busy with the next rows, and the database would wait for it at each. */
async function partStatements({
  client,
  kind,
  add,
}: {
  client: Client;
  kind: ImportKind;
  add: Sql;
}): Promise<PartStatements> {
  const stepDown = await stepDownWith(client);
  const statement = inlineValues(add);
  return {
    add: (as, place) =>
      [
        'SAVEPOINT import_part',
        rowsBehind(kind, as, place),
        ...(stepDown === '' ? [] : [stepDown]),
        statement,
        'RESET ROLE',
        'RELEASE SAVEPOINT import_part',
        // Rows that were staged are found by their place: no index of them would pay.
        `SELECT max(ctid)::text AS place FROM import_staging WHERE ctid > '${place}'`,
      ].join(';\n'),
  };
}

/** Whether two transactions added the same row, or waited for each other: a file is then merged in its turn instead. */
export function isMeeting(error: unknown): boolean {
  return ['23505', '40P01', '55P03'].includes(errorCode(error) ?? '');
}

function rowsBehind({ target }: ImportKind, as: PartAs, place: string): string {
  const view = 'CREATE OR REPLACE TEMP VIEW import_row AS';
  if (as === 'TRUSTED')
    return `${view} SELECT s.*, 'added' AS outcome FROM import_staging s WHERE ctid > '${place}'`;
  return `${view}
    SELECT s.*, 'added' AS outcome
    FROM (SELECT DISTINCT ON (id) * FROM import_staging WHERE ctid > '${place}' ORDER BY id, position) s
    WHERE NOT EXISTS (SELECT FROM ${target.table} t WHERE t.${target.id} = s.id COLLATE "default")`;
}

interface StatementResult {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: readonly { readonly place?: string | null }[];
}

/** A message of several statements is answered by a result for each, which the client's types do not say. */
function resultsOf(answer: unknown): readonly StatementResult[] {
  const results: readonly StatementResult[] = Array.isArray(answer) ? answer : [];
  return results;
}
