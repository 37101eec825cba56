import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { imageTypeOf } from './image-type.ts';
import { isOfConsents } from './log-changes-of.ts';
import { lastChangeOf, wasTold } from './judge-changes.ts';
import { visibleCondition } from '../visible-records.ts';
import { judgingOf, readBeyond, type Reading } from './read-beyond.ts';

/** Where a reader stands in the log. */
export interface LogPlace {
  readonly position: string;
  readonly seq: string;
}

/** Whose record it is, and how sensitive as it is told of. */
export interface Owned {
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

/** Looks at so many entries of the log behind a place, whether they concern the reader or not. */
export async function readLog(reading: Reading, from: LogPlace, lookedAt: number): Promise<LoggedChanges> {
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
             ${recordedAt(reading)} AS "recordedAt",
             row_number() OVER (ORDER BY position, seq)::int AS number, count(*) OVER ()::int AS looked
      FROM looked e
    )
    SELECT seq::text, position::text, dataset, record_id AS id, kind, "recordedAt",
           was AND NOT "isSilent" AS was, "is" AND NOT "isSilent" AS "is", looked,
           owner_id AS "ownerId",
           COALESCE(after, before) ->> 'effective_classification' AS "effectiveClassification", number = looked AS "isLast"
    FROM (SELECT *, ${isSilent(reading)} AS "isSilent" FROM judged) judged
    WHERE was OR "is" OR number = looked ORDER BY number`,
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

/** Consents never leave the owner, so that a change of theirs alone is no change for others who go on to see the record. */
function isSilent({ context }: Reading): Sql {
  return sql`was AND "is" AND owner_id <> ${context.caller.organisation} AND ${raw(isOfConsents('judged'))}`;
}

/**
 * When a change was recorded, to the month for who is shown the record de-identified: its moment would tell the day of
 * what the record is about (see `recordedInTheMonth`).
 */
function recordedAt({ policies, context, views }: Reading): Sql {
  const { caller, db } = context;
  const known = views.flatMap((span) => span.views).flatMap(({ grants }) => grants ?? []);
  if (![...known, ...caller.grants].some(({ detail }) => detail === 'DEIDENTIFIED'))
    return sql`e.recorded_at`;
  const reader = { ...caller, grants: caller.grants.filter(({ detail }) => detail === 'FULL') };
  const isShownWhole = policies.map((policy) => {
    const image = raw(`"${imageTypeOf(db.storage(policy.entity).table)}"`);
    return sql`WHEN e.dataset = ${policy.dataset} THEN (SELECT ${visibleCondition(policy, reader)}
      FROM jsonb_populate_record(NULL::${image}, COALESCE(e.after, e.before)) r)`;
  });
  return sql`CASE WHEN (CASE ${join(isShownWhole, ' ')} END) THEN e.recorded_at
    ELSE date_trunc('month', e.recorded_at) END`;
}
