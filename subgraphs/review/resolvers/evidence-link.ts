import { randomUUID } from 'node:crypto';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import { conflict, notFound } from '../../kit/errors.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { redactionsOf } from '../../kit/redactions.ts';
import { evidenceLinkEntity } from '../entities/evidence-link.ts';
import { recommendationEntity } from '../entities/recommendation.ts';
import { loadRecommendation } from '../loaders.ts';
import { evidenceLinkPolicy } from '../policies.ts';
import { checkEvidence } from '../rules/check-evidence.ts';
import { refuseDuplicate } from '../rules/refuse-duplicate.ts';
import type { EvidenceLinkResolvers, MutationResolvers } from '../schema.generated.ts';

const scope = 'follow-up:write';

export const evidenceLinkFields: EvidenceLinkResolvers = {
  ...labelFields,
  recommendation: ({ recommendationId }, _args, context) => loadRecommendation(context, recommendationId),
  incident: ({ incidentId }) => (incidentId === null ? null : { id: incidentId }),
  activity: ({ activityId }) => (activityId === null ? null : { id: activityId }),
  visit: ({ visitId }) => (visitId === null ? null : { id: visitId }),
  redactions: (link) => redactionsOf(evidenceLinkPolicy, link),
  owner: ({ ownerId }) => ({ id: ownerId }),
};

export const evidenceLinkMutations: MutationResolvers = {
  linkEvidence(_root, { input }, context) {
    requireScope(context.caller, scope);
    const { recommendation: recommendationId, incident, activity, visit, ...rest } = input;
    checkEvidence(input);
    const subject = { incidentId: incident ?? null, activityId: activity ?? null, visitId: visit ?? null };
    const ownerId = context.caller.organisation;
    const id = randomUUID();
    return context.db
      .change(async (manager) => {
        if (!(await manager.existsBy(recommendationEntity, { id: recommendationId })))
          throw notFound('Recommendation', recommendationId);
        const fields = changesOf(rest, ['classification', 'tlp']);
        await manager.insert(evidenceLinkEntity, { id, ownerId, recommendationId, ...subject, ...fields });
        return manager.findOneByOrFail(evidenceLinkEntity, { id });
      })
      .catch(refuseDuplicate('Your organisation has linked this in the same direction already.'));
  },

  relabelEvidence(_root, { input: { id, ...input } }, context) {
    requireScope(context.caller, scope);
    const labels = changesOf(input, ['classification', 'tlp']);
    return context.db.change(async (manager) => {
      await ownRecord(context, manager, { entity: evidenceLinkEntity, id });
      await manager.update(evidenceLinkEntity, { id }, { ...labels, updatedAt: () => 'now()' });
      return manager.findOneByOrFail(evidenceLinkEntity, { id });
    });
  },

  withdrawEvidence(_root, { id }, context) {
    requireScope(context.caller, scope);
    return context.db.change(async (manager) => {
      const link = await ownRecord(context, manager, { entity: evidenceLinkEntity, id });
      if (link.withdrawnAt !== null) throw conflict('This evidence link was withdrawn already.');
      const now = (): string => 'now()';
      await manager.update(evidenceLinkEntity, { id }, { withdrawnAt: now, updatedAt: now });
      return manager.findOneByOrFail(evidenceLinkEntity, { id });
    });
  },
};
