import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { whereAll } from '../kit/collection.ts';
import type { SubgraphContext } from '../kit/context.ts';
import { badInput } from '../kit/errors.ts';
import { recommendationEntity } from './entities/recommendation.ts';
import { followUpOfAll, type AsOf } from './follow-up-state.ts';
import { recommendationList } from './recommendation-list.ts';
import { wordsIn } from './search-in.ts';
import type { FollowUpDimension, RecommendationFilter } from './schema.generated.ts';

/** The most cells an answer may have. */
const mostCells = 10_000;

interface Question {
  readonly filter: RecommendationFilter;
  readonly by: readonly FollowUpDimension[];
  readonly asOf: AsOf;
}

/** How many recommendations share these values, and how far they have come. */
export interface CountOfFollowUp {
  readonly values: Readonly<Partial<Record<FollowUpDimension, string | number | null>>>;
  readonly records: number;
  readonly assessed: number;
  readonly implemented: number;
}

/** Counts of what the caller sees, by where it stands. */
export interface FollowUpCounts {
  readonly total: number;
  readonly counts: readonly CountOfFollowUp[];
  readonly asOf: AsOf;
}

interface Counted {
  readonly column: string;
  /** What to take of the column `m.<column>` where it has several values; itself without it. */
  readonly each?: string;
}

const dimensions: Readonly<Record<FollowUpDimension, Counted>> = {
  COUNTRY: { column: 'country_code' },
  BODY: { column: 'body_code' },
  CYCLE: { column: 'cycle' },
  THEME: { column: 'themes', each: 'SELECT unnest(m.themes)' },
  AFFECTED_GROUP: { column: 'affected_groups', each: 'SELECT unnest(m.affected_groups)' },
  SDG_TARGET: { column: 'sdg_targets', each: 'SELECT unnest(m.sdg_targets)' },
  SDG_GOAL: { column: 'sdg_targets', each: `SELECT DISTINCT split_part(unnest(m.sdg_targets), '.', 1)::int` },
  STATUS: { column: 'status' },
};

interface Row {
  readonly cell: readonly (string | number | null)[] | null;
  readonly records: number;
  readonly assessed: number;
  readonly implemented: number;
}

/** Counts recommendations by dimensions and status, in one statement. */
export async function followUpStatistics(
  request: SubgraphContext,
  { filter, by: asked, asOf }: Question,
): Promise<FollowUpCounts> {
  const by = [...new Set(asked)];
  const { context, collection, showsGrades } = recommendationList(
    request,
    asOf,
    await wordsIn(request, filter.search),
  );
  const { joins, status } = followUpOfAll(request, asOf);
  const shown = sql`CASE WHEN ${showsGrades} THEN ${status} END`;
  const rows = await request.db.query<Row>(sql`
    WITH m AS (
      SELECT ${sourceColumns(by)} ${shown} AS status, count(*) AS records
      FROM ${context.visible(recommendationEntity).from} ${joins} ${whereAll(collection.where(filter))}
      GROUP BY ${raw(ordinals(by))}
    )
    SELECT NULL::json AS cell, ${sums} FROM m
    ${by.length === 0 ? empty : sql`UNION ALL (${cells(by)})`}`);
  request.disclosures.noteTotals(recommendationEntity, 'SEEN');
  if (rows.length > mostCells + 1)
    throw badInput(`This is more than ${mostCells} cells; ask by fewer dimensions or narrow the filter.`);
  return {
    total: rows.find(({ cell }) => cell === null)?.records ?? 0,
    counts: rows.flatMap(({ cell, ...counted }) =>
      cell === null ? [] : [{ values: valuesOf(by, cell), ...counted }],
    ),
    asOf,
  };
}

const sums = sql`
  COALESCE(sum(m.records), 0)::int AS records,
  COALESCE(sum(m.records) FILTER (WHERE m.status NOT IN ('INSUFFICIENT_INFORMATION', 'NOT_YET_DUE', 'OVERDUE')), 0)::int
    AS assessed,
  COALESCE(sum(m.records) FILTER (WHERE m.status IN ('IMPLEMENTED', 'SUBSTANTIALLY')), 0)::int AS implemented`;

function columnsOf(by: readonly FollowUpDimension[]): string[] {
  return [...new Set(by.map((name) => dimensions[name].column))].filter((column) => column !== 'status');
}

function sourceColumns(by: readonly FollowUpDimension[]): Sql {
  return raw(
    columnsOf(by)
      .map((column) => `t.${column},`)
      .join(' '),
  );
}

function ordinals(by: readonly FollowUpDimension[]): string {
  return Array.from({ length: columnsOf(by).length + 1 }, (_, at) => at + 1).join(', ');
}

function cells(by: readonly FollowUpDimension[]): Sql {
  const taken = by.map((name, at) => ({ ...dimensions[name], alias: `each${at}` }));
  const joins = taken.flatMap(({ each, alias }) =>
    each === undefined ? [] : [raw(`LEFT JOIN LATERAL (${each}) AS ${alias}(value) ON true`)],
  );
  const values = taken.map(({ column, each, alias }) =>
    each === undefined ? `m.${column}` : `${alias}.value`,
  );
  const names = values.map((_, at) => `c.v${at}`).join(', ');
  return sql`
    SELECT json_build_array(${raw(names)}), c.records, c.assessed, c.implemented FROM (
      SELECT ${raw(values.map((value, at) => `${value} AS v${at}`).join(', '))}, ${sums}
      FROM m ${joins.length === 0 ? empty : join(joins, ' ')}
      GROUP BY ${raw(values.map((_, at) => at + 1).join(', '))} LIMIT ${mostCells + 1}
    ) c ORDER BY ${raw(names)}`;
}

function valuesOf(
  by: readonly FollowUpDimension[],
  cell: readonly (string | number | null)[],
): CountOfFollowUp['values'] {
  return Object.fromEntries(by.map((name, at) => [name, cell[at] ?? null]));
}
