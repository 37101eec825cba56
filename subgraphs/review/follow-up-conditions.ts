import sql, { empty, type Sql } from 'sql-template-tag';
import type { Condition } from '../kit/collection.ts';
import type { SubgraphContext } from '../kit/context.ts';
import { evidenceLinkEntity } from './entities/evidence-link.ts';
import { dayOf, followUpOfEach, linkStood, wasKnown, type AsOf } from './follow-up-state.ts';
import { badInput } from '../kit/errors.ts';
import type { FollowUpStatus, RecommendationFilter } from './schema.generated.ts';

interface Setting {
  readonly asOf: AsOf;
  /** Whether the grades of a row of `t` are shown to the caller. */
  readonly showsGrades: Sql;
}

/** Whether a filter asks for what takes the scope of follow-up. */
export function speaksOfFollowUp(filter: RecommendationFilter): boolean {
  const { statuses, dueFrom, dueTo, dueWithinDays, awaitingAssessment, contradicted } = filter;
  return [statuses, dueFrom, dueTo, dueWithinDays, awaitingAssessment, contradicted].some(
    (part) => part != null,
  );
}

/** The conditions over `t` that speak of follow-up; a row whose grades are withheld meets none of those that need them. */
export function followUpConditions(
  context: SubgraphContext,
  filter: RecommendationFilter,
  { asOf, showsGrades }: Setting,
): readonly Condition[] {
  const { statuses, awaitingAssessment, contradicted } = filter;
  const needsGrades = statuses != null || awaitingAssessment != null || dueCondition(filter, asOf) !== null;
  return [
    needsGrades && showsGrades,
    statuses && hasStatus(context, statuses, asOf),
    dueCondition(filter, asOf),
    awaitingAssessment != null && awaits(context, awaitingAssessment, asOf),
    contradicted != null && isContradicted(context, contradicted, asOf),
  ];
}

/** Statuses that only what was selected for follow-up can have: their index finds the few among the many. */
const ofSelected: ReadonlySet<FollowUpStatus> = new Set(['OVERDUE', 'NOT_YET_DUE']);

const isSelected = sql`t.id IN (SELECT s.recommendation_id FROM follow_up_selection s)`;

function hasStatus(context: SubgraphContext, statuses: readonly FollowUpStatus[], asOf: AsOf): Sql {
  const { joins, status } = followUpOfEach(context, asOf);
  const narrowed = statuses.every((each) => ofSelected.has(each)) ? sql`${isSelected} AND` : empty;
  return sql`${narrowed} (SELECT ${status} FROM (SELECT t.id) t ${joins}) = ANY(${statuses}::text[])`;
}

function dueCondition({ dueFrom, dueTo, dueWithinDays }: RecommendationFilter, asOf: AsOf): Sql | null {
  if (dueWithinDays != null && (dueWithinDays < 0 || dueWithinDays > 36_500))
    throw badInput(`"dueWithinDays" is ${dueWithinDays}; it goes from 0 to 36500.`);
  const bounds = [
    dueFrom == null ? empty : sql`AND s.due_on >= ${dueFrom}::date`,
    dueTo == null ? empty : sql`AND s.due_on <= ${dueTo}::date`,
    dueWithinDays == null
      ? empty
      : sql`AND s.due_on BETWEEN ${dayOf(asOf)} AND ${dayOf(asOf)} + ${dueWithinDays}::int`,
  ];
  if (bounds.every((bound) => bound === empty)) return null;
  return sql`t.id IN (
    SELECT s.recommendation_id FROM (
      SELECT DISTINCT ON (s.recommendation_id) s.recommendation_id, s.due_on FROM follow_up_selection s
      WHERE s.selected_on <= ${dayOf(asOf)} AND ${wasKnown(sql`s.recorded_at`, asOf)}
      ORDER BY s.recommendation_id, s.selected_on DESC) s
    WHERE true ${bounds[0]} ${bounds[1]} ${bounds[2]})`;
}

function awaits(context: SubgraphContext, wanted: boolean, asOf: AsOf): Sql {
  const { joins, awaitsAssessment } = followUpOfEach(context, asOf);
  return sql`(SELECT ${awaitsAssessment} FROM (SELECT t.id) t ${joins}) = ${wanted}::boolean`;
}

/** By links that stood on the day and that the caller may see, in the words of their makers. */
function isContradicted(context: SubgraphContext, wanted: boolean, asOf: AsOf): Sql {
  const links = sql`
    SELECT t.recommendation_id, max(t.occurred_on) AS latest FROM ${context.visible(evidenceLinkEntity).from}
    WHERE t.direction = 'CONTRADICTS' AND t.verification = 'VERIFIED' AND ${linkStood(asOf)}
    GROUP BY t.recommendation_id`;
  return sql`(EXISTS (SELECT FROM (${links}) l WHERE l.recommendation_id = t.id
    AND l.latest >= COALESCE(t.adopted_on, '-infinity'))) = ${wanted}::boolean`;
}
