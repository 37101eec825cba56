import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import { connection } from '../../kit/connection.ts';
import type { SubgraphContext } from '../../kit/context.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { loadOne } from '../../kit/loaders.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { redactionsOf } from '../../kit/redactions.ts';
import { collaborationActivityEntity } from '../entities/collaboration-activity.ts';
import { partnershipEntity } from '../entities/partnership.ts';
import { collaborationActivities } from '../lists.ts';
import { activityPolicy } from '../policies.ts';
import { checkCountries, checkPeriod, checkTitle, checkTurnout } from '../rules/check-input.ts';
import type {
  CollaborationActivityResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../schema.generated.ts';

const lookup = { entity: collaborationActivityEntity };

export const activityQueries: QueryResolvers = {
  collaborationActivity: (_root, { id }, context) => loadOne(context, lookup, id),
  collaborationActivities: (_root, args, context, info) =>
    connection({ context, collection: collaborationActivities, arguments: args, info }),
};

export const activityFields: CollaborationActivityResolvers = {
  ...labelFields,
  __resolveReference: ({ id }, context) => loadOne(context, lookup, id),
  redactions: (activity) => redactionsOf(activityPolicy, activity),
  owner: ({ ownerId }) => ({ id: ownerId }),
  country: ({ countryCode }) => ({ code: countryCode }),
  partnership: ({ partnershipId }, _args, context) =>
    partnershipId === null ? null : loadOne(context, { entity: partnershipEntity }, partnershipId),
};

export const activityMutations: MutationResolvers = {
  createCollaborationActivity(_root, { input }, context) {
    requireScope(context.caller, 'partnership:write');
    const { country, ...rest } = input;
    checkTitle('title', input.title);
    checkCountries('country', [country]);
    checkPeriod(input.startsOn, input.endsOn);
    checkTurnout(input);
    return context.db.change(async (manager) => {
      await checkPartnership(context, manager, input.partnershipId);
      const fields = changesOf(rest, ['classification', 'tlp']);
      const id = randomUUID();
      const ownerId = context.caller.organisation;
      await manager.insert(collaborationActivityEntity, { id, ownerId, countryCode: country, ...fields });
      return manager.findOneByOrFail(collaborationActivityEntity, { id });
    });
  },

  updateCollaborationActivity(_root, { id, input }, context) {
    requireScope(context.caller, 'partnership:write');
    const required = [
      'mechanism',
      'country',
      'startsOn',
      'status',
      'title',
      'classification',
      'tlp',
    ] as const;
    const { country, ...fields } = changesOf(input, required);
    checkTitle('title', fields.title);
    if (country !== undefined) checkCountries('country', [country]);
    return context.db.change(async (manager) => {
      const record = await ownRecord(context, manager, { entity: collaborationActivityEntity, id });
      const changed = { ...record, ...fields };
      checkPeriod(changed.startsOn, changed.endsOn);
      checkTurnout(changed);
      await checkPartnership(context, manager, fields.partnershipId);
      const place = country === undefined ? {} : { countryCode: country };
      await manager.update(
        collaborationActivityEntity,
        { id },
        { ...fields, ...place, updatedAt: () => 'now()' },
      );
      return manager.findOneByOrFail(collaborationActivityEntity, { id });
    });
  },
};

async function checkPartnership(
  context: SubgraphContext,
  manager: EntityManager,
  id: string | null | undefined,
): Promise<void> {
  if (id != null) await ownRecord(context, manager, { entity: partnershipEntity, id });
}
