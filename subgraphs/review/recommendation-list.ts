import type { EntitySchema } from 'typeorm';
import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { requireScope } from '../kit/caller.ts';
import type { Collection, Condition } from '../kit/collection.ts';
import type { SubgraphContext } from '../kit/context.ts';
import { groupBit } from '../kit/group-bits.ts';
import { visibleRecords, type VisibleRecords } from '../kit/visible-records.ts';
import { recommendationEntity, type RecommendationRecord } from './entities/recommendation.ts';
import type { AsOf } from './follow-up-state.ts';
import { followUpConditions, speaksOfFollowUp } from './follow-up-conditions.ts';
import { recommendations } from './lists.ts';
import { recommendationPolicy } from './policies.ts';
import { parseSearch } from './rules/parse-search.ts';
import { hasWords, type WordsIn } from './search-in.ts';
import type { RecommendationFilter } from './schema.generated.ts';

/** Recommendations as a caller sees them on a day, for every list, count and export of them. */
export interface RecommendationList {
  /** Reads recommendations as of the day, by loaders of its own. */
  readonly context: SubgraphContext;
  readonly collection: Collection<RecommendationRecord, RecommendationFilter>;
  /** Whether the grades of a row of `t` are shown to the caller. */
  readonly showsGrades: Sql;
}

/** Makes the list; every filter is judged over what the caller may see on that day, and nothing else. */
export function recommendationList(
  request: SubgraphContext,
  asOf: AsOf,
  words: WordsIn = 'recommendation_search',
): RecommendationList {
  const visible = asOf === null ? request.visible(recommendationEntity) : visibleAsOf(request, asOf);
  const context = asOf === null ? request : contextAsOf(request, { asOf, visible });
  const showsGrades =
    visible.masks === empty
      ? sql`true`
      : sql`(t."__exact" & ${raw(String(groupBit(recommendationPolicy, 'GRADES')))}) <> 0`;
  return {
    context,
    showsGrades,
    collection: {
      ...recommendations,
      name: asOf === null ? recommendations.name : `${recommendations.name}@${asOf}`,
      where: (filter) => {
        if (speaksOfFollowUp(filter)) requireScope(request.caller, 'follow-up:read');
        return [
          ...(asOf === null ? [] : [visibleToday(request)]),
          ...recommendations.where(filter),
          searchCondition(filter.search, { asOf, words }),
          ...followUpConditions(request, filter, { asOf, showsGrades }),
        ];
      },
    },
  };
}

function visibleToday(context: SubgraphContext): Condition {
  // Row-level security, which judges by today's labels alone, says it all where no agreement applies.
  if (context.caller.grants.length === 0) return null;
  return sql`t.id IN (SELECT t.id FROM ${context.visible(recommendationEntity).from})`;
}

/** The index knows the words of today: what was on record on an earlier day is read word by word. */
function searchCondition(
  search: string | null | undefined,
  { asOf, words }: { asOf: AsOf; words: WordsIn },
): Condition {
  if (search == null) return null;
  const query = parseSearch(search);
  return asOf === null ? hasWords(query, words) : sql`to_tsvector('english', t.text) @@ ${query}`;
}

/** What stands now and what stood before are read apart by a page: each in the order of an index. */
function visibleAsOf({ db, caller }: SubgraphContext, asOf: string): VisibleRecords {
  const storage = db.storage(recommendationEntity);
  const visibleIn = (relation: Sql): VisibleRecords =>
    visibleRecords({ ...storage, relation: sql`(${relation})` }, recommendationPolicy, caller);
  const parts = recommendationsAsOf(storage.columns, asOf);
  const streams = parts.map(visibleIn).flatMap(({ from, streams = [from] }) => streams);
  return { ...visibleIn(join(parts, ' UNION ALL ')), streams };
}

/** Rows carry the day they were read for, so that what hangs on them is of the same day. */
function contextAsOf(
  request: SubgraphContext,
  { asOf, visible }: { asOf: string; visible: VisibleRecords },
): SubgraphContext {
  const asked: EntitySchema = recommendationEntity;
  const stamped = { ...visible, masks: sql`${visible.masks}, ${asOf}::text AS "asOf"` };
  return {
    ...request,
    visible: (entity) => (entity === asked ? stamped : request.visible(entity)),
    loader: (name, load) => request.loader(`${name}@${asOf}`, load),
  };
}

/** Whose a record is and who may read it is never of the past: a label that was tightened holds for every day. */
const ofToday = new Set(['owner_id', 'classification', 'tlp', 'effective_classification', 'effective_tlp']);

/**
 * What the table held at the end of a day, under the alias `r`: what has not changed since, and what has. Nothing is on
 * record before it is made, which lets an index begin at the day.
 */
function recommendationsAsOf(columns: readonly { readonly column: string }[], asOf: string): readonly Sql[] {
  const known = sql`(${asOf}::date + 1)::timestamp AT TIME ZONE 'UTC'`;
  const present = raw(columns.map(({ column }) => `c."${column}"`).join(', '));
  const past = raw(columns.map(({ column }) => `${ofToday.has(column) ? 'c' : 'h'}."${column}"`).join(', '));
  return [
    sql`SELECT ${present} FROM recommendation c WHERE c.recorded_at < ${known} AND c.created_at < ${known}`,
    sql`SELECT ${past} FROM recommendation_history h JOIN recommendation c ON c.id = h.id
      WHERE h.recorded_at < ${known} AND h.recorded_to >= ${known} AND h.created_at < ${known}`,
  ];
}
