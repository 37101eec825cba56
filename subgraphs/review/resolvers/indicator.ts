import { randomUUID } from 'node:crypto';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import { checkText } from '../../kit/check-input.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { redactionsOf } from '../../kit/redactions.ts';
import { indicatorObservationEntity } from '../entities/indicator-observation.ts';
import { indicatorEntity } from '../entities/indicator.ts';
import { loadObservationsOf } from '../follow-up-loaders.ts';
import { loadRecommendation } from '../loaders.ts';
import { indicatorPolicy } from '../policies.ts';
import { checkCome } from '../rules/check-come.ts';
import { checkFinite } from '../rules/check-input.ts';
import { visibleRecommendation } from '../rules/recommendation-of-own-body.ts';
import { requireKind, requireState } from '../rules/require-kind.ts';
import type { IndicatorResolvers, MutationResolvers } from '../schema.generated.ts';
import { relabelled } from './relabelled.ts';

const scope = 'follow-up:write';

export const indicatorFields: IndicatorResolvers = {
  recommendation: ({ recommendationId }, _args, context) => loadRecommendation(context, recommendationId),
  observations: ({ id }, _args, context) => loadObservationsOf(context, id),
  owner: ({ ownerId }) => ({ id: ownerId }),
  ...labelFields,
  redactions: (indicator) => redactionsOf(indicatorPolicy, indicator),
};

export const indicatorMutations: MutationResolvers = {
  createIndicator(_root, { input }, context) {
    requireScope(context.caller, scope);
    requireKind(context.caller, ['STATE', 'REVIEW_BODY', 'NHRI'], 'keep indicators');
    const { recommendation, ...rest } = input;
    checkText('title', rest.title, 500);
    checkText('unit', rest.unit, 100);
    checkFinite('baseline', rest.baseline);
    checkFinite('target', rest.target);
    return context.db.change(async (manager) => {
      const { id: recommendationId, countryCode } = await visibleRecommendation(manager, recommendation);
      if (context.caller.organisationKind === 'STATE')
        requireState(context.caller, countryCode, 'keep indicators of what is recommended to it');
      const id = randomUUID();
      const ownerId = context.caller.organisation;
      const fields = changesOf(rest, ['classification', 'tlp']);
      await manager.insert(indicatorEntity, { id, ownerId, recommendationId, ...fields });
      return manager.findOneByOrFail(indicatorEntity, { id });
    });
  },

  relabelIndicator: (_root, { input }, context) => relabelled(context, indicatorEntity, input),

  recordObservation(_root, { input: { indicator, observedOn, value, source = null } }, context) {
    requireScope(context.caller, scope);
    checkCome('observedOn', observedOn);
    checkFinite('value', value);
    checkText('source', source, 1000);
    return context.db.change(async (manager) => {
      const record = await ownRecord(context, manager, { entity: indicatorEntity, id: indicator });
      const observation = { id: randomUUID(), indicatorId: indicator, observedOn, value, source };
      await manager.insert(indicatorObservationEntity, observation);
      return record;
    });
  },
};
