import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { requireScope } from '../../kit/caller.ts';
import { checkNumber, checkText } from '../../kit/check-input.ts';
import { badInput } from '../../kit/errors.ts';
import { gradeEntity } from '../entities/grade.ts';
import { recommendationEntity } from '../entities/recommendation.ts';
import { scaleStepEntity, type ScaleStepRecord } from '../entities/scale-step.ts';
import { loadProcedure, loadScale } from '../loaders.ts';
import { checkCome } from '../rules/check-come.ts';
import { found } from '../rules/found.ts';
import { recommendationOfOwnBody } from '../rules/recommendation-of-own-body.ts';
import { procedureInForce } from '../rules/procedure-in-force.ts';
import { today } from '../rules/today.ts';
import type { GradeResolvers, MutationResolvers } from '../schema.generated.ts';

export const gradeFields: GradeResolvers = {
  owner: ({ ownerId }) => ({ id: ownerId }),
  procedure: ({ procedureId }, _args, context) => found(loadProcedure(context, procedureId)),
  step: ({ procedureId, code }, _args, context) =>
    found(loadScale(context, procedureId).then((scale) => scale.find((step) => step.code === code) ?? null)),
};

export const gradeMutations: MutationResolvers = {
  gradeRecommendation(_root, { input }, context) {
    requireScope(context.caller, 'follow-up:write');
    const { recommendation: id, code, session = null, rationale = null, documentSymbol = null } = input;
    const gradedOn = input.gradedOn ?? today();
    checkCome('gradedOn', gradedOn);
    checkNumber('session', session, [1, 1000]);
    checkText('rationale', rationale, 20_000);
    checkText('documentSymbol', documentSymbol, 100);
    return context.db.change(async (manager) => {
      const { bodyCode } = await recommendationOfOwnBody(context, manager, id);
      const { procedureId } = await stepInForce(manager, { body: bodyCode, day: gradedOn, code });
      const grade = { procedureId, code, session, rationale, gradedOn, documentSymbol };
      const ownerId = context.caller.organisation;
      await manager.insert(gradeEntity, { id: randomUUID(), recommendationId: id, ownerId, ...grade });
      return manager.findOneByOrFail(recommendationEntity, { id });
    });
  },
};

/** The grade of this code on the scale in force; throws BAD_USER_INPUT that names the codes there are. */
async function stepInForce(
  manager: EntityManager,
  { body, day, code }: { body: string; day: string; code: string },
): Promise<ScaleStepRecord> {
  const procedure = await procedureInForce(manager, body, day);
  if (procedure === null)
    throw badInput(`"${body}" had no follow-up procedure on ${day}, so nothing is graded under it.`);
  const scale = await manager.find(scaleStepEntity, {
    where: { procedureId: procedure.id },
    order: { rank: 'ASC' },
  });
  const step = scale.find((each) => each.code === code);
  if (step) return step;
  const known =
    scale.length === 0 ? 'it has no grades' : `it knows ${scale.map((each) => each.code).join(', ')}`;
  throw badInput(`"code" is "${code}", which the procedure ${procedure.id} does not know: ${known}.`);
}
