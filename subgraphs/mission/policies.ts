import { recordedInTheMonth, toMonth } from '../kit/generalised.ts';
import { recordPolicy, type RecordPolicy } from '../kit/record-policy.ts';
import { conditionsOver } from '../kit/grant-conditions.ts';
import { accessConstraintEntity } from './entities/access-constraint.ts';
import { incidentEntity } from './entities/incident.ts';
import { visitEntity } from './entities/visit.ts';

/**
 * What agreements may show of an incident. De-identified, it is a unit to count: which month, which admin area, which
 * kind of harm; not the place, the story or who is said to have done it.
 */
export const incidentPolicy = recordPolicy({
  dataset: 'Incident',
  entity: incidentEntity,
  restsOnAccounts: true,
  countedInCells: true,
  conditions: conditionsOver({
    country: 'country_code',
    area: 'adm1',
    categories: 'categories',
    day: 'occurred_on',
    verification: 'verification',
  }),
  fieldGroups: {
    NARRATIVE: ['title', 'summary'],
    LOCATION: ['adm2', 'placeName', 'latitude', 'longitude'],
    CASUALTIES: ['deathsLow', 'deathsBest', 'deathsHigh'],
    PARTIES: ['parties'],
    PROVENANCE: ['externalSource', 'externalKey', 'missionId'],
    ACTS: [],
    VICTIMS: [],
    ASSESSMENTS: [],
  },
  derivedColumns: { search: ['NARRATIVE', 'LOCATION'] },
  deidentified: {
    occurredOn: toMonth('occurred_on'),
    occurredUntil: toMonth('occurred_until'),
    datePrecision: `CASE WHEN r.date_precision = 'DAY' THEN 'MONTH' ELSE r.date_precision END`,
    placePrecision: 'GREATEST(r.place_precision, 4)',
    deathsLow: 'r.deaths_low',
    deathsBest: 'r.deaths_best',
    deathsHigh: 'r.deaths_high',
    reporter: 'NULL',
    ...recordedInTheMonth,
  },
});

/** What agreements may show of a visit: de-identified, that there was one in a month, and of which kind. */
export const visitPolicy = recordPolicy({
  dataset: 'Visit',
  entity: visitEntity,
  restsOnAccounts: true,
  conditions: conditionsOver({ country: 'country_code', area: 'adm1', day: 'starts_on' }),
  fieldGroups: {
    NARRATIVE: ['purpose', 'observations'],
    LOCATION: ['adm2', 'placeName'],
    PROVENANCE: ['missionId'],
  },
  deidentified: { startsOn: toMonth('starts_on'), endsOn: toMonth('ends_on'), ...recordedInTheMonth },
});

/** What agreements may show of a constraint on access. */
export const accessConstraintPolicy = recordPolicy({
  dataset: 'AccessConstraint',
  entity: accessConstraintEntity,
  conditions: conditionsOver({ country: 'country_code', area: 'adm1', day: 'starts_on' }),
  fieldGroups: {
    NARRATIVE: ['description'],
    LOCATION: ['adm2'],
    PARTIES: ['imposedBy', 'imposedByName'],
    PROVENANCE: ['missionId', 'visitId'],
  },
  deidentified: { startsOn: toMonth('starts_on'), endsOn: toMonth('ends_on'), ...recordedInTheMonth },
});

/** Every policy of the mission subgraph. */
export const policies: readonly RecordPolicy[] = [incidentPolicy, visitPolicy, accessConstraintPolicy];
