import sql, { type Sql } from 'sql-template-tag';
import type { Collection, Condition } from '../kit/collection.ts';
import { badInput } from '../kit/errors.ts';
import { speaksOnlyOf } from '../kit/countable-records.ts';
import { isWholeYears } from '../kit/visible-cells.ts';
import { accessConstraintEntity, type AccessConstraintRecord } from './entities/access-constraint.ts';
import { incidentEntity, type IncidentRecord } from './entities/incident.ts';
import { missionEntity, type MissionRecord } from './entities/mission.ts';
import { visitEntity, type VisitRecord } from './entities/visit.ts';
import type {
  AccessConstraintFilter,
  DatePeriod,
  IncidentFilter,
  MissionFilter,
  VisitFilter,
} from './schema.generated.ts';

type Values = readonly string[] | null | undefined;

const isOneOf = (column: Sql, values: Values): Condition => values && sql`${column} = ANY(${values}::text[])`;

const hasOneOf = (column: Sql, values: Values): Condition => values && sql`${column} && ${values}::text[]`;

function onADayOf(day: Sql, period: DatePeriod | null | undefined): Condition[] {
  return [
    period?.from && sql`${day} >= ${period.from}::date`,
    period?.to && sql`${day} <= ${period.to}::date`,
  ];
}

const longestText = 500;

function hasWords(text: string | null | undefined): Condition {
  if (!text) return null;
  // PostgreSQL reads words by recursion, and its stack ends.
  if (text.length > longestText)
    throw badInput(`"text" has ${text.length} characters; it takes at most ${longestText}.`);
  return sql`t.search @@ websearch_to_tsquery('simple', ${text})`;
}

/** Missions, the latest recorded first: not all of them have a day they began. */
export const missions: Collection<MissionRecord, MissionFilter> = {
  name: 'missions',
  entity: missionEntity,
  order: [
    { by: 'createdAt', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: ({ countries, kinds, statuses, owners }) => [
    hasOneOf(sql`t.countries`, countries),
    isOneOf(sql`t.kind`, kinds),
    isOneOf(sql`t.status`, statuses),
    isOneOf(sql`t.owner_id`, owners),
  ],
};

const ofCells = new Set(['countries', 'categories', 'verification', 'owners', 'period']);

/** Whether a filter of incidents speaks of nothing finer than what they are counted by. */
export function keepsCellsWhole(filter: IncidentFilter): boolean {
  return isWholeYears(filter.period?.from, filter.period?.to) && speaksOnlyOf(ofCells, filter);
}

/** Incidents, the latest first. */
export const incidents: Collection<IncidentRecord, IncidentFilter> = {
  name: 'incidents',
  entity: incidentEntity,
  order: [
    { by: 'occurredOn', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: ({
    countries,
    adm1,
    period,
    categories,
    verification,
    parties,
    owners,
    missions: recordedBy,
    text,
  }) => [
    isOneOf(sql`t.country_code`, countries),
    isOneOf(sql`t.adm1`, adm1),
    ...onADayOf(sql`t.occurred_on`, period),
    hasOneOf(sql`t.categories`, categories),
    isOneOf(sql`t.verification`, verification),
    hasOneOf(sql`t.parties`, parties),
    isOneOf(sql`t.owner_id`, owners),
    isOneOf(sql`t.mission_id`, recordedBy),
    hasWords(text),
  ],
  keepsCellsWhole,
};

/** Visits, the latest first. */
export const visits: Collection<VisitRecord, VisitFilter> = {
  name: 'visits',
  entity: visitEntity,
  order: [
    { by: 'startsOn', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: ({ countries, kinds, period, owners, missions: madeBy }) => [
    isOneOf(sql`t.country_code`, countries),
    isOneOf(sql`t.kind`, kinds),
    ...onADayOf(sql`t.starts_on`, period),
    isOneOf(sql`t.owner_id`, owners),
    isOneOf(sql`t.mission_id`, madeBy),
  ],
};

/** Constraints on access, the latest first. */
export const accessConstraints: Collection<AccessConstraintRecord, AccessConstraintFilter> = {
  name: 'accessConstraints',
  entity: accessConstraintEntity,
  order: [
    { by: 'startsOn', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: ({ countries, kinds, period, imposedBy, owners, missions: hindered }) => [
    isOneOf(sql`t.country_code`, countries),
    isOneOf(sql`t.kind`, kinds),
    ...onADayOf(sql`t.starts_on`, period),
    isOneOf(sql`t.imposed_by`, imposedBy),
    isOneOf(sql`t.owner_id`, owners),
    isOneOf(sql`t.mission_id`, hindered),
  ],
};
