import sql from 'sql-template-tag';
import { rowsIn, type Store } from './rows.ts';

/** What a subgraph answered in a while. */
export interface AnsweredCalls {
  readonly calls: number;
  /** Those that brought nothing: not reached, too late, too long, or not what was asked. */
  readonly failed: number;
  /** Those that were something other than what was asked. */
  readonly invalid: number;
  /** All of their durations together. */
  readonly milliseconds: number;
  /** How many took no longer than each of `latencyBounds`, and no less than the one before; the last took longer. */
  readonly latencies: readonly number[];
}

/** In milliseconds. */
export const latencyBounds = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000] as const;

/** Adds calls to those of the present minute, and forgets those of more than a day ago. */
export async function addCalls(
  store: Store,
  calls: readonly (AnsweredCalls & { readonly subgraph: string })[],
): Promise<void> {
  for (const each of calls) {
    await rowsIn(
      store,
      sql`INSERT INTO subgraph_calls (subgraph, minute, calls, failed, invalid, milliseconds, latencies)
        SELECT name, date_trunc('minute', now()), ${each.calls}, ${each.failed}, ${each.invalid},
          ${each.milliseconds}, ${each.latencies}::bigint[] FROM registered_subgraph WHERE name = ${each.subgraph}
        ON CONFLICT (subgraph, minute) DO UPDATE SET calls = subgraph_calls.calls + EXCLUDED.calls,
          failed = subgraph_calls.failed + EXCLUDED.failed, invalid = subgraph_calls.invalid + EXCLUDED.invalid,
          milliseconds = subgraph_calls.milliseconds + EXCLUDED.milliseconds,
          latencies = (SELECT array_agg(a + b ORDER BY place)
            FROM unnest(subgraph_calls.latencies, EXCLUDED.latencies) WITH ORDINALITY AS pair(a, b, place))`,
    );
  }
  await rowsIn(store, sql`DELETE FROM subgraph_calls WHERE minute < now() - interval '1 day'`);
}

/** What a subgraph answered in the last hour. */
export async function callsInLastHour(store: Store, subgraph: string): Promise<AnsweredCalls> {
  const rows = await rowsIn<Record<keyof Omit<AnsweredCalls, 'latencies'>, string> & { latencies: string[] }>(
    store,
    sql`SELECT calls, failed, invalid, milliseconds::text, latencies FROM subgraph_calls
      WHERE subgraph = ${subgraph} AND minute > now() - interval '1 hour'`,
  );
  const sum = (of: (row: (typeof rows)[number]) => string | undefined): number =>
    rows.reduce((total, row) => total + Number(of(row) ?? 0), 0);
  return {
    calls: sum(({ calls }) => calls),
    failed: sum(({ failed }) => failed),
    invalid: sum(({ invalid }) => invalid),
    milliseconds: sum(({ milliseconds }) => milliseconds),
    latencies: [...latencyBounds, Infinity].map((_, place) => sum(({ latencies }) => latencies[place])),
  };
}

/** How many answers are counted before they are judged. */
const fewestInvalid = 10;
const countedSeconds = 60;

/** Counts answers of the last minute; true where at least half of them, and enough, were not what was asked. */
export async function countAnswers(
  store: Store,
  { subgraph, calls, invalid }: AnsweredCalls & { readonly subgraph: string },
): Promise<boolean> {
  const [row] = await rowsIn<{ isTooMany: boolean }>(
    store,
    sql`WITH counted AS (UPDATE subgraph_health SET
        counted_calls = ${calls} + CASE WHEN counted_since > now() - make_interval(secs => ${countedSeconds})
          THEN counted_calls ELSE 0 END,
        counted_invalid = ${invalid} + CASE WHEN counted_since > now() - make_interval(secs => ${countedSeconds})
          THEN counted_invalid ELSE 0 END,
        counted_since = CASE WHEN counted_since > now() - make_interval(secs => ${countedSeconds})
          THEN counted_since ELSE now() END
      WHERE subgraph = ${subgraph} RETURNING state, counted_calls, counted_invalid)
      SELECT state <> 'QUARANTINED' AND counted_invalid >= ${fewestInvalid}
        AND counted_invalid * 2 >= counted_calls AS "isTooMany" FROM counted`,
  );
  return row?.isTooMany ?? false;
}
