import type { Client } from 'pg';
import type { ImportKind, ImportSetting, PositionUnit } from './import-kind.ts';
import { mostReasons, type SkippedRecords } from './import-report.ts';

export interface Merging {
  readonly client: Client;
  readonly kind: ImportKind;
  readonly setting: ImportSetting;
  readonly unit: PositionUnit;
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
export async function mergeRows(merging: Merging): Promise<MergeCounts> {
  const { client, kind, setting } = merging;
  const { table, id, digest } = kind.target;
  await skipRefused(merging);
  const distinct = await skipRepeated(merging);
  await client.query(`
    CREATE TEMP TABLE import_row ON COMMIT DROP AS
    SELECT s.*, CASE WHEN t.${id} IS NULL THEN 'added' ELSE 'changed' END AS outcome
    FROM (SELECT DISTINCT ON (id) * FROM import_staging ORDER BY id, position) s
    LEFT JOIN ${table} t ON t.${id} = s.id
    WHERE t.${id} IS NULL OR t.${digest} IS DISTINCT FROM s.digest`);
  // Statistics of the whole rows would cost as much as writing them.
  await client.query('ANALYZE import_row (id, outcome)');
  const { rows } = await client.query<{ added: number; changed: number }>(`
    SELECT count(*) FILTER (WHERE outcome = 'added')::int AS added,
           count(*) FILTER (WHERE outcome = 'changed')::int AS changed
    FROM import_row`);
  const { added = 0, changed = 0 } = rows[0] ?? {};
  if (added + changed > 0) {
    await stepDown(client);
    for (const statement of kind.merge(setting)) await client.query(statement.text, statement.values);
  }
  return { added, changed, unchanged: distinct - added - changed };
}

async function skipRefused({ client, kind, setting, skipped }: Merging): Promise<void> {
  if (kind.refuse === undefined) return;
  const { text, values } = kind.refuse(setting);
  const { rows } = await client.query<{ position: number; reason: string }>(text, values);
  if (rows.length === 0) return;
  for (const { position, reason } of rows) skipped.add(position, reason);
  await client.query('DELETE FROM import_staging WHERE position = ANY($1::int[])', [
    rows.map(({ position }) => position),
  ]);
}

/** Of several rows with one key the first counts. Gives the number of different keys. */
async function skipRepeated({ client, unit, skipped }: Merging): Promise<number> {
  const { rows } = await client.query<{ staged: number; different: number }>(
    'SELECT count(*)::int AS staged, count(DISTINCT id)::int AS different FROM import_staging',
  );
  const { staged = 0, different = 0 } = rows[0] ?? {};
  if (staged === different) return different;
  const repeated = await client.query<{ position: number; first: number; same: boolean }>(
    `SELECT position, first, digest = first_digest AS same
     FROM (SELECT position, digest, first_value(position) OVER w AS first, first_value(digest) OVER w AS first_digest
           FROM import_staging WINDOW w AS (PARTITION BY id ORDER BY position)) s
     WHERE position > first ORDER BY position LIMIT ${mostReasons}`,
  );
  for (const { position, first, same } of repeated.rows)
    skipped.add(
      position,
      same ? `it repeats ${unit} ${first}` : `it has the key of ${unit} ${first}, which counts`,
    );
  skipped.addUntold(staged - different - repeated.rows.length);
  return different;
}

/** Row-level security holds the writes to the organisation's own records, whatever the login may do. */
async function stepDown(client: Client): Promise<void> {
  const { rows } = await client.query<{ role: string }>(`
    SELECT quote_ident(rolname) AS role FROM pg_roles
    WHERE rolname = current_database() || '_service' AND pg_has_role(current_user, oid, 'MEMBER')`);
  const role = rows[0]?.role;
  if (role === undefined) return;
  await client.query(`GRANT SELECT ON import_row TO ${role}`);
  await client.query(`SET LOCAL ROLE ${role}`);
}
