import { randomUUID } from 'node:crypto';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import { connection } from '../../kit/connection.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { loadOne } from '../../kit/loaders.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { redactionsOf } from '../../kit/redactions.ts';
import { collaborationActivityEntity } from '../entities/collaboration-activity.ts';
import { meetingEntity } from '../entities/meeting.ts';
import { meetings } from '../lists.ts';
import { meetingPolicy } from '../policies.ts';
import { checkCountries, checkTitle } from '../rules/check-input.ts';
import type { MeetingResolvers, MutationResolvers, QueryResolvers } from '../schema.generated.ts';

const lookup = { entity: meetingEntity };

export const meetingQueries: QueryResolvers = {
  meeting: (_root, { id }, context) => loadOne(context, lookup, id),
  meetings: (_root, args, context, info) =>
    connection({ context, collection: meetings, arguments: args, info }),
};

export const meetingFields: MeetingResolvers = {
  ...labelFields,
  __resolveReference: ({ id }, context) => loadOne(context, lookup, id),
  redactions: (meeting) => redactionsOf(meetingPolicy, meeting),
  owner: ({ ownerId }) => ({ id: ownerId }),
  country: ({ countryCode }) => ({ code: countryCode }),
  activity: ({ activityId }, _args, context) =>
    activityId === null ? null : loadOne(context, { entity: collaborationActivityEntity }, activityId),
};

export const meetingMutations: MutationResolvers = {
  createMeeting(_root, { input }, context) {
    requireScope(context.caller, 'partnership:write');
    const { country, ...rest } = input;
    checkTitle('subject', input.subject);
    checkCountries('country', [country]);
    return context.db.change(async (manager) => {
      const { activityId } = input;
      if (activityId != null)
        await ownRecord(context, manager, { entity: collaborationActivityEntity, id: activityId });
      const id = randomUUID();
      const fields = changesOf(rest, ['classification', 'tlp']);
      const ownerId = context.caller.organisation;
      await manager.insert(meetingEntity, { id, ownerId, countryCode: country, ...fields });
      return manager.findOneByOrFail(meetingEntity, { id });
    });
  },

  updateMeeting(_root, { id, input }, context) {
    requireScope(context.caller, 'partnership:write');
    const required = ['counterpart', 'heldOn', 'country', 'subject', 'classification', 'tlp'] as const;
    const { country, ...fields } = changesOf(input, required);
    checkTitle('subject', fields.subject);
    if (country !== undefined) checkCountries('country', [country]);
    return context.db.change(async (manager) => {
      await ownRecord(context, manager, { entity: meetingEntity, id });
      const { activityId } = fields;
      if (activityId != null)
        await ownRecord(context, manager, { entity: collaborationActivityEntity, id: activityId });
      const place = country === undefined ? {} : { countryCode: country };
      await manager.update(meetingEntity, { id }, { ...fields, ...place, updatedAt: () => 'now()' });
      return manager.findOneByOrFail(meetingEntity, { id });
    });
  },
};
