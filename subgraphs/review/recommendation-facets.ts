import sql, { join, raw, type Sql } from 'sql-template-tag';
import { whereAll } from '../kit/collection.ts';
import type { SubgraphContext } from '../kit/context.ts';
import { badInput } from '../kit/errors.ts';
import { recommendationEntity } from './entities/recommendation.ts';
import type { AsOf } from './follow-up-state.ts';
import { recommendationList } from './recommendation-list.ts';
import { wordsIn } from './search-in.ts';
import type { FacetDimension, RecommendationFilter } from './schema.generated.ts';

interface Question {
  readonly filter: RecommendationFilter;
  readonly by: readonly FacetDimension[];
  readonly top: number;
  readonly asOf: AsOf;
}

/** The most frequent values of one dimension. */
export interface Facet {
  readonly by: FacetDimension;
  readonly values: readonly { readonly value: string; readonly records: number }[];
}

const columns: Readonly<Record<FacetDimension, { readonly value: string; readonly isList?: true }>> = {
  COUNTRY: { value: 't.country_code' },
  BODY: { value: 't.body_code' },
  CYCLE: { value: 't.cycle' },
  SESSION: { value: 't.session' },
  RECOMMENDING_STATE: { value: 't.recommending_state' },
  THEME: { value: 't.themes', isList: true },
  AFFECTED_GROUP: { value: 't.affected_groups', isList: true },
  SDG_TARGET: { value: 't.sdg_targets', isList: true },
  RESPONSE: { value: 't.response_status' },
  ACTION_CATEGORY: { value: 't.action_category' },
  YEAR: { value: 'extract(year FROM t.adopted_on)::int' },
};

interface Row {
  readonly facet: number;
  readonly value: string;
  readonly records: number;
}

/** Sorts what a filter finds by several dimensions at once: the rows are read once, whatever is asked for. */
export async function recommendationFacets(
  request: SubgraphContext,
  { filter, by: asked, top, asOf }: Question,
): Promise<readonly Facet[]> {
  if (top < 1 || top > 100) throw badInput(`"top" is ${top}; it goes from 1 to 100.`);
  const by = [...new Set(asked)];
  if (by.length === 0) return [];
  const { context, collection } = recommendationList(request, asOf, await wordsIn(request, filter.search));
  const values = by.map((name) => columns[name].value);
  const rows = await request.db.query<Row>(sql`
    WITH g AS (
      SELECT ${raw(values.map((value, at) => `${value} AS v${at}`).join(', '))},
        GROUPING(${raw(values.join(', '))}) AS which, count(*) AS records
      FROM ${context.visible(recommendationEntity).from} ${whereAll(collection.where(filter))}
      GROUP BY GROUPING SETS (${raw(values.map((value) => `(${value})`).join(', '))})
    )
    ${join(
      by.map((name, at) => facetStatement({ name, at, of: by.length, top })),
      ' UNION ALL ',
    )}`);
  request.disclosures.noteTotals(recommendationEntity, 'SEEN');
  const found = Map.groupBy(rows, ({ facet }) => facet);
  return by.map((name, at) => ({ by: name, values: found.get(at) ?? [] }));
}

function facetStatement(facet: { name: FacetDimension; at: number; of: number; top: number }): Sql {
  const { name, at, of, top } = facet;
  // GROUPING has a bit for each column, the last one the lowest: it is 0 for the one that is grouped by.
  const which = 2 ** of - 1 - 2 ** (of - 1 - at);
  const isList = columns[name].isList === true;
  const value = isList ? 'e.value' : `g.v${at}::text`;
  const each = isList ? `CROSS JOIN LATERAL unnest(g.v${at}) AS e(value)` : '';
  return sql`(
    SELECT ${at}::int AS facet, ${raw(value)} AS value, sum(g.records)::int AS records FROM g ${raw(each)}
    WHERE g.which = ${which}::int AND ${raw(value)} IS NOT NULL
    GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT ${top})`;
}
