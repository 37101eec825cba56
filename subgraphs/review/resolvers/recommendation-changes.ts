import { randomUUID } from 'node:crypto';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import { checkText } from '../../kit/check-input.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { recommendationEntity } from '../entities/recommendation.ts';
import { responseEntity } from '../entities/response.ts';
import { checkCome } from '../rules/check-come.ts';
import { checkRecommendation } from '../rules/check-recommendation.ts';
import { actingBody } from '../rules/acting-body.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const scope = 'recommendation:write';

export const recommendationMutations: MutationResolvers = {
  createRecommendation(_root, { input }, context) {
    requireScope(context.caller, scope);
    checkRecommendation(input);
    const { body, country, themes, affectedGroups, sdgTargets, ...rest } = input;
    return context.db.change(async (manager) => {
      const { code } = await actingBody(context, manager, body);
      const id = randomUUID();
      await manager.insert(recommendationEntity, {
        id,
        ownerId: context.caller.organisation,
        bodyCode: code,
        countryCode: country,
        themes: themes ?? [],
        affectedGroups: affectedGroups ?? [],
        sdgTargets: sdgTargets ?? [],
        ...changesOf(rest, ['classification', 'tlp']),
      });
      return manager.findOneByOrFail(recommendationEntity, { id });
    });
  },

  updateRecommendation(_root, { input: { id, ...input } }, context) {
    requireScope(context.caller, scope);
    checkRecommendation(input);
    const changes = changesOf(input, ['text', 'themes', 'affectedGroups', 'sdgTargets']);
    return context.db.change(async (manager) => {
      await ownRecord(context, manager, { entity: recommendationEntity, id });
      await manager.update(recommendationEntity, { id }, { ...changes, updatedAt: () => 'now()' });
      return manager.findOneByOrFail(recommendationEntity, { id });
    });
  },

  relabelRecommendation(_root, { input: { id, ...input } }, context) {
    requireScope(context.caller, scope);
    const labels = changesOf(input, ['classification', 'tlp']);
    return context.db.change(async (manager) => {
      await ownRecord(context, manager, { entity: recommendationEntity, id });
      await manager.update(recommendationEntity, { id }, { ...labels, updatedAt: () => 'now()' });
      return manager.findOneByOrFail(recommendationEntity, { id });
    });
  },

  recordResponse(_root, { input }, context) {
    requireScope(context.caller, scope);
    const { recommendation: id, status, verbatim, respondedOn = null, documentSymbol = null } = input;
    checkCome('respondedOn', respondedOn);
    checkText('verbatim', verbatim, 20_000);
    checkText('documentSymbol', documentSymbol, 100);
    return context.db.change(async (manager) => {
      await ownRecord(context, manager, { entity: recommendationEntity, id });
      const response = { recommendationId: id, status, verbatim, respondedOn, documentSymbol };
      await manager.insert(responseEntity, { id: randomUUID(), ...response });
      await manager.update(
        recommendationEntity,
        { id },
        { responseStatus: status, updatedAt: () => 'now()' },
      );
      return manager.findOneByOrFail(recommendationEntity, { id });
    });
  },
};
