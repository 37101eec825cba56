import sql from 'sql-template-tag';
import type { UsesOf } from '../check/check-context.ts';
import type { CoordinateUse } from '../check/finding.ts';
import { rowsIn, type Store } from './rows.ts';

const largestCount = 2_147_483_647;

/** That a client used coordinates on a day. */
export interface ClientUse {
  readonly client: string;
  readonly organisation: string;
  readonly coordinate: string;
  readonly count: number;
}

/** Tells who used coordinates in the last 30 days. */
export function createUsesOf(store: Store): UsesOf {
  return async function usesOf(coordinates) {
    const uses = new Map<string, CoordinateUse[]>();
    if (coordinates.length === 0) return uses;
    const rows = await rowsIn<CoordinateUse & { coordinate: string }>(
      store,
      sql`SELECT coordinate, client_id AS client, organisation_id AS organisation,
          least(sum(count), ${largestCount})::int AS count, to_char(max(day), 'YYYY-MM-DD') AS "lastUsed"
        FROM operation_use WHERE coordinate = ANY(${coordinates}) AND day > (now() AT TIME ZONE 'UTC')::date - 30
        GROUP BY coordinate, client_id, organisation_id ORDER BY coordinate, client_id`,
    );
    for (const { coordinate, ...use } of rows) uses.set(coordinate, [...(uses.get(coordinate) ?? []), use]);
    return uses;
  };
}

/** Adds uses to those of a day, and forgets what is older than 90 days. */
export async function writeUses(store: Store, day: string, uses: readonly ClientUse[]): Promise<void> {
  // In one order everywhere, so that two gateways that write at once never wait for each other in a circle.
  const sorted = [...uses].sort((a, b) =>
    `${a.coordinate} ${a.client}` < `${b.coordinate} ${b.client}` ? -1 : 1,
  );
  await rowsIn(
    store,
    sql`INSERT INTO operation_use (day, coordinate, client_id, organisation_id, count)
      SELECT ${day}::date, * FROM unnest(${sorted.map(({ coordinate }) => coordinate)}::text[],
        ${sorted.map(({ client }) => client)}::text[], ${sorted.map(({ organisation }) => organisation)}::text[],
        ${sorted.map(({ count }) => count)}::bigint[])
      ON CONFLICT (coordinate, client_id, day) DO UPDATE SET count = operation_use.count + EXCLUDED.count`,
  );
  await rowsIn(store, sql`DELETE FROM operation_use WHERE day < ${day}::date - 90`);
}
