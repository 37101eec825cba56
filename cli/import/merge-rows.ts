import type { Client } from 'pg';
import type { ImportKind, ImportSetting, PositionUnit } from './import-kind.ts';
import type { SkippedRecords } from './import-report.ts';
import { findRepeated } from './find-repeated.ts';
import { stepDown } from './step-down.ts';

export interface Merging {
  readonly client: Client;
  readonly kind: ImportKind;
  readonly setting: ImportSetting;
  readonly unit: PositionUnit;
  /** How many rows were staged. */
  readonly staged: number;
  /** How many of them were added already, while the others were read. */
  readonly early: number;
  readonly skipped: SkippedRecords;
}

export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Merges the staged rows into the kind's tables. A row is compared by the digest that was stored when it was last
 * imported: what the owner changed since then stays, until the data set itself changes the row.
 */
export async function mergeRows(staging: Merging): Promise<MergeCounts> {
  const { staged, early } = staging;
  if (early > 0 && early === staged) return { added: early, changed: 0, unchanged: 0 };
  return mergeInTurn({ ...staging, staged: staged - (await skipRefused(staging)) });
}

/** Takes out what the database knows to be impossible; tells how many rows that were. */
async function skipRefused({ client, kind, setting, skipped }: Merging): Promise<number> {
  if (kind.refuse === undefined) return 0;
  const { text, values } = kind.refuse(setting);
  const { rows } = await client.query<{ position: number; reason: string }>(text, values);
  if (rows.length === 0) return 0;
  for (const { position, reason } of rows) skipped.add(position, reason);
  await client.query('DELETE FROM import_staging WHERE position = ANY($1::int[])', [
    rows.map(({ position }) => position),
  ]);
  return rows.length;
}

/**
 * Imports of one kind into one organisation follow each other, so that both see what the other added: what is
 * compared afterwards is compared with what is committed by then.
 */
async function mergeInTurn(merging: Merging): Promise<MergeCounts> {
  const { client, kind, setting, early } = merging;
  await client.query('RESET enable_seqscan; RESET enable_hashjoin; RESET enable_mergejoin');
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `import ${kind.name} ${setting.organisation}`,
  ]);
  const counts = await compareRows(merging);
  await writeRows(merging, counts);
  return { ...counts, added: counts.added + early, unchanged: counts.unchanged - early };
}

/** Says what becomes of each staged row, in `import_outcome`; the first of several rows with one key counts. */
async function compareRows({ client, kind }: Merging): Promise<MergeCounts> {
  const { table, id, digest } = kind.target;
  await client.query(`
    CREATE TEMP TABLE import_outcome ON COMMIT DROP AS
    SELECT s.position, CASE WHEN t.${id} IS NULL THEN 'added'
                            WHEN t.${digest} IS DISTINCT FROM s.digest THEN 'changed'
                            ELSE 'unchanged' END AS outcome
    FROM (SELECT DISTINCT ON (id) id, position, digest FROM import_staging ORDER BY id, position) s
    LEFT JOIN ${table} t ON t.${id} = s.id COLLATE "default"`);
  const { rows } = await client.query<{ outcome: keyof MergeCounts; count: number }>(
    'SELECT outcome, count(*)::int FROM import_outcome GROUP BY outcome',
  );
  const counted = Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
  return { added: 0, changed: 0, unchanged: 0, ...counted };
}

/** Writes what was found to be added or changed, and tells which rows repeat others. */
async function writeRows(merging: Merging, { added, changed, unchanged }: MergeCounts): Promise<void> {
  const { client, kind, setting, staged, skipped } = merging;
  const repeated = await findRepeated(merging, staged - added - changed - unchanged);
  if (added + changed > 0) {
    // A view: to write the rows out once more would cost as much as staging them.
    await client.query(`
      ANALYZE import_outcome;
      DROP VIEW IF EXISTS import_row;
      CREATE TEMP VIEW import_row AS
      SELECT s.*, o.outcome FROM import_outcome o JOIN import_staging s USING (position)
      WHERE o.outcome <> 'unchanged'`);
    await stepDown(client);
    for (const statement of kind.merge(setting)) await client.query(statement.text, statement.values);
  }
  for (const { position, reason } of repeated.reasons) skipped.add(position, reason);
  skipped.addUntold(repeated.untold);
}
