import sql from 'sql-template-tag';
import { selectColumns } from '../kit/collection.ts';
import type { SubgraphContext } from '../kit/context.ts';
import { loadAll, loadOne } from '../kit/loaders.ts';
import { actionEntity, type ActionRecord } from './entities/action.ts';
import { benchmarkEntity, type BenchmarkRecord } from './entities/benchmark.ts';
import { followUpSelectionEntity, type FollowUpSelectionRecord } from './entities/follow-up-selection.ts';
import {
  indicatorObservationEntity,
  type IndicatorObservationRecord,
} from './entities/indicator-observation.ts';
import {
  actionRecommendationEntity,
  type ActionRecommendationRecord,
} from './entities/action-recommendation.ts';
import {
  progressReportValidationEntity,
  type ProgressReportValidationRecord,
} from './entities/progress-report-validation.ts';
import { dayOf, followUpOfEach, wasKnown, type AsOf } from './follow-up-state.ts';
import { parseSearch } from './rules/parse-search.ts';
import type { FollowUpStatus } from './schema.generated.ts';

type Context = SubgraphContext;

/** Where one recommendation stands. */
interface Standing {
  readonly id: string;
  readonly status: FollowUpStatus;
  readonly awaitsAssessment: boolean;
}

/** Where recommendations of a level stand on a day, in one statement. */
export function loadStanding(context: Context, id: string, asOf: AsOf): Promise<Standing | undefined> {
  const loader = context.loader<string, Standing | undefined>(`standing@${asOf}`, async (keys) => {
    const { joins, status, awaitsAssessment } = followUpOfEach(context, asOf);
    const rows = await context.db.query<Standing>(sql`
      SELECT t.id, ${status} AS status, ${awaitsAssessment} AS "awaitsAssessment"
      FROM unnest(${keys}::text[]) AS t(id) ${joins}`);
    const found = new Map(rows.map((row) => [row.id, row]));
    return keys.map((key) => found.get(key));
  });
  return loader.load(id);
}

/** The newest selections of recommendations on a day. */
export function loadSelection(
  context: Context,
  id: string,
  asOf: AsOf,
): Promise<FollowUpSelectionRecord | null> {
  const loader = context.loader<string, FollowUpSelectionRecord | null>(`selection@${asOf}`, async (keys) => {
    const rows = await context.db.query<FollowUpSelectionRecord>(sql`
      SELECT DISTINCT ON (t.recommendation_id) ${selectColumns(context.db.storage(followUpSelectionEntity))}
      FROM ${context.visible(followUpSelectionEntity).from}
      WHERE t.recommendation_id = ANY(${keys}::text[]) AND t.selected_on <= ${dayOf(asOf)}
        AND ${wasKnown(sql`t.recorded_at`, asOf)}
      ORDER BY t.recommendation_id, t.selected_on DESC`);
    const found = new Map(rows.map((row) => [row.recommendationId, row]));
    return keys.map((key) => found.get(key) ?? null);
  });
  return loader.load(id);
}

/** A text with the words that a search finds between two stars; what goes in is what the caller was shown. */
export function loadHighlight(context: Context, text: string, search: string): Promise<string> {
  const query = parseSearch(search);
  const loader = context.loader<string, string>(`highlight:${search}`, async (texts) => {
    const rows = await context.db.query<{ highlight: string }>(sql`
      SELECT ts_headline('english', t.text, ${query}, 'StartSel=**, StopSel=**, HighlightAll=true') AS highlight
      FROM unnest(${texts}::text[]) WITH ORDINALITY AS t(text, position) ORDER BY t.position`);
    return rows.map(({ highlight }) => highlight);
  });
  return loader.load(text);
}

export function loadAction(context: Context, id: string): Promise<ActionRecord | null> {
  return loadOne(context, { entity: actionEntity }, id);
}

/** The marks of an action, in the order they were added. */
export function loadBenchmarksOf(context: Context, action: string): Promise<readonly BenchmarkRecord[]> {
  return loadAll(
    context,
    { entity: benchmarkEntity, by: 'actionId', orderBy: 't.recorded_at, t.id' },
    action,
  );
}

/** Which recommendations an action serves, in the order they were named. */
export function loadRecommendationsOf(
  context: Context,
  action: string,
): Promise<readonly ActionRecommendationRecord[]> {
  const lookup = {
    entity: actionRecommendationEntity,
    by: 'actionId',
    orderBy: 't.recommendation_id',
  } as const;
  return loadAll(context, lookup, action);
}

/** What a second person had made of a report by a day. */
export async function loadValidation(
  context: Context,
  report: string,
  asOf: AsOf,
): Promise<ProgressReportValidationRecord | null> {
  const validation = await loadOne(
    context,
    { entity: progressReportValidationEntity, by: 'reportId' },
    report,
  );
  if (validation === null || asOf === null) return validation;
  return validation.recordedAt.toISOString().slice(0, 10) <= asOf ? validation : null;
}

/** The newest values of indicators, at most 500 of each. */
export function loadObservationsOf(
  context: Context,
  indicator: string,
): Promise<readonly IndicatorObservationRecord[]> {
  const loader = context.loader<string, readonly IndicatorObservationRecord[]>(
    'observations',
    async (keys) => {
      const rows = await context.db.query<IndicatorObservationRecord>(sql`
      SELECT o.* FROM unnest(${keys}::text[]) AS k(id) CROSS JOIN LATERAL (
        SELECT ${selectColumns(context.db.storage(indicatorObservationEntity))}
        FROM ${context.visible(indicatorObservationEntity).from}
        WHERE t.indicator_id = k.id ORDER BY t.observed_on DESC, t.recorded_at DESC, t.id LIMIT 500
      ) o`);
      const found = Map.groupBy(rows, ({ indicatorId }) => indicatorId);
      return keys.map((key) => found.get(key) ?? []);
    },
  );
  return loader.load(indicator);
}
