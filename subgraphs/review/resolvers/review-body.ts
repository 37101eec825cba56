import sql from 'sql-template-tag';
import { requireScope } from '../../kit/caller.ts';
import { connection } from '../../kit/connection.ts';
import { reviewBodyEntity } from '../entities/review-body.ts';
import { recommendations, reviewBodies } from '../lists.ts';
import { loadInstrumentsOf, loadProceduresOf, loadReviewBody } from '../loaders.ts';
import { checkCode, checkText } from '../rules/check-input.ts';
import { refuseDuplicate } from '../rules/refuse-duplicate.ts';
import type { MutationResolvers, QueryResolvers, ReviewBodyResolvers } from '../schema.generated.ts';

export const reviewBodyQueries: QueryResolvers = {
  reviewBody: (_root, { code }, context) => loadReviewBody(context, code),
  reviewBodies: (_root, args, context, info) =>
    connection({ context, collection: reviewBodies, arguments: args, info }),
};

export const reviewBodyFields: ReviewBodyResolvers = {
  __resolveReference: ({ code }, context) => loadReviewBody(context, code),
  owner: ({ ownerId }) => (ownerId === null ? null : { id: ownerId }),
  instruments: ({ code }, _args, context) => loadInstrumentsOf(context, code),
  followUpProcedures: ({ code }, _args, context) => loadProceduresOf(context, code),
  recommendations: ({ code }, args, context, info) =>
    connection({
      context,
      collection: recommendations,
      arguments: args,
      info,
      parent: { name: 'reviewBody', key: code, condition: sql`t.body_code = p.key` },
    }),
};

export const reviewBodyMutations: MutationResolvers = {
  createReviewBody(_root, { input }, context) {
    requireScope(context.caller, 'recommendation:write');
    const { code, name, kind } = input;
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
