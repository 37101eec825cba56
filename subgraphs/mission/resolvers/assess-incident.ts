import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { SubgraphContext } from '../../kit/context.ts';
import { conflict } from '../../kit/errors.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { assessmentEntity } from '../entities/assessment.ts';
import { incidentEntity, type IncidentRecord } from '../entities/incident.ts';
import { checkAssessment } from '../rules/check-assessment.ts';
import type { AssessIncidentInput } from '../schema.generated.ts';

/** The most verification steps an incident has: they are read whole with it. */
const mostAssessments = 100;

export interface AssessmentStep {
  readonly id: string;
  readonly input: AssessIncidentInput;
  readonly context: SubgraphContext;
  readonly manager: EntityManager;
}

/** Adds a verification step and sets the incident to where it leaves it. */
export async function assessIncident({
  id,
  input,
  context,
  manager,
}: AssessmentStep): Promise<IncidentRecord> {
  const { reporter, ownerId } = await ownRecord(context, manager, { entity: incidentEntity, id });
  const assessor = input.assessor ?? context.caller.clientId;
  checkAssessment(input, { assessor, reporter });
  // Steps taken at the same moment follow each other, so that the latest one decides.
  await manager.query('SELECT FROM incident WHERE id = $1 FOR UPDATE', [id]);
  const taken = await manager.countBy(assessmentEntity, { incidentId: id });
  if (taken >= mostAssessments)
    throw conflict(`An incident has at most ${mostAssessments} verification steps.`);
  const { status, standardOfProof = null, independentSources = null, rationale = null } = input;
  const step = { status, standardOfProof, independentSources, rationale, assessor, ownerId };
  await manager.insert(assessmentEntity, { id: randomUUID(), incidentId: id, position: taken + 1, ...step });
  await manager.update(
    incidentEntity,
    { id },
    { verification: status, standardOfProof, updatedAt: () => 'now()' },
  );
  return manager.findOneByOrFail(incidentEntity, { id });
}
