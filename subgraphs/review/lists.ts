import sql, { type Sql } from 'sql-template-tag';
import type { Collection, Condition } from '../kit/collection.ts';
import { evidenceLinkEntity, type EvidenceLinkRecord } from './entities/evidence-link.ts';
import { gradeEntity, type GradeRecord } from './entities/grade.ts';
import { instrumentEntity, type InstrumentRecord } from './entities/instrument.ts';
import { ratificationEntity, type RatificationRecord } from './entities/ratification.ts';
import { recommendationEntity, type RecommendationRecord } from './entities/recommendation.ts';
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

/** Recommendations, newest record first. */
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

/** Evidence, newest link first. */
export const evidenceLinks: Collection<EvidenceLinkRecord, EvidenceFilter> = {
  name: 'evidence',
  entity: evidenceLinkEntity,
  order: [
    { by: 'createdAt', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: ({ direction, owners, includeWithdrawn }) => [
    direction && sql`t.direction = ${direction}`,
    isOneOf(sql`t.owner_id`, owners),
    includeWithdrawn !== true && sql`t.withdrawn_at IS NULL`,
  ],
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
