import type { SubgraphContext } from '../kit/context.ts';
import type { LabelledRecord } from '../kit/labelled-record.ts';
import type { Lookup } from '../kit/loaders.ts';
import { accessConstraintEntity } from './entities/access-constraint.ts';
import {
  incidentAccountEntity,
  incidentConsentEntity,
  visitAccountEntity,
  visitConsentEntity,
} from './entities/account.ts';
import { assessmentEntity, type AssessmentRecord } from './entities/assessment.ts';
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

const accountsInOrder = { by: 'recordId', orderBy: 't.record_id, t.recorded_at, t.id' } as const;
const consentsInOrder = { by: 'accountId', orderBy: 't.account_id, t.given_at, t.id' } as const;
const inOrder = { by: 'incidentId', orderBy: 't.incident_id, t.position' } as const;

/** What resolvers load by key: records by their id, parts by the record they belong to. */
export const lookups = {
  mission: { entity: missionEntity },
  mandate: { entity: mandateEntity },
  mandatesOfMission: { entity: mandateEntity, by: 'missionId', orderBy: 't.mission_id, t.valid_from, t.id' },
  incident: { entity: incidentEntity },
  visit: { entity: visitEntity },
  accessConstraint: { entity: accessConstraintEntity },
  acts: { entity: actEntity, ...inOrder },
  victimGroups: { entity: victimGroupEntity, ...inOrder },
  allegedInvolvements: { entity: allegedInvolvementEntity, ...inOrder },
  foundInvolvements: { entity: foundInvolvementEntity, ...inOrder },
  sources: { entity: sourceEntity, ...inOrder },
  incidentAccounts: { entity: incidentAccountEntity, ...accountsInOrder },
  incidentConsents: { entity: incidentConsentEntity, ...consentsInOrder },
  visitAccounts: { entity: visitAccountEntity, ...accountsInOrder },
  visitConsents: { entity: visitConsentEntity, ...consentsInOrder },
  assessments: { entity: assessmentEntity, ...inOrder } satisfies Lookup<AssessmentRecord>,
} as const;

/** Whether a record is the caller's own: some fields are never shown to anybody else. */
export function isOwn(context: SubgraphContext, record: Pick<LabelledRecord, 'ownerId'>): boolean {
  return record.ownerId === context.caller.organisation;
}
