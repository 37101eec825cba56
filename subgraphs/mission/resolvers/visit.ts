import { randomUUID } from 'node:crypto';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import { checkCountry, checkText } from '../../kit/check-input.ts';
import { connection } from '../../kit/connection.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { loadAll, loadOne } from '../../kit/loaders.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { redactionsOf } from '../../kit/redactions.ts';
import { visitEntity } from '../entities/visit.ts';
import { visits } from '../lists.ts';
import { isOwn, lookups } from '../loaders.ts';
import { visitPolicy } from '../policies.ts';
import { checkOrder, longest } from '../rules/check-input.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  UpdateVisitInput,
  VisitResolvers,
} from '../schema.generated.ts';
import { checkOwnReferences } from './own-references.ts';

export const visitQueries: QueryResolvers = {
  visits: (_root, args, context, info) => connection({ context, collection: visits, arguments: args, info }),
};

export const visitFields: VisitResolvers = {
  ...labelFields,
  __resolveReference: ({ id }, context) => loadOne(context, lookups.visit, id),
  redactions: (visit) => redactionsOf(visitPolicy, visit),
  owner: ({ ownerId }) => ({ id: ownerId }),
  accounts: (visit, _args, context) =>
    isOwn(context, visit) ? loadAll(context, lookups.visitAccounts, visit.id) : [],
  country: ({ countryCode }) => ({ code: countryCode }),
  mission: ({ missionId }, _args, context) =>
    missionId === null ? null : loadOne(context, lookups.mission, missionId),
};

export const visitMutations: MutationResolvers = {
  createVisit(_root, { input }, context) {
    requireScope(context.caller, 'incident:write');
    checkVisit(input);
    checkOrder(['startsOn', input.startsOn], ['endsOn', input.endsOn]);
    return context.db.change(async (manager) => {
      await checkOwnReferences(context, manager, input);
      const id = randomUUID();
      const { country, ...rest } = input;
      const fields = changesOf(rest, ['classification', 'tlp']);
      const ownerId = context.caller.organisation;
      await manager.insert(visitEntity, { id, ownerId, countryCode: country, ...fields });
      return manager.findOneByOrFail(visitEntity, { id });
    });
  },

  updateVisit(_root, { id, input }, context) {
    requireScope(context.caller, 'incident:write');
    checkVisit(input);
    const required = ['kind', 'purpose', 'country', 'startsOn', 'classification', 'tlp'] as const;
    const { country, ...fields } = changesOf(input, required);
    return context.db.change(async (manager) => {
      const record = await ownRecord(context, manager, { entity: visitEntity, id });
      await checkOwnReferences(context, manager, fields);
      const changed = { ...record, ...fields };
      checkOrder(['startsOn', changed.startsOn], ['endsOn', changed.endsOn]);
      const place = country === undefined ? {} : { countryCode: country };
      await manager.update(visitEntity, { id }, { ...fields, ...place, updatedAt: () => 'now()' });
      return manager.findOneByOrFail(visitEntity, { id });
    });
  },
};

function checkVisit(input: UpdateVisitInput): void {
  checkText('purpose', input.purpose, longest.paragraph);
  checkCountry('country', input.country);
  for (const argument of ['adm1', 'adm2', 'placeName'] as const)
    checkText(argument, input[argument], longest.line);
  checkText('observations', input.observations, longest.narrative);
}
