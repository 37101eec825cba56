import sql, { type Sql } from 'sql-template-tag';
import type { Collection, Condition } from '../kit/collection.ts';
import {
  collaborationActivityEntity,
  type CollaborationActivityRecord,
} from './entities/collaboration-activity.ts';
import { meetingEntity, type MeetingRecord } from './entities/meeting.ts';
import { partnershipEntity, type PartnershipRecord } from './entities/partnership.ts';
import { trainingCourseEntity, type TrainingCourseRecord } from './entities/training-course.ts';
import type {
  CollaborationActivityFilter,
  DatePeriod,
  MeetingFilter,
  PartnershipFilter,
  TrainingCourseFilter,
} from './schema.generated.ts';

/** Begun, or held, on a day of the period. */
function onADayOf(day: Sql, period: DatePeriod | null | undefined): Condition[] {
  return [
    period?.from && sql`${day} >= ${period.from}::date`,
    period?.to && sql`${day} <= ${period.to}::date`,
  ];
}

const isOneOf = (column: Sql, values: readonly string[] | null | undefined): Condition =>
  values && sql`${column} = ANY(${values}::text[])`;

/** Partnerships, latest first. */
export const partnerships: Collection<PartnershipRecord, PartnershipFilter> = {
  name: 'partnerships',
  entity: partnershipEntity,
  order: [
    { by: 'startsOn', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: ({ countries, mechanisms, statuses, parties, owners, period }) => [
    countries && sql`t.countries && ${countries}::text[]`,
    mechanisms && sql`t.mechanisms && ${mechanisms}::text[]`,
    isOneOf(sql`t.status`, statuses),
    isOneOf(sql`t.owner_id`, owners),
    parties &&
      sql`EXISTS (SELECT FROM partnership_party p WHERE p.partnership_id = t.id AND p.organisation_id = ANY(${parties}::text[]))`,
    period?.from && sql`COALESCE(t.ends_on, 'infinity') >= ${period.from}::date`,
    period?.to && sql`t.starts_on <= ${period.to}::date`,
  ],
};

/** Activities, latest first. */
export const collaborationActivities: Collection<CollaborationActivityRecord, CollaborationActivityFilter> = {
  name: 'collaborationActivities',
  entity: collaborationActivityEntity,
  order: [
    { by: 'startsOn', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: ({ countries, mechanisms, statuses, owners, period }) => [
    isOneOf(sql`t.country_code`, countries),
    isOneOf(sql`t.mechanism`, mechanisms),
    isOneOf(sql`t.status`, statuses),
    isOneOf(sql`t.owner_id`, owners),
    ...onADayOf(sql`t.starts_on`, period),
  ],
};

/** Training courses, latest first. */
export const trainingCourses: Collection<TrainingCourseRecord, TrainingCourseFilter> = {
  name: 'trainingCourses',
  entity: trainingCourseEntity,
  order: [
    { by: 'startsOn', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: ({ countries, owners, period }) => [
    isOneOf(sql`t.country_code`, countries),
    isOneOf(sql`t.owner_id`, owners),
    ...onADayOf(sql`t.starts_on`, period),
  ],
};

/** Meetings, latest first. */
export const meetings: Collection<MeetingRecord, MeetingFilter> = {
  name: 'meetings',
  entity: meetingEntity,
  order: [
    { by: 'heldOn', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: ({ countries, counterparts, owners, period }) => [
    isOneOf(sql`t.country_code`, countries),
    isOneOf(sql`t.counterpart`, counterparts),
    isOneOf(sql`t.owner_id`, owners),
    ...onADayOf(sql`t.held_on`, period),
  ],
};
