import { labelTighteningFields } from '../kit/label-fields.ts';
import { labelTighteningEntity } from '../kit/label-tightening.ts';
import { scalars } from '../kit/scalars.ts';
import type { SubgraphParts } from '../kit/subgraph-parts.ts';
import {
  incidentAccountEntity,
  incidentConsentEntity,
  visitAccountEntity,
  visitConsentEntity,
} from './entities/account.ts';
import { accessConstraintEntity } from './entities/access-constraint.ts';
import { assessmentEntity } from './entities/assessment.ts';
import {
  actEntity,
  allegedInvolvementEntity,
  foundInvolvementEntity,
  sourceEntity,
  victimGroupEntity,
} from './entities/incident-parts.ts';
import { incidentEntity } from './entities/incident.ts';
import { mandateEntity } from './entities/mandate.ts';
import { missionEntity } from './entities/mission.ts';
import { visitEntity } from './entities/visit.ts';
import { ImagesOfChanges1795273000000 } from './migrations/2026-11-21-images-of-changes.ts';
import { IncidentChanges1795254000000 } from './migrations/2026-11-21-incident-changes.ts';
import { Incidents1795226400000 } from './migrations/2026-11-21-incidents.ts';
import { PoliciesForCounting1795238400000 } from './migrations/2026-11-21-policies-for-counting.ts';
import { Consents1795252860000 } from './migrations/2026-11-21-consents.ts';
import { SilentConsents1795288000000 } from './migrations/2026-11-21-silent-consents.ts';
import { TightenedCells1795287000000 } from './migrations/2026-11-21-tightened-cells.ts';
import { TightenedLabels1795252800000 } from './migrations/2026-11-21-tightened-labels.ts';
import { RecordActs1795268000000 } from './migrations/2026-11-21-record-acts.ts';
import { ClosedChangeLog1795282000000 } from './migrations/2026-11-21-closed-change-log.ts';
import { ClosedCursors1795286000000 } from './migrations/2026-11-21-closed-cursors.ts';
import { KeptActs1795280000000 } from './migrations/2026-11-21-kept-acts.ts';
import { ManyCreated1795284000000 } from './migrations/2026-11-21-many-created.ts';
import { MonthOrder1795257000000 } from './migrations/2026-11-21-month-order.ts';
import { JudgedOrder1795274000000 } from './migrations/2026-11-21-judged-order.ts';
import { CountedIncidents1795270000000 } from './migrations/2026-11-21-counted-incidents.ts';
import { Missions1795222800000 } from './migrations/2026-11-21-missions.ts';
import { VisitConsents1795272000000 } from './migrations/2026-11-21-visit-consents.ts';
import { Visits1795230000000 } from './migrations/2026-11-21-visits.ts';
import {
  accessConstraintFields,
  accessConstraintMutations,
  accessConstraintQueries,
} from './resolvers/access-constraint.ts';
import { accountFields, accountMutations, consentFields } from './resolvers/account.ts';
import { tighteningMutations } from './resolvers/tightenings.ts';
import { countryFields, organisationFields } from './resolvers/country.ts';
import { incidentChangeFields, incidentChangeQueries } from './resolvers/incident-changes.ts';
import { incidentMutations } from './resolvers/incident-mutations.ts';
import {
  assessmentFields,
  deathEstimateFields,
  externalKeyFields,
  incidentCountFields,
  incidentFields,
  incidentQueries,
  placeFields,
  victimGroupFields,
} from './resolvers/incident.ts';
import { areaFields, mandateFields, mandateMutations } from './resolvers/mandate.ts';
import { missionFields, missionMutations, missionQueries } from './resolvers/mission.ts';
import { visitFields, visitMutations, visitQueries } from './resolvers/visit.ts';
import { policies } from './policies.ts';
import type { Resolvers } from './schema.generated.ts';

const resolvers: Resolvers = {
  ...scalars,
  Query: {
    ...missionQueries,
    ...incidentQueries,
    ...visitQueries,
    ...accessConstraintQueries,
    ...incidentChangeQueries,
  },
  Mutation: {
    ...missionMutations,
    ...mandateMutations,
    ...incidentMutations,
    ...accountMutations,
    ...tighteningMutations,
    ...visitMutations,
    ...accessConstraintMutations,
  },
  Mission: missionFields,
  Mandate: mandateFields,
  Area: areaFields,
  Incident: incidentFields,
  IncidentCount: incidentCountFields,
  IncidentChange: incidentChangeFields,
  Place: placeFields,
  DeathEstimate: deathEstimateFields,
  ExternalKey: externalKeyFields,
  VictimGroup: victimGroupFields,
  Assessment: assessmentFields,
  Account: accountFields,
  Consent: consentFields,
  LabelTightening: labelTighteningFields,
  Visit: visitFields,
  AccessConstraint: accessConstraintFields,
  Country: countryFields,
  Organisation: organisationFields,
};

/** What makes the mission subgraph. */
export const mission: SubgraphParts = {
  name: 'mission',
  policies,
  schema: new URL('../../schemas/mission.graphql', import.meta.url),
  resolvers,
  entities: [
    missionEntity,
    mandateEntity,
    incidentEntity,
    actEntity,
    victimGroupEntity,
    allegedInvolvementEntity,
    foundInvolvementEntity,
    sourceEntity,
    assessmentEntity,
    visitEntity,
    accessConstraintEntity,
    incidentAccountEntity,
    incidentConsentEntity,
    visitAccountEntity,
    visitConsentEntity,
    labelTighteningEntity,
  ],
  migrations: [
    Missions1795222800000,
    Incidents1795226400000,
    Visits1795230000000,
    PoliciesForCounting1795238400000,
    TightenedLabels1795252800000,
    Consents1795252860000,
    IncidentChanges1795254000000,
    MonthOrder1795257000000,
    RecordActs1795268000000,
    CountedIncidents1795270000000,
    VisitConsents1795272000000,
    ImagesOfChanges1795273000000,
    JudgedOrder1795274000000,
    KeptActs1795280000000,
    ClosedChangeLog1795282000000,
    ManyCreated1795284000000,
    ClosedCursors1795286000000,
    TightenedCells1795287000000,
    SilentConsents1795288000000,
  ],
};
