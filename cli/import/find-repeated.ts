import type { Client } from 'pg';
import type { PositionUnit } from './import-kind.ts';
import { mostReasons, type SkipReason } from './import-report.ts';

interface Repeated {
  readonly reasons: readonly SkipReason[];
  /** How many more there are. */
  readonly untold: number;
}

/** Which of the staged rows have the key of an earlier one, where there are `count` of them. */
export async function findRepeated(
  { client, unit }: { readonly client: Client; readonly unit: PositionUnit },
  count: number,
): Promise<Repeated> {
  if (count === 0) return { reasons: [], untold: 0 };
  const { rows } = await client.query<{ position: number; first: number; same: boolean }>(
    `SELECT position, first, digest = first_digest AS same
     FROM (SELECT position, digest, first_value(position) OVER w AS first, first_value(digest) OVER w AS first_digest
           FROM import_staging WINDOW w AS (PARTITION BY id ORDER BY position)) s
     WHERE position > first ORDER BY position LIMIT ${mostReasons}`,
  );
  const reasons = rows.map(({ position, first, same }) => ({
    position,
    reason: same ? `it repeats ${unit} ${first}` : `it has the key of ${unit} ${first}, which counts`,
  }));
  return { reasons, untold: count - reasons.length };
}
