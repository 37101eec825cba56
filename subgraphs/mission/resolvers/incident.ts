import { connection } from '../../kit/connection.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { loadAll, loadOne } from '../../kit/loaders.ts';
import { redactionsOf, showsGroup } from '../../kit/redactions.ts';
import { statistics } from '../../kit/statistics.ts';
import { countedIncidents } from '../incident-statistics.ts';
import { incidents } from '../lists.ts';
import { isOwn, lookups } from '../loaders.ts';
import { incidentPolicy } from '../policies.ts';
import type {
  AssessmentResolvers,
  DeathEstimateResolvers,
  ExternalKeyResolvers,
  IncidentCountResolvers,
  IncidentResolvers,
  PlaceResolvers,
  QueryResolvers,
  VerificationStatus,
  VictimGroupResolvers,
  ViolationCategory,
} from '../schema.generated.ts';

export const incidentQueries: QueryResolvers = {
  incident: (_root, { id }, context) => loadOne(context, lookups.incident, id),
  incidents: (_root, args, context, info) =>
    connection({ context, collection: incidents, arguments: args, info }),
  incidentStatistics: (_root, { filter, by }, context) =>
    statistics(context, { counted: countedIncidents, filter: filter ?? {}, by }),
};

/** Values come from checked columns, so that they are what the schema says. */
export const incidentCountFields: IncidentCountResolvers = {
  country: ({ values: { COUNTRY: code } }) => (typeof code === 'string' ? { code } : null),
  category: ({ values: { CATEGORY: category } }) => (category ?? null) as ViolationCategory | null,
  year: ({ values: { YEAR: year } }) => (typeof year === 'number' ? year : null),
  verification: ({ values: { VERIFICATION: status } }) => (status ?? null) as VerificationStatus | null,
};

export const incidentFields: IncidentResolvers = {
  ...labelFields,
  __resolveReference: ({ id }, context) => loadOne(context, lookups.incident, id),
  owner: ({ ownerId }) => ({ id: ownerId }),
  country: ({ countryCode }) => ({ code: countryCode }),
  mission: ({ missionId }, _args, context) =>
    missionId === null ? null : loadOne(context, lookups.mission, missionId),
  place: (incident) => incident,
  deaths: (incident) =>
    [incident.deathsLow, incident.deathsBest, incident.deathsHigh].some((count) => count !== null)
      ? incident
      : null,
  external: (incident) => (incident.externalKey === null ? null : incident),
  redactions: (incident) => redactionsOf(incidentPolicy, incident),
  acts: (incident, _args, context) =>
    showsGroup(incidentPolicy, incident, 'ACTS') ? loadAll(context, lookups.acts, incident.id) : [],
  victimGroups: (incident, _args, context) =>
    showsGroup(incidentPolicy, incident, 'VICTIMS')
      ? loadAll(context, lookups.victimGroups, incident.id)
      : [],
  allegedInvolvements: (incident, _args, context) =>
    showsGroup(incidentPolicy, incident, 'PARTIES')
      ? loadAll(context, lookups.allegedInvolvements, incident.id)
      : [],
  foundInvolvements: (incident, _args, context) =>
    showsGroup(incidentPolicy, incident, 'PARTIES')
      ? loadAll(context, lookups.foundInvolvements, incident.id)
      : [],
  assessments: (incident, _args, context) =>
    showsGroup(incidentPolicy, incident, 'ASSESSMENTS')
      ? loadAll(context, lookups.assessments, incident.id)
      : [],
  // Row-level security would give others nothing; not asking keeps it so even if that were lost.
  sources: (incident, _args, context) =>
    isOwn(context, incident) ? loadAll(context, lookups.sources, incident.id) : [],
  accounts: (incident, _args, context) =>
    isOwn(context, incident) ? loadAll(context, lookups.incidentAccounts, incident.id) : [],
  reporter: (incident, _args, context) => (isOwn(context, incident) ? incident.reporter : null),
};

export const placeFields: PlaceResolvers = {
  name: ({ placeName }) => placeName,
  precision: ({ placePrecision }) => placePrecision,
};

export const deathEstimateFields: DeathEstimateResolvers = {
  low: ({ deathsLow }) => deathsLow,
  best: ({ deathsBest }) => deathsBest,
  high: ({ deathsHigh }) => deathsHigh,
};

export const externalKeyFields: ExternalKeyResolvers = {
  source: ({ externalSource }) => externalSource ?? '',
  key: ({ externalKey }) => externalKey ?? '',
};

export const victimGroupFields: VictimGroupResolvers = {
  group: ({ victims }) => victims,
};

export const assessmentFields: AssessmentResolvers = {
  assessor: (assessment, _args, context) => (isOwn(context, assessment) ? assessment.assessor : null),
};
