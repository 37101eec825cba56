import { readChanges } from '../../kit/change-log/change-feed.ts';
import { loadOne } from '../../kit/loaders.ts';
import { incidentEntity } from '../entities/incident.ts';
import { incidentPolicy } from '../policies.ts';
import type { IncidentChangeResolvers, QueryResolvers } from '../schema.generated.ts';

export const incidentChangeQueries: QueryResolvers = {
  incidentChanges: (_root, args, context) =>
    readChanges({ context, name: 'incidents', policies: [incidentPolicy], ...args }),
};

export const incidentChangeFields: IncidentChangeResolvers = {
  record: ({ id }, _args, context) => loadOne(context, { entity: incidentEntity }, id),
};
