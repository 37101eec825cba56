import type { EntityManager } from 'typeorm';
import { requireScope } from '../../kit/caller.ts';
import { badInput, forbidden } from '../../kit/errors.ts';
import { followUpProcedureEntity } from '../entities/follow-up-procedure.ts';
import { scaleStepEntity } from '../entities/scale-step.ts';
import { loadProcedure, loadReviewBody, loadScale } from '../loaders.ts';
import { checkProcedure } from '../rules/check-procedure.ts';
import { found } from '../rules/found.ts';
import { actingBody } from '../rules/acting-body.ts';
import { refuseDuplicate } from '../rules/refuse-duplicate.ts';
import type { FollowUpProcedureResolvers, MutationResolvers, QueryResolvers } from '../schema.generated.ts';

export const procedureQueries: QueryResolvers = {
  followUpProcedure: (_root, { id }, context) => loadProcedure(context, id),
};

export const procedureFields: FollowUpProcedureResolvers = {
  body: ({ bodyCode }, _args, context) => found(loadReviewBody(context, bodyCode)),
  scale: ({ id }, _args, context) => loadScale(context, id),
};

export const procedureMutations: MutationResolvers = {
  createFollowUpProcedure(_root, { input }, context) {
    requireScope(context.caller, 'follow-up:write');
    checkProcedure(input);
    const { body: bodyCode, validFrom, deadlineMonths = null, maximumItems = null, source, scale } = input;
    const ownerId = context.caller.organisation;
    const id = `${bodyCode}-${validFrom}`;
    return context.db
      .change(async (manager) => {
        const { ownerId: keeper } = await actingBody(context, manager, bodyCode);
        if (keeper === null)
          throw forbidden(
            `The procedures of "${bodyCode}" come with the hub, each with its source; a new version does too.`,
          );
        await endVersionBefore(manager, bodyCode, validFrom);
        const facts = { bodyCode, validFrom, validTo: null, deadlineMonths, maximumItems, source };
        await manager.insert(followUpProcedureEntity, { id, ownerId, ...facts });
        const steps = scale.map((step, index) => ({ procedureId: id, rank: index + 1, ...step }));
        if (steps.length > 0) await manager.insert(scaleStepEntity, steps);
        return manager.findOneByOrFail(followUpProcedureEntity, { id });
      })
      .catch(refuseDuplicate(`"${bodyCode}" has a version that begins in ${validFrom} already.`));
  },
};

async function endVersionBefore(manager: EntityManager, bodyCode: string, validFrom: string): Promise<void> {
  const newest = await manager.findOne(followUpProcedureEntity, {
    where: { bodyCode },
    order: { validFrom: 'DESC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (newest === null) return;
  if (newest.validFrom >= validFrom)
    throw badInput(
      `"validFrom" is ${validFrom}, which is not later than the version ${newest.id}: what was in force stays so.`,
    );
  await manager.update(followUpProcedureEntity, { id: newest.id }, { validTo: validFrom });
}
