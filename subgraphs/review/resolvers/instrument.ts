import sql from 'sql-template-tag';
import { requireScope } from '../../kit/caller.ts';
import { checkNumber, checkText } from '../../kit/check-input.ts';
import { connection } from '../../kit/connection.ts';
import { instrumentEntity } from '../entities/instrument.ts';
import { instruments, ratifications } from '../lists.ts';
import { loadInstrument, loadReviewBody } from '../loaders.ts';
import { checkCode } from '../rules/check-input.ts';
import { knownReviewBody } from '../rules/known-review-body.ts';
import { refuseDuplicate } from '../rules/refuse-duplicate.ts';
import type { InstrumentResolvers, MutationResolvers, QueryResolvers } from '../schema.generated.ts';

export const instrumentQueries: QueryResolvers = {
  instrument: (_root, { code }, context) => loadInstrument(context, code),
  instruments: (_root, args, context, info) =>
    connection({ context, collection: instruments, arguments: args, info }),
};

export const instrumentFields: InstrumentResolvers = {
  __resolveReference: ({ code }, context) => loadInstrument(context, code),
  body: ({ bodyCode }, _args, context) => (bodyCode === null ? null : loadReviewBody(context, bodyCode)),
  owner: ({ ownerId }) => (ownerId === null ? null : { id: ownerId }),
  ratifications: ({ code }, args, context, info) =>
    connection({
      context,
      collection: ratifications,
      arguments: args,
      info,
      parent: { name: 'instrument', key: code, condition: sql`t.instrument_code = p.key` },
    }),
};

export const instrumentMutations: MutationResolvers = {
  createInstrument(_root, { input }, context) {
    requireScope(context.caller, 'recommendation:write');
    const { code, name, adoptedYear, body } = input;
    checkCode('code', code);
    checkText('name', name, 500);
    checkNumber('adoptedYear', adoptedYear, [1800, 2200]);
    const ownerId = context.caller.organisation;
    return context.db
      .change(async (manager) => {
        const bodyCode = body == null ? null : (await knownReviewBody(manager, body)).code;
        await manager.insert(instrumentEntity, { code, name, adoptedYear, bodyCode, ownerId });
        return manager.findOneByOrFail(instrumentEntity, { code });
      })
      .catch(refuseDuplicate(`There is an instrument with the code "${code}" already.`));
  },
};
