import type { EntitySchema, ObjectLiteral } from 'typeorm';
import sql, { type Sql } from 'sql-template-tag';
import { selectColumns } from '../kit/collection.ts';
import type { SubgraphContext } from '../kit/context.ts';
import { loadAll, loadOne } from '../kit/loaders.ts';
import { followUpProcedureEntity, type FollowUpProcedureRecord } from './entities/follow-up-procedure.ts';
import { gradeEntity, type GradeRecord } from './entities/grade.ts';
import { instrumentEntity, type InstrumentRecord } from './entities/instrument.ts';
import { ratificationEntity, type RatificationRecord } from './entities/ratification.ts';
import { recommendationEntity, type RecommendationRecord } from './entities/recommendation.ts';
import { responseEntity, type ResponseRecord } from './entities/response.ts';
import {
  reviewBodyAssignmentEntity,
  type ReviewBodyAssignmentRecord,
} from './entities/review-body-assignment.ts';
import { reviewBodyEntity, type ReviewBodyRecord } from './entities/review-body.ts';
import { dayOf, wasKnown, type AsOf } from './follow-up-state.ts';
import { scaleStepEntity, type ScaleStepRecord } from './entities/scale-step.ts';

type Context = SubgraphContext;

export function loadRecommendation(context: Context, id: string): Promise<RecommendationRecord | null> {
  return loadOne(context, { entity: recommendationEntity }, id);
}

export function loadReviewBody(context: Context, code: string): Promise<ReviewBodyRecord | null> {
  return loadOne(context, { entity: reviewBodyEntity, by: 'code' }, code);
}

export function loadInstrument(context: Context, code: string): Promise<InstrumentRecord | null> {
  return loadOne(context, { entity: instrumentEntity, by: 'code' }, code);
}

export function loadProcedure(context: Context, id: string): Promise<FollowUpProcedureRecord | null> {
  return loadOne(context, { entity: followUpProcedureEntity }, id);
}

/** The newest assignment of a body, or null. */
export function loadAssignmentOf(
  context: Context,
  body: string,
): Promise<ReviewBodyAssignmentRecord | undefined> {
  const lookup = {
    entity: reviewBodyAssignmentEntity,
    by: 'bodyCode',
    orderBy: 't.recorded_at DESC',
  } as const;
  return loadAll(context, lookup, body).then(([newest]) => newest);
}

/** The treaties a body monitors, by code. */
export function loadInstrumentsOf(context: Context, body: string): Promise<readonly InstrumentRecord[]> {
  return loadAll(context, { entity: instrumentEntity, by: 'bodyCode', orderBy: 't.code' }, body);
}

/** Every version of a body's procedure, newest first. */
export function loadProceduresOf(
  context: Context,
  body: string,
): Promise<readonly FollowUpProcedureRecord[]> {
  const lookup = { entity: followUpProcedureEntity, by: 'bodyCode', orderBy: 't.valid_from DESC' } as const;
  return loadAll(context, lookup, body);
}

/** The grades a version knows, best first. */
export function loadScale(context: Context, procedure: string): Promise<readonly ScaleStepRecord[]> {
  return loadAll(context, { entity: scaleStepEntity, by: 'procedureId', orderBy: 't.rank' }, procedure);
}

/** The state's answer that stood on a day: the one recorded last. */
export function loadResponseOf(context: Context, id: string, asOf: AsOf): Promise<ResponseRecord | null> {
  const known = wasKnown(sql`t.recorded_at`, asOf);
  return loadNewest(context, { entity: responseEntity, known, newest: sql`t.recorded_at DESC`, asOf }, id);
}

/** The body's grade that stood on a day: the one given last. */
export function loadGradeOf(context: Context, id: string, asOf: AsOf): Promise<GradeRecord | null> {
  const known = sql`t.graded_on <= ${dayOf(asOf)} AND ${wasKnown(sql`t.recorded_at`, asOf)}`;
  const newest = sql`t.graded_on DESC, t.recorded_at DESC`;
  return loadNewest(context, { entity: gradeEntity, known, newest, asOf }, id);
}

interface Newest<Row extends ObjectLiteral> {
  readonly entity: EntitySchema<Row>;
  readonly known: Sql;
  readonly newest: Sql;
  readonly asOf: AsOf;
}

/** The last of a recommendation's history, for all recommendations of a level in one statement. */
function loadNewest<Row extends ObjectLiteral>(
  context: Context,
  { entity, known, newest, asOf }: Newest<Row>,
  recommendation: string,
): Promise<Row | null> {
  const name = `newest:${entity.options.name}@${asOf}`;
  const loader = context.loader<string, Row | null>(name, async (keys) => {
    const storage = context.db.storage(entity);
    const rows = await context.db.query<Row & { recommendationId: string }>(sql`
      SELECT t.* FROM unnest(${keys}::text[]) AS k(id) CROSS JOIN LATERAL (
        SELECT ${selectColumns(storage)} FROM ${context.visible(entity).from}
        WHERE t.recommendation_id = k.id AND ${known} ORDER BY ${newest}, t.id LIMIT 1
      ) t`);
    context.disclosures.note(entity, rows);
    const found = new Map(rows.map((row) => [row.recommendationId, row]));
    return keys.map((key) => found.get(key) ?? null);
  });
  return loader.load(recommendation);
}

/** Where countries stand towards each treaty: the caller's own record where it keeps one, else the newest of others. */
export function loadRatificationsOf(
  context: Context,
  country: string,
): Promise<readonly RatificationRecord[]> {
  const loader = context.loader<string, readonly RatificationRecord[]>('ratifications', async (keys) => {
    const storage = context.db.storage(ratificationEntity);
    const rows = await context.db.query<RatificationRecord>(sql`
      SELECT DISTINCT ON (t.country_code, t.instrument_code) ${selectColumns(storage)}
      FROM ${context.visible(ratificationEntity).from}
      WHERE t.country_code = ANY(${keys}::text[])
      ORDER BY t.country_code, t.instrument_code,
               t.owner_id = ${context.caller.organisation} DESC, t.updated_at DESC, t.id`);
    context.disclosures.note(ratificationEntity, rows);
    const found = Map.groupBy(rows, ({ countryCode }) => countryCode);
    return keys.map((key) => found.get(key) ?? []);
  });
  return loader.load(country);
}
