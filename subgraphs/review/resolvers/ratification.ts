import type { EntityManager } from 'typeorm';
import { requireScope } from '../../kit/caller.ts';
import { checkCountry, checkText } from '../../kit/check-input.ts';
import type { SubgraphContext } from '../../kit/context.ts';
import { badInput } from '../../kit/errors.ts';
import { instrumentEntity } from '../entities/instrument.ts';
import { ratificationEntity, type RatificationRecord } from '../entities/ratification.ts';
import { loadInstrument } from '../loaders.ts';
import { found } from '../rules/found.ts';
import { ratificationId } from '../rules/ratification-id.ts';
import { refuseDuplicate } from '../rules/refuse-duplicate.ts';
import type {
  MutationResolvers,
  RatificationResolvers,
  RecordRatificationInput,
} from '../schema.generated.ts';

export const ratificationFields: RatificationResolvers = {
  country: ({ countryCode }) => ({ code: countryCode }),
  instrument: ({ instrumentCode }, _args, context) => found(loadInstrument(context, instrumentCode)),
  owner: ({ ownerId }) => ({ id: ownerId }),
};

export const ratificationMutations: MutationResolvers = {
  recordRatification(_root, { input }, context) {
    requireScope(context.caller, 'recommendation:write');
    checkCountry('country', input.country);
    checkText('note', input.note, 2000);
    if (input.ratifiedOn != null && input.status !== 'STATE_PARTY')
      throw badInput('"ratifiedOn" goes with the status STATE_PARTY only.');
    return context.db
      .change((manager) => replaceRatification(context, manager, input))
      .catch(refuseDuplicate('This ratification is being recorded by another request; try again.'));
  },
};

async function replaceRatification(
  context: SubgraphContext,
  manager: EntityManager,
  input: RecordRatificationInput,
): Promise<RatificationRecord> {
  const { country: countryCode, instrument: instrumentCode, status } = input;
  if (!(await manager.existsBy(instrumentEntity, { code: instrumentCode })))
    throw badInput(`No instrument has the code "${instrumentCode}"; "instruments" lists them.`);
  const owner = context.caller.organisation;
  const id = ratificationId({ owner, country: countryCode, instrument: instrumentCode });
  const facts = { status, ratifiedOn: input.ratifiedOn ?? null, note: input.note ?? null };
  const { affected } = await manager.update(
    ratificationEntity,
    { id, ownerId: owner },
    { ...facts, updatedAt: () => 'now()' },
  );
  if (affected === 0)
    await manager.insert(ratificationEntity, { id, ownerId: owner, countryCode, instrumentCode, ...facts });
  return manager.findOneByOrFail(ratificationEntity, { id });
}
