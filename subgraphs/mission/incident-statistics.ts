import { isWholeYears, speaksOnlyOf } from '../kit/countable-records.ts';
import type { Count, CountedRecords } from '../kit/statistics.ts';
import type { IncidentRecord } from './entities/incident.ts';
import { incidents } from './lists.ts';
import { incidentPolicy } from './policies.ts';
import type { IncidentDimension, IncidentFilter } from './schema.generated.ts';

const dimensional = new Set(['countries', 'categories', 'verification', 'owners', 'period']);

/** How incidents are counted. */
export const countedIncidents: CountedRecords<IncidentRecord, IncidentFilter, IncidentDimension> = {
  policy: incidentPolicy,
  collection: incidents,
  dimensions: {
    COUNTRY: { property: 'countryCode', by: 'VALUE' },
    CATEGORY: { property: 'categories', by: 'EACH' },
    YEAR: { property: 'occurredOn', by: 'YEAR' },
    VERIFICATION: { property: 'verification', by: 'VALUE' },
  },
  keepsCellsWhole: (filter) =>
    isWholeYears(filter.period?.from, filter.period?.to) && speaksOnlyOf(dimensional, filter),
};

/** How many incidents share these values. */
export type CountOfIncidents = Count<IncidentDimension>;
