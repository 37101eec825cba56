import sql from 'sql-template-tag';
import { requireScope } from '../../kit/caller.ts';
import { checkText } from '../../kit/check-input.ts';
import { connection } from '../../kit/connection.ts';
import { badInput } from '../../kit/errors.ts';
import { reviewBodyAssignmentEntity } from '../entities/review-body-assignment.ts';
import { reviewBodyEntity } from '../entities/review-body.ts';
import { reviewBodies } from '../lists.ts';
import { loadAssignmentOf, loadInstrumentsOf, loadProceduresOf, loadReviewBody } from '../loaders.ts';
import { checkCode } from '../rules/check-input.ts';
import { knownReviewBody } from '../rules/known-review-body.ts';
import { requireKind } from '../rules/require-kind.ts';
import { refuseDuplicate } from '../rules/refuse-duplicate.ts';
import { recommendationsIn } from './recommendations-in.ts';
import type { MutationResolvers, QueryResolvers, ReviewBodyResolvers } from '../schema.generated.ts';

export const reviewBodyQueries: QueryResolvers = {
  reviewBody: (_root, { code }, context) => loadReviewBody(context, code),
  reviewBodies: (_root, args, context, info) =>
    connection({ context, collection: reviewBodies, arguments: args, info }),
};

export const reviewBodyFields: ReviewBodyResolvers = {
  __resolveReference: ({ code }, context) => loadReviewBody(context, code),
  owner: ({ ownerId }) => (ownerId === null ? null : { id: ownerId }),
  organisation: async ({ code, ownerId }, _args, context) => {
    const id = (await loadAssignmentOf(context, code))?.organisationId ?? ownerId;
    return id === null ? null : { id };
  },
  instruments: ({ code }, _args, context) => loadInstrumentsOf(context, code),
  followUpProcedures: ({ code }, _args, context) => loadProceduresOf(context, code),
  recommendations: ({ code }, args, context, info) =>
    recommendationsIn(context, {
      arguments: args,
      info,
      parent: { name: 'reviewBody', key: code, condition: sql`t.body_code = p.key` },
    }),
};

export const reviewBodyMutations: MutationResolvers = {
  assignReviewBody(_root, { input: { body, organisation } }, context) {
    requireScope(context.caller, 'hub:admin');
    requireKind(context.caller, ['STEWARD'], 'assign a review body');
    checkText('organisation', organisation, 100);
    return context.db.change(async (manager) => {
      const found = await knownReviewBody(manager, body);
      if (found.ownerId !== null)
        throw badInput(`The review body "${body}" was added by "${found.ownerId}", which acts as it.`);
      await manager.insert(reviewBodyAssignmentEntity, {
        bodyCode: body,
        organisationId: organisation,
        ownerId: context.caller.organisation,
      });
      return found;
    });
  },

  createReviewBody(_root, { input }, context) {
    requireScope(context.caller, 'recommendation:write');
    const { code, name, kind } = input;
    requireKind(context.caller, ['REVIEW_BODY'], 'add a review body');
    checkCode('code', code);
    checkText('name', name, 300);
    return context.db
      .change(async (manager) => {
        await manager.insert(reviewBodyEntity, { code, name, kind, ownerId: context.caller.organisation });
        return manager.findOneByOrFail(reviewBodyEntity, { code });
      })
      .catch(refuseDuplicate(`There is a review body with the code "${code}" already.`));
  },
};
