import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import { checkText } from '../../kit/check-input.ts';
import type { SubgraphContext } from '../../kit/context.ts';
import { badInput, notFound } from '../../kit/errors.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { redactionsOf } from '../../kit/redactions.ts';
import { actionRecommendationEntity } from '../entities/action-recommendation.ts';
import { actionEntity, type ActionRecord } from '../entities/action.ts';
import { benchmarkEntity } from '../entities/benchmark.ts';
import { loadAction, loadBenchmarksOf, loadRecommendationsOf } from '../follow-up-loaders.ts';
import { loadRecommendation } from '../loaders.ts';
import { actionPolicy } from '../policies.ts';
import { visibleRecommendation } from '../rules/recommendation-of-own-body.ts';
import { requireState } from '../rules/require-kind.ts';
import type { ActionResolvers, MutationResolvers, QueryResolvers } from '../schema.generated.ts';
import { relabelled } from './relabelled.ts';

const scope = 'follow-up:write';

export const actionQueries: QueryResolvers = {
  action: (_root, { id }, context) => loadAction(context, id),
};

export const actionFields: ActionResolvers = {
  __resolveReference: ({ id }, context) => loadAction(context, id),
  country: ({ countryCode }) => ({ code: countryCode }),
  owner: ({ ownerId }) => ({ id: ownerId }),
  recommendations: async ({ id }, _args, context) => {
    const served = await loadRecommendationsOf(context, id);
    const records = await Promise.all(
      served.map(({ recommendationId }) => loadRecommendation(context, recommendationId)),
    );
    return records.filter((record) => record !== null);
  },
  benchmarks: ({ id }, _args, context) => loadBenchmarksOf(context, id),
  ...labelFields,
  redactions: (action) => redactionsOf(actionPolicy, action),
};

export const actionMutations: MutationResolvers = {
  createAction(_root, { input }, context) {
    requireScope(context.caller, scope);
    const { recommendations, ...rest } = input;
    checkAction(rest);
    if (recommendations.length === 0 || recommendations.length > 100)
      throw badInput('"recommendations" takes from 1 to 100 ids.');
    return context.db.change(async (manager) => {
      const countryCode = await ownCountry(context, manager, recommendations);
      const id = randomUUID();
      const ownerId = context.caller.organisation;
      const fields = changesOf(rest, ['classification', 'tlp', 'status']);
      await manager.insert(actionEntity, { id, ownerId, countryCode, ...fields });
      const served = [...new Set(recommendations)].map((recommendationId) => ({
        actionId: id,
        recommendationId,
      }));
      await manager.insert(actionRecommendationEntity, served);
      return manager.findOneByOrFail(actionEntity, { id });
    });
  },

  updateAction(_root, { input: { id, ...input } }, context) {
    requireScope(context.caller, scope);
    checkAction(input);
    const changes = changesOf(input, ['title', 'institution', 'mainFocalPoint', 'status']);
    return context.db.change(async (manager) => {
      const before = await ownRecord(context, manager, { entity: actionEntity, id });
      checkPeriod({ ...before, ...changes });
      await manager.update(actionEntity, { id }, { ...changes, updatedAt: () => 'now()' });
      return manager.findOneByOrFail(actionEntity, { id });
    });
  },

  relabelAction: (_root, { input }, context) => relabelled(context, actionEntity, input),

  addBenchmark(_root, { input: { action, title, dueOn = null } }, context) {
    requireScope(context.caller, scope);
    checkText('title', title, 500);
    return context.db.change(async (manager) => {
      const record = await ownRecord(context, manager, { entity: actionEntity, id: action });
      await manager.insert(benchmarkEntity, { id: randomUUID(), actionId: action, title, dueOn });
      return record;
    });
  },

  achieveBenchmark(_root, { id, achievedOn }, context) {
    requireScope(context.caller, scope);
    return context.db.change(async (manager) => {
      const benchmark = await manager.findOneBy(benchmarkEntity, { id });
      if (benchmark === null) throw notFound('Benchmark', id);
      const record = await ownRecord(context, manager, { entity: actionEntity, id: benchmark.actionId });
      await manager.update(benchmarkEntity, { id }, { achievedOn });
      return record;
    });
  },
};

type Given<Input> = { readonly [Field in keyof Input]?: Input[Field] | null | undefined };
type ActionContent = Given<
  Pick<
    ActionRecord,
    'title' | 'description' | 'institution' | 'mainFocalPoint' | 'alternateFocalPoint' | 'startsOn' | 'endsOn'
  >
>;

function checkAction(content: ActionContent): void {
  checkText('title', content.title, 500);
  checkText('description', content.description, 20_000);
  checkText('institution', content.institution, 300);
  checkText('mainFocalPoint', content.mainFocalPoint, 300);
  checkText('alternateFocalPoint', content.alternateFocalPoint, 300);
  checkPeriod(content);
}

function checkPeriod({ startsOn, endsOn }: Pick<ActionContent, 'startsOn' | 'endsOn'>): void {
  if (startsOn != null && endsOn != null && endsOn < startsOn)
    throw badInput(`"endsOn" is ${endsOn}, before the action starts on ${startsOn}.`);
}

/** The country all of the recommendations are addressed to, which the caller's state is. */
async function ownCountry(
  context: SubgraphContext,
  manager: EntityManager,
  recommendations: readonly string[],
): Promise<string> {
  const country = context.caller.organisationCountry ?? '';
  for (const id of recommendations) {
    const { countryCode } = await visibleRecommendation(manager, id);
    requireState(context.caller, countryCode, 'record what a state does');
  }
  return country;
}
