import { requireScope } from '../../kit/caller.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { redactionsOf } from '../../kit/redactions.ts';
import { alternativeReportEntity } from '../entities/alternative-report.ts';
import { loadRecommendation } from '../loaders.ts';
import { alternativeReportPolicy } from '../policies.ts';
import { requireKind } from '../rules/require-kind.ts';
import type { AlternativeReportResolvers, MutationResolvers } from '../schema.generated.ts';
import { relabelled } from './relabelled.ts';
import { reportOf } from './report-of.ts';

export const alternativeReportFields: AlternativeReportResolvers = {
  recommendation: ({ recommendationId }, _args, context) => loadRecommendation(context, recommendationId),
  addressedTo: ({ addressedTo }) => (addressedTo === null ? null : { id: addressedTo }),
  owner: ({ ownerId }) => ({ id: ownerId }),
  ...labelFields,
  redactions: (report) => redactionsOf(alternativeReportPolicy, report),
};

export const alternativeReportMutations: MutationResolvers = {
  submitAlternativeReport(_root, { input }, context) {
    requireScope(context.caller, 'follow-up:write');
    requireKind(context.caller, ['NGO', 'NHRI'], 'submit alternative reports');
    return context.db.change(async (manager) => {
      const { report } = await reportOf(context, manager, input);
      await manager.insert(alternativeReportEntity, report);
      return manager.findOneByOrFail(alternativeReportEntity, { id: report.id });
    });
  },

  relabelAlternativeReport: (_root, { input }, context) =>
    relabelled(context, alternativeReportEntity, input),
};
