import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { RecordPolicy } from '../record-policy.ts';
import { isSeen, lastChangeOf, never, wasTold } from './judge-changes.ts';
import { logStateOf } from './log-state.ts';
import type { Owned } from './logged-changes.ts';
import { judgingOf, readBeyond, type Reading } from './read-beyond.ts';
import type { RecordPlace } from './reader-views.ts';

/** A record that is told of, or no longer, because what the reader may see has changed. */
export interface ViewChange extends RecordPlace, Owned {
  readonly is: boolean;
}

/** The records behind a place, and how many of them at the most. */
interface Page {
  readonly behind: RecordPlace;
  readonly most: number;
}

/**
 * The records behind a place that the reader was told of and may no longer see, or the other way round, as they are at
 * the end of the log's order: what was committed since is judged by how it was before.
 */
export async function readViewChanges(reading: Reading, page: Page): Promise<ViewChange[]> {
  const { behind, most } = page;
  const policies = reading.policies
    .filter(({ dataset }) => dataset >= behind.dataset)
    .sort((one, other) => (one.dataset < other.dataset ? -1 : 1));
  const { waits } = await logStateOf(reading.context);
  const kinds = policies.map((policy, at) => {
    const id = policy.dataset === behind.dataset ? behind.id : '';
    // What is behind a place no span up to it speaks of.
    const views = reading.views.filter(
      ({ upTo }) => upTo?.dataset !== behind.dataset || upTo.id !== behind.id || id === '',
    );
    const rows = changesOfKind({ ...reading, views }, policy, { id, most, waits });
    return sql`${raw(`k${at}`)} AS MATERIALIZED (SELECT x.* FROM (${rows}) x LIMIT ${leftBy(at, most)})`;
  });
  // Kind by kind: of those behind the last that is told nothing is read.
  const statement = sql`WITH ${waits ? sql`waiting AS MATERIALIZED (${waitingChanges}), ` : empty}${join(kinds, ', ')}
      SELECT * FROM (${join(
        kinds.map((_, at) => raw(`SELECT ${at} AS kind, * FROM k${at}`)),
        ' UNION ALL ',
      )}) t ORDER BY kind, id`;
  const isRepeated = !waits && isSameForMany(reading);
  return isRepeated ? reading.context.db.repeat(statement) : readBeyond(reading, statement);
}

/** Whether it is read as for most who begin, by labels alone: then its best plan is the same whatever the values. */
function isSameForMany({ context, filter, views }: Reading): boolean {
  const isUnfiltered = Object.values(filter).every((values) => values == null);
  const known = views.flatMap((span) => span.views).flatMap(({ grants }) => grants ?? []);
  return isUnfiltered && known.length === 0 && context.caller.grants.length === 0;
}

/** How many are left to tell behind the kinds before. */
function leftBy(at: number, most: number): Sql {
  const before = Array.from({ length: at }, (_, kind) => raw(`- (SELECT count(*) FROM k${kind})`));
  return sql`${raw(`${most}::bigint`)} ${join([empty, ...before], ' ')}`;
}

function changesOfKind(
  reading: Reading,
  policy: RecordPolicy,
  { id: behind, most, waits }: { id: string; most: number; waits: boolean },
): Sql {
  const judging = judgingOf(reading, policy);
  const table = raw(`"${reading.context.db.storage(policy.entity).table}"`);
  const { dataset } = policy;
  // In the text, so that whoever plans for any values knows how few are wanted.
  const limit = raw(`LIMIT ${most}`);
  const id = sql`r.id`;
  const seen = isSeen(judging);
  const told = wasTold(judging, { id, changedAt: lastChangeOf({ dataset: sql`${dataset}`, id }) });
  const differs = sql`r.id > ${behind} AND ${told === never ? seen : sql`(${told}) <> (${seen})`}`;
  // Who was told of nothing is told of what is seen, and of nothing else.
  const is = told === never ? raw('true') : seen;
  const shown = sql`${dataset}::text AS dataset, r.id, ${is} AS "is", r.owner_id AS "ownerId",
    r.effective_classification AS "effectiveClassification"`;
  const settled = (condition: Sql): Sql =>
    sql`SELECT ${shown} FROM ${table} r WHERE ${differs} ${condition} ORDER BY r.id ${limit}`;
  if (!waits) return settled(empty);
  return sql`SELECT * FROM (
    (${settled(sql`AND NOT EXISTS (SELECT FROM waiting w WHERE w.dataset = ${dataset} AND w.record_id = r.id)`)})
    UNION ALL
    (SELECT ${shown}
     FROM (SELECT DISTINCT ON (w.record_id) w.before FROM waiting w WHERE w.dataset = ${dataset}
           ORDER BY w.record_id, w.seq) w
     CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, w.before) r
     WHERE w.before IS NOT NULL AND ${differs})
  ) x ORDER BY x.id ${limit}`;
}

/** What was committed since positions were given: from the few sets that have none, never by way of the whole log. */
const waitingChanges = sql`
  SELECT c.dataset, c.record_id, c.seq, c.before
  FROM (SELECT id FROM change_set WHERE position IS NULL OFFSET 0) s
  CROSS JOIN LATERAL (SELECT * FROM record_change c WHERE c.change_set = s.id OFFSET 0) c`;
