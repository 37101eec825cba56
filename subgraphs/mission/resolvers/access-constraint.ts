import { randomUUID } from 'node:crypto';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import { checkCountry, checkText } from '../../kit/check-input.ts';
import { connection } from '../../kit/connection.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { loadOne } from '../../kit/loaders.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { redactionsOf } from '../../kit/redactions.ts';
import { accessConstraintEntity } from '../entities/access-constraint.ts';
import { accessConstraints } from '../lists.ts';
import { lookups } from '../loaders.ts';
import { accessConstraintPolicy } from '../policies.ts';
import { checkOrder, longest } from '../rules/check-input.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  UpdateAccessConstraintInput,
  AccessConstraintResolvers,
} from '../schema.generated.ts';
import { checkOwnReferences } from './own-references.ts';

export const accessConstraintQueries: QueryResolvers = {
  accessConstraints: (_root, args, context, info) =>
    connection({ context, collection: accessConstraints, arguments: args, info }),
};

export const accessConstraintFields: AccessConstraintResolvers = {
  ...labelFields,
  __resolveReference: ({ id }, context) => loadOne(context, lookups.accessConstraint, id),
  redactions: (constraint) => redactionsOf(accessConstraintPolicy, constraint),
  owner: ({ ownerId }) => ({ id: ownerId }),
  country: ({ countryCode }) => ({ code: countryCode }),
  mission: ({ missionId }, _args, context) =>
    missionId === null ? null : loadOne(context, lookups.mission, missionId),
  visit: ({ visitId }, _args, context) =>
    visitId === null ? null : loadOne(context, lookups.visit, visitId),
};

export const accessConstraintMutations: MutationResolvers = {
  createAccessConstraint(_root, { input }, context) {
    requireScope(context.caller, 'incident:write');
    checkConstraint(input);
    checkOrder(['startsOn', input.startsOn], ['endsOn', input.endsOn]);
    return context.db.change(async (manager) => {
      await checkOwnReferences(context, manager, input);
      const id = randomUUID();
      const { country, ...rest } = input;
      const fields = changesOf(rest, ['classification', 'tlp']);
      const ownerId = context.caller.organisation;
      await manager.insert(accessConstraintEntity, { id, ownerId, countryCode: country, ...fields });
      return manager.findOneByOrFail(accessConstraintEntity, { id });
    });
  },

  updateAccessConstraint(_root, { id, input }, context) {
    requireScope(context.caller, 'incident:write');
    checkConstraint(input);
    const required = ['kind', 'country', 'startsOn', 'classification', 'tlp'] as const;
    const { country, ...fields } = changesOf(input, required);
    return context.db.change(async (manager) => {
      const record = await ownRecord(context, manager, { entity: accessConstraintEntity, id });
      await checkOwnReferences(context, manager, fields);
      const changed = { ...record, ...fields };
      checkOrder(['startsOn', changed.startsOn], ['endsOn', changed.endsOn]);
      const place = country === undefined ? {} : { countryCode: country };
      await manager.update(accessConstraintEntity, { id }, { ...fields, ...place, updatedAt: () => 'now()' });
      return manager.findOneByOrFail(accessConstraintEntity, { id });
    });
  },
};

function checkConstraint(input: UpdateAccessConstraintInput): void {
  checkCountry('country', input.country);
  for (const argument of ['adm1', 'adm2', 'imposedByName'] as const)
    checkText(argument, input[argument], longest.line);
  checkText('description', input.description, longest.narrative);
}
