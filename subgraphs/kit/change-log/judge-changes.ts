import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { SubgraphCaller } from '../caller.ts';
import type { RecordPolicy } from '../record-policy.ts';
import { visibleCondition } from '../visible-records.ts';
import type { ReaderViews, View } from './reader-views.ts';

/** Which records a reader follows. */
export interface ChangeFilter {
  readonly types?: readonly string[] | null | undefined;
  readonly countries?: readonly string[] | null | undefined;
  readonly owners?: readonly string[] | null | undefined;
}

/** Who reads, what of, and what the reader knows. */
export interface Judging {
  readonly caller: SubgraphCaller;
  readonly policy: RecordPolicy;
  readonly views: ReaderViews;
  readonly filter: ChangeFilter;
}

/**
 * Whether the reader was told of a record that is as `r` says. `changedAt` is the position of its last change: a view
 * that came later does not count for it yet.
 */
export function wasTold(judging: Judging, record: { id: Sql; changedAt: Sql }): Sql {
  const { dataset } = judging.policy;
  const cases: Sql[] = [];
  for (const { upTo, views } of judging.views) {
    const known = isKnown(judging, views, record.changedAt);
    if (upTo === null || dataset < upTo.dataset) {
      return cases.length === 0 ? known : sql`CASE ${join(cases, ' ')} ELSE ${known} END`;
    }
    if (dataset === upTo.dataset) cases.push(sql`WHEN ${record.id} <= ${upTo.id} THEN ${known}`);
  }
  throw new Error('the last span of a reader has no end');
}

/** Whether the caller sees a record that is as `r` says, under the agreements of now. */
export function isSeen(judging: Judging): Sql {
  return isKnown(judging, [{ grants: judging.caller.grants, from: '0' }], sql`0`);
}

/** What is so of no record. */
export const never = sql`false`;

function isKnown(judging: Judging, views: readonly View[], changedAt: Sql): Sql {
  // Who was told of nothing knows nothing, whatever came later.
  if (views[0]?.grants === null) return never;
  const parts = views.map(({ grants, from }, at) => {
    const seen = isVisible(judging, grants);
    return at === 0 ? seen : sql`(${changedAt} <= ${from}::bigint OR ${seen})`;
  });
  return sql`COALESCE(${join([...parts, ...narrowed(judging)], ' AND ')}, false)`;
}

function isVisible({ policy, caller }: Judging, grants: View['grants']): Sql {
  return grants === null ? sql`false` : sql`(${visibleCondition(policy, { ...caller, grants })})`;
}

/** A record that leaves the filter is gone for its reader, like one that is no longer shown. */
function narrowed({ policy, filter: { types, countries, owners } }: Judging): Sql[] {
  const inCountries = countries && policy.conditions.countries?.(countries);
  return [
    ...(types && !types.includes(policy.dataset) ? [sql`false`] : []),
    ...(countries ? [inCountries ? sql`(${inCountries})` : sql`false`] : []),
    ...(owners ? [sql`r.owner_id = ANY(${owners}::text[])`] : []),
  ];
}

/** The position of the last change of a record that is in the log's order, before the one of number `before` if given. */
export function lastChangeOf(record: { dataset: Sql; id: Sql; before?: Sql }): Sql {
  const earlier = record.before ? sql`AND b.seq < ${record.before}` : raw('');
  return sql`COALESCE((SELECT s.position FROM record_change b JOIN change_set s ON s.id = b.change_set
    WHERE b.dataset = ${record.dataset} AND b.record_id = ${record.id} ${earlier} AND s.position IS NOT NULL
    ORDER BY b.seq DESC LIMIT 1), 0)`;
}
