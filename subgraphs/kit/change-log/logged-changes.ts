import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { SubgraphContext } from '../context.ts';
import type { Grant } from '../grant.ts';
import type { RecordPolicy } from '../record-policy.ts';
import { showsRecords } from '../grant-conditions.ts';
import { imageTypeOf } from './image-type.ts';
import { type ChangeFilter, isSeen, type Judging, lastChangeOf, wasTold } from './judge-changes.ts';
import type { ReaderViews, RecordPlace } from './reader-views.ts';

/** Where a reader stands in the log. */
export interface LogPlace {
  readonly position: string;
  readonly seq: string;
}

/** What reading the log needs to know of its reader. */
export interface Reading {
  readonly context: SubgraphContext;
  readonly policies: readonly RecordPolicy[];
  readonly views: ReaderViews;
  readonly filter: ChangeFilter;
}

/** Whose record it is, and how sensitive as it is told of. */
interface Owned {
  readonly ownerId: string;
  readonly effectiveClassification: string;
}

/** An entry of the log that concerns the reader. */
export interface LoggedChange extends LogPlace, Owned {
  readonly dataset: string;
  readonly id: string;
  readonly kind: 'CREATED' | 'CHANGED' | 'WITHDRAWN';
  readonly recordedAt: Date;
  readonly was: boolean;
  readonly is: boolean;
}

/** The entries behind a place that were looked at, and those of them that concern the reader. */
export interface LoggedChanges {
  readonly changes: readonly LoggedChange[];
  /** The last entry that was looked at; null where there is none. */
  readonly last: LogPlace | null;
  /** Whether more may follow. */
  readonly more: boolean;
}

/** A record that is told of, or no longer, because what the reader may see has changed. */
export interface ViewChange extends RecordPlace, Owned {
  readonly is: boolean;
}

/** How many entries a page looks at, at the least, whether they concern its reader or not. */
const leastLookedAt = 200;

/** Reads the log behind a place, for so many changes. */
export async function readLog(reading: Reading, from: LogPlace, most: number): Promise<LoggedChanges> {
  const lookedAt = Math.max(most + 1, leastLookedAt);
  const rows = await readBeyond<LoggedChange & { looked: number; isLast: boolean }>(
    reading,
    sql`
    WITH looked AS MATERIALIZED (
      (${entriesOf(reading, { sets: sql`s.position = ${from.position}::bigint`, behind: from.seq, lookedAt })})
      UNION ALL
      (${entriesOf(reading, { sets: sql`s.position > ${from.position}::bigint`, behind: null, lookedAt })})
      ORDER BY position, seq LIMIT ${raw(String(lookedAt))}
    ), judged AS (
      SELECT e.*, ${judged(reading, 'before')} AS was, ${judged(reading, 'after')} AS "is",
             row_number() OVER (ORDER BY position, seq)::int AS number, count(*) OVER ()::int AS looked
      FROM looked e
    )
    SELECT seq::text, position::text, dataset, record_id AS id, kind, recorded_at AS "recordedAt", was, "is", looked,
           owner_id AS "ownerId",
           COALESCE(after, before) ->> 'effective_classification' AS "effectiveClassification", number = looked AS "isLast"
    FROM judged WHERE was OR "is" OR number = looked ORDER BY number`,
  );
  const last = rows.find(({ isLast }) => isLast) ?? null;
  return {
    changes: rows.filter(({ was, is }) => was || is),
    last: last && { position: last.position, seq: last.seq },
    more: last?.looked === lookedAt,
  };
}

/** The first entries of change sets, in the log's order: of a set with very many no more are read than are looked at. */
function entriesOf(
  { policies }: Reading,
  { sets, behind, lookedAt }: { sets: Sql; behind: string | null; lookedAt: number },
): Sql {
  const datasets = policies.map(({ dataset }) => dataset);
  const limit = raw(`LIMIT ${lookedAt}`);
  return sql`
    SELECT c.seq, s.position, c.dataset, c.record_id, c.owner_id, c.kind, c.recorded_at, c.before, c.after
    FROM change_set s CROSS JOIN LATERAL (
      SELECT c.* FROM record_change c WHERE c.change_set = s.id AND c.dataset = ANY(${datasets}::text[])
        ${behind === null ? empty : sql`AND c.seq > ${behind}::bigint`}
      ORDER BY c.seq ${limit}
    ) c WHERE ${sets} ORDER BY s.position, c.seq ${limit}`;
}

/** What of each dataset the reader was told of as it was before, or is to be told of as it is after. */
function judged(reading: Reading, side: 'before' | 'after'): Sql {
  const sides = reading.policies.map((policy) => {
    const judging = judgingOf(reading, policy);
    const changedAt =
      side === 'after'
        ? sql`e.position`
        : lastChangeOf({ dataset: sql`e.dataset`, id: sql`e.record_id`, before: sql`e.seq` });
    const image = raw(`"${imageTypeOf(reading.context.db.storage(policy.entity).table)}"`);
    return sql`WHEN e.dataset = ${policy.dataset} THEN (SELECT ${wasTold(judging, { id: sql`e.record_id`, changedAt })}
      FROM jsonb_populate_record(NULL::${image}, e.${raw(side)}) r)`;
  });
  return sql`CASE ${join(sides, ' ')} ELSE false END`;
}

/**
 * Of one kind of record those behind a place that the reader was told of and may no longer see, or the other way round,
 * as they are at the end of the log's order: what was committed since is judged by how it was before.
 */
export function readViewChanges(
  reading: Reading,
  policy: RecordPolicy,
  page: { readonly behind: string; readonly most: number },
): Promise<ViewChange[]> {
  const judging = judgingOf(reading, policy);
  const table = raw(`"${reading.context.db.storage(policy.entity).table}"`);
  const { dataset } = policy;
  const id = sql`r.id`;
  const told = wasTold(judging, { id, changedAt: lastChangeOf({ dataset: sql`${dataset}`, id }) });
  const differs = sql`r.id > ${page.behind} AND (${told}) <> (${isSeen(judging)})`;
  return readBeyond(
    reading,
    sql`
    WITH waiting AS MATERIALIZED (${waitingChanges(dataset)})
    SELECT ${dataset} AS dataset, x.id, x."is", x.owner_id AS "ownerId",
           x.effective_classification AS "effectiveClassification" FROM (
      (SELECT r.id, ${isSeen(judging)} AS "is", r.owner_id, r.effective_classification FROM ${table} r
       WHERE ${differs} AND NOT EXISTS (SELECT FROM waiting w WHERE w.record_id = r.id)
       ORDER BY r.id LIMIT ${page.most})
      UNION ALL
      (SELECT r.id, ${isSeen(judging)}, r.owner_id, r.effective_classification
       FROM (SELECT DISTINCT ON (w.record_id) w.before FROM waiting w ORDER BY w.record_id, w.seq) w
       CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, w.before) r
       WHERE w.before IS NOT NULL AND ${differs})
    ) x ORDER BY x.id LIMIT ${page.most}`,
  );
}

/** What was committed since positions were given: from the few sets that have none, never by way of the whole log. */
function waitingChanges(dataset: string): Sql {
  return sql`
    SELECT c.record_id, c.seq, c.before
    FROM (SELECT id FROM change_set WHERE position IS NULL OFFSET 0) s
    CROSS JOIN LATERAL (SELECT * FROM record_change c WHERE c.change_set = s.id OFFSET 0) c
    WHERE c.dataset = ${dataset}`;
}

/** The end of the log's order, in the request's own snapshot. */
export async function endOfLog({ context }: Pick<Reading, 'context'>): Promise<LogPlace> {
  const rows = await context.db.query<LogPlace>(
    sql`SELECT position::text, last_seq::text AS seq FROM change_set
        WHERE position = (SELECT max(position) FROM change_set)`,
  );
  return rows[0] ?? { position: '0', seq: '0' };
}

function judgingOf({ context, views, filter }: Reading, policy: RecordPolicy): Judging {
  return { caller: context.caller, policy, views, filter };
}

/**
 * Reads what agreements show now and what they showed when the reader came before: only to tell the ids of records
 * that it was told of and that are gone.
 */
function readBeyond<Row>(reading: Reading, statement: Sql): Promise<Row[]> {
  const { context, policies, views } = reading;
  const before = views.flatMap((span) => span.views).flatMap(({ grants }) => grants ?? []);
  const grants = [...before, ...context.caller.grants];
  const byTable = policies.map((policy): [string, string[]] => [
    context.db.storage(policy.entity).table,
    grantorsOf(grants.filter((grant) => showsRecords(grant, policy))),
  ]);
  return context.db.count(statement, { ...Object.fromEntries(byTable), record_change: grantorsOf(grants) });
}

function grantorsOf(grants: readonly Grant[]): string[] {
  return [...new Set(grants.map(({ grantor }) => grantor))];
}
