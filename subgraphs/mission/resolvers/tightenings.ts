import { setAsideTightening, tighten } from '../../kit/tighten-labels.ts';
import { accessConstraintEntity } from '../entities/access-constraint.ts';
import { incidentEntity } from '../entities/incident.ts';
import { missionEntity } from '../entities/mission.ts';
import { visitEntity } from '../entities/visit.ts';
import { accessConstraintPolicy, incidentPolicy, visitPolicy } from '../policies.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const scope = 'incident:write';

export const tighteningMutations: MutationResolvers = {
  tightenMission: tighten({ entity: missionEntity, scope }),
  tightenIncident: tighten({ entity: incidentEntity, policy: incidentPolicy, scope }),
  tightenVisit: tighten({ entity: visitEntity, policy: visitPolicy, scope }),
  tightenAccessConstraint: tighten({ entity: accessConstraintEntity, policy: accessConstraintPolicy, scope }),
  setAsideMissionTightening: setAsideTightening(scope),
};
