import sql, { type Sql } from 'sql-template-tag';
import type { EntitySchema } from 'typeorm';
import type { Collection, Condition, Order } from '../kit/collection.ts';
import { actionEntity } from './entities/action.ts';
import { alternativeReportEntity } from './entities/alternative-report.ts';
import { linkStood, type AsOf } from './follow-up-state.ts';
import { evidenceLinkEntity, type EvidenceLinkRecord } from './entities/evidence-link.ts';
import { gradeEntity, type GradeRecord } from './entities/grade.ts';
import { indicatorEntity } from './entities/indicator.ts';
import { instrumentEntity, type InstrumentRecord } from './entities/instrument.ts';
import { progressReportEntity } from './entities/progress-report.ts';
import { ratificationEntity, type RatificationRecord } from './entities/ratification.ts';
import { recommendationEntity, type RecommendationRecord } from './entities/recommendation.ts';
import { reminderEntity, type ReminderRecord } from './entities/reminder.ts';
import { responseEntity, type ResponseRecord } from './entities/response.ts';
import { reviewBodyEntity, type ReviewBodyRecord } from './entities/review-body.ts';
import type {
  EvidenceFilter,
  InstrumentFilter,
  RatificationFilter,
  RecommendationFilter,
  ReviewBodyFilter,
} from './schema.generated.ts';

/** A list that has no filter. */
type NoFilter = Record<string, never>;

const isOneOf = (column: Sql, values: readonly string[] | null | undefined): Condition =>
  values && sql`${column} = ANY(${values}::text[])`;

const isOneNumberOf = (column: Sql, values: readonly number[] | null | undefined): Condition =>
  values && sql`${column} = ANY(${values}::int[])`;

const hasOneOf = (column: Sql, values: readonly string[] | null | undefined): Condition =>
  values && sql`${column} && ${values}::text[]`;

/** Recommendations, newest record first; what their filter says of words and follow-up `recommendationList` adds. */
export const recommendations: Collection<RecommendationRecord, RecommendationFilter> = {
  name: 'recommendations',
  entity: recommendationEntity,
  order: [
    { by: 'createdAt', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: (filter) => [
    isOneOf(sql`t.country_code`, filter.countries),
    isOneOf(sql`t.body_code`, filter.bodies),
    hasOneOf(sql`t.themes`, filter.themes),
    hasOneOf(sql`t.affected_groups`, filter.affectedGroups),
    hasOneOf(sql`t.sdg_targets`, filter.sdgTargets),
    isOneOf(sql`t.response_status`, filter.responses),
    isOneNumberOf(sql`t.cycle`, filter.cycles),
    isOneNumberOf(sql`t.session`, filter.sessions),
    isOneOf(sql`t.recommending_state`, filter.recommendingStates),
    isOneNumberOf(sql`t.action_category`, filter.actionCategories),
    filter.adoptedFrom && sql`t.adopted_on >= ${filter.adoptedFrom}::date`,
    filter.adoptedTo && sql`t.adopted_on <= ${filter.adoptedTo}::date`,
    isOneOf(sql`t.owner_id`, filter.owners),
    filter.sdgGoals &&
      sql`EXISTS (SELECT FROM unnest(t.sdg_targets) g WHERE split_part(g, '.', 1)::int = ANY(${filter.sdgGoals}::int[]))`,
  ],
};

/** A state's answers, newest first. */
export const responses: Collection<ResponseRecord, NoFilter> = {
  name: 'responses',
  entity: responseEntity,
  order: [
    { by: 'recordedAt', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: () => [],
};

/** A body's grades, newest first. */
export const grades: Collection<GradeRecord, NoFilter> = {
  name: 'grades',
  entity: gradeEntity,
  order: [
    { by: 'recordedAt', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: () => [],
};

/** Evidence that stood on a day, newest link first. */
export const evidenceLinks = (asOf: AsOf): Collection<EvidenceLinkRecord, EvidenceFilter> => ({
  name: 'evidence',
  entity: evidenceLinkEntity,
  order: [
    { by: 'createdAt', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: ({ direction, owners, includeWithdrawn }) => [
    direction && sql`t.direction = ${direction}`,
    isOneOf(sql`t.owner_id`, owners),
    includeWithdrawn !== true && linkStood(asOf),
  ],
});

/** What is done about a recommendation, newest record first. */
export const actions = newestFirst('actions', actionEntity);

/** What progress is measured by, newest record first. */
export const indicators = newestFirst('indicators', indicatorEntity);

/** What the state reported, newest record first. */
export const progressReports = newestFirst('progressReports', progressReportEntity);

/** What others reported, newest record first. */
export const alternativeReports = newestFirst('alternativeReports', alternativeReportEntity);

function newestFirst<Row extends { id: string; createdAt: Date }>(
  name: string,
  entity: EntitySchema<Row>,
): Collection<Row, NoFilter> {
  const order: readonly Order<Row>[] = [
    { by: 'createdAt', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ];
  return { name, entity, order, where: () => [] };
}

/** Reminders, newest first. */
export const reminders: Collection<ReminderRecord, NoFilter> = {
  name: 'reminders',
  entity: reminderEntity,
  order: [
    { by: 'recordedAt', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: () => [],
};

/** Review bodies by code. */
export const reviewBodies: Collection<ReviewBodyRecord, ReviewBodyFilter> = {
  name: 'reviewBodies',
  entity: reviewBodyEntity,
  order: [{ by: 'code', direction: 'ASC' }],
  where: ({ kinds }) => [isOneOf(sql`t.kind`, kinds)],
};

/** Instruments by code. */
export const instruments: Collection<InstrumentRecord, InstrumentFilter> = {
  name: 'instruments',
  entity: instrumentEntity,
  order: [{ by: 'code', direction: 'ASC' }],
  where: ({ bodies }) => [isOneOf(sql`t.body_code`, bodies)],
};

/** Ratifications by country. */
export const ratifications: Collection<RatificationRecord, RatificationFilter> = {
  name: 'ratifications',
  entity: ratificationEntity,
  order: [
    { by: 'countryCode', direction: 'ASC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: ({ countries, statuses, owners }) => [
    isOneOf(sql`t.country_code`, countries),
    isOneOf(sql`t.status`, statuses),
    isOneOf(sql`t.owner_id`, owners),
  ],
};
