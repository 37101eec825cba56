import sql, { empty, type Sql } from 'sql-template-tag';
import type { SubgraphContext } from '../kit/context.ts';
import { progressReportEntity } from './entities/progress-report.ts';

/** The day that is asked about; null is the present. */
export type AsOf = string | null;

/** What follow-up is worked out from, as tables to join to recommendations `t`: selections `sel`, grades `gra`, reports `rep`. */
export interface FollowUpState {
  readonly joins: Sql;
  /** The status by the rules that the schema writes down at FollowUpStatus, in their order. */
  readonly status: Sql;
  /** Whether a validated report is newer than the newest grade. */
  readonly awaitsAssessment: Sql;
}

/** The day of a question, as SQL; days are counted in UTC. */
export const dayOf = (asOf: AsOf): Sql =>
  asOf === null ? sql`(now() AT TIME ZONE 'UTC')::date` : sql`${asOf}::date`;

/** Whether something recorded at this moment was on record at the end of the day. */
export const wasKnown = (recordedAt: Sql, asOf: AsOf): Sql =>
  asOf === null ? sql`true` : sql`${recordedAt} < (${asOf}::date + 1)::timestamp AT TIME ZONE 'UTC'`;

/** Whether a link to evidence `t` stood at the end of the day. */
export const linkStood = (asOf: AsOf): Sql =>
  asOf === null
    ? sql`t.withdrawn_at IS NULL`
    : sql`${wasKnown(sql`t.created_at`, asOf)} AND (${wasKnown(sql`t.withdrawn_at`, asOf)}) IS NOT TRUE`;

/** Works follow-up out for each row of `t` by itself: for a page or a few candidates. */
export function followUpOfEach(context: SubgraphContext, asOf: AsOf): FollowUpState {
  return stateOver(ofEach(context, asOf, sql`t.recommendation_id = o.id`), asOf);
}

/** The same without what awaits assessment: a status asks for reports only once what was selected is due. */
export function statusOfEach(context: SubgraphContext, asOf: AsOf): Pick<FollowUpState, 'joins' | 'status'> {
  const due = sql`sel.due_on < ${dayOf(asOf)} AND t.recommendation_id = o.id`;
  return stateOver(ofEach(context, asOf, due), asOf);
}

function ofEach(context: SubgraphContext, asOf: AsOf, reports: Sql): Sql {
  return sql`
    CROSS JOIN LATERAL (SELECT t.id) o
    LEFT JOIN LATERAL (${newestSelections(asOf, sql`s.recommendation_id = o.id`)}) sel ON true
    LEFT JOIN LATERAL (${newestGrades(asOf, sql`g.recommendation_id = o.id`)}) gra ON true
    LEFT JOIN LATERAL (${newestReports(context, asOf, reports)}) rep ON true`;
}

/** Works follow-up out for all of them together: for counting. */
export function followUpOfAll(context: SubgraphContext, asOf: AsOf): FollowUpState {
  return stateOver(
    sql`
    LEFT JOIN (${newestSelections(asOf, empty)}) sel ON sel.recommendation_id = t.id
    LEFT JOIN (${newestGrades(asOf, empty)}) gra ON gra.recommendation_id = t.id
    LEFT JOIN (${newestReports(context, asOf, empty)}) rep ON rep.recommendation_id = t.id`,
    asOf,
  );
}

function stateOver(joins: Sql, asOf: AsOf): FollowUpState {
  const counts = (day: Sql): Sql => sql`(sel.selected_on IS NULL OR ${day} >= sel.selected_on)`;
  const graded = sql`gra.graded_on IS NOT NULL AND ${counts(sql`gra.graded_on`)}`;
  const reported = sql`rep.submitted_on IS NOT NULL AND ${counts(sql`rep.submitted_on`)}`;
  return {
    joins,
    status: sql`CASE
      WHEN ${graded} THEN gra.status
      WHEN sel.due_on IS NULL THEN 'INSUFFICIENT_INFORMATION'
      WHEN ${dayOf(asOf)} <= sel.due_on THEN 'NOT_YET_DUE'
      WHEN NOT (${reported}) THEN 'OVERDUE'
      ELSE 'INSUFFICIENT_INFORMATION' END`,
    awaitsAssessment: sql`(rep.submitted_on IS NOT NULL AND COALESCE(gra.graded_on < rep.submitted_on, true))`,
  };
}

const only = (condition: Sql): Sql => (condition === empty ? empty : sql`AND ${condition}`);

function newestSelections(asOf: AsOf, which: Sql): Sql {
  return sql`
    SELECT DISTINCT ON (s.recommendation_id) s.* FROM follow_up_selection s
    WHERE s.selected_on <= ${dayOf(asOf)} AND ${wasKnown(sql`s.recorded_at`, asOf)} ${only(which)}
    ORDER BY s.recommendation_id, s.selected_on DESC`;
}

function newestGrades(asOf: AsOf, which: Sql): Sql {
  return sql`
    SELECT DISTINCT ON (g.recommendation_id) g.recommendation_id, g.code, g.graded_on, g.rationale, step.status
    FROM grade g JOIN scale_step step ON step.procedure_id = g.procedure_id AND step.code = g.code
    WHERE g.graded_on <= ${dayOf(asOf)} AND ${wasKnown(sql`g.recorded_at`, asOf)} ${only(which)}
    ORDER BY g.recommendation_id, g.graded_on DESC, g.recorded_at DESC, g.id`;
}

/** A report counts from its validation on; those that the caller may not see do not count for it. */
function newestReports(context: SubgraphContext, asOf: AsOf, which: Sql): Sql {
  return sql`
    SELECT t.recommendation_id, max(t.submitted_on) AS submitted_on
    FROM ${context.visible(progressReportEntity).from}
    JOIN progress_report_validation v ON v.report_id = t.id AND v.outcome = 'VALIDATED'
    WHERE t.submitted_on <= ${dayOf(asOf)} AND ${wasKnown(sql`v.recorded_at`, asOf)} ${only(which)}
    GROUP BY t.recommendation_id`;
}
