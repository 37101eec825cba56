import type { Count, CountedRecords } from '../kit/statistics.ts';
import type { IncidentRecord } from './entities/incident.ts';
import { incidents, keepsCellsWhole } from './lists.ts';
import { incidentPolicy } from './policies.ts';
import type { IncidentDimension, IncidentFilter } from './schema.generated.ts';

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
  keepsCellsWhole,
};

/** How many incidents share these values. */
export type CountOfIncidents = Count<IncidentDimension>;
