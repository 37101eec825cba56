import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import { connection } from '../../kit/connection.ts';
import { badInput } from '../../kit/errors.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { loadAll, loadOne } from '../../kit/loaders.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { redactionsOf } from '../../kit/redactions.ts';
import { partnershipPartyEntity } from '../entities/partnership-party.ts';
import { partnershipEntity } from '../entities/partnership.ts';
import { collaborationActivities, partnerships } from '../lists.ts';
import { partnershipPolicy } from '../policies.ts';
import { checkCountries, checkParts, checkPeriod, checkTitle } from '../rules/check-input.ts';
import type {
  MutationResolvers,
  PartnershipPartyInput,
  PartnershipResolvers,
  QueryResolvers,
} from '../schema.generated.ts';

const lookup = { entity: partnershipEntity };
const parties = {
  entity: partnershipPartyEntity,
  by: 'partnershipId',
  orderBy: 't.organisation_id',
} as const;

export const partnershipQueries: QueryResolvers = {
  partnership: (_root, { id }, context) => loadOne(context, lookup, id),
  partnerships: (_root, args, context, info) =>
    connection({ context, collection: partnerships, arguments: args, info }),
};

export const partnershipFields: PartnershipResolvers = {
  ...labelFields,
  __resolveReference: ({ id }, context) => loadOne(context, lookup, id),
  redactions: (partnership) => redactionsOf(partnershipPolicy, partnership),
  owner: ({ ownerId }) => ({ id: ownerId }),
  countries: ({ countries }) => countries.map((code) => ({ code })),
  areas: ({ areas }: { areas: readonly string[] | null }) => areas ?? [],
  parties: ({ id }, _args, context) => loadAll(context, parties, id),
  activities: ({ id }, args, context, info) =>
    connection({
      context,
      collection: collaborationActivities,
      arguments: args,
      info,
      parent: { name: 'partnership', key: id, condition: sql`t.partnership_id = p.key` },
    }),
};

export const partnershipMutations: MutationResolvers = {
  createPartnership(_root, { input }, context) {
    requireScope(context.caller, 'partnership:write');
    const { parties: taking, ...fields } = input;
    check(input);
    checkPeriod(input.startsOn, input.endsOn);
    return context.db.change(async (manager) => {
      const id = randomUUID();
      const record = {
        id,
        ownerId: context.caller.organisation,
        ...changesOf(fields, ['areas', 'classification', 'tlp']),
      };
      await manager.insert(partnershipEntity, record);
      await replaceParties(manager, id, taking);
      return manager.findOneByOrFail(partnershipEntity, { id });
    });
  },

  updatePartnership(_root, { id, input }, context) {
    requireScope(context.caller, 'partnership:write');
    check(input);
    const { parties: taking, ...fields } = changesOf(input, [
      'mechanisms',
      'countries',
      'areas',
      'startsOn',
      'status',
      'parties',
      'title',
      'classification',
      'tlp',
    ]);
    return context.db.change(async (manager) => {
      const record = await ownRecord(context, manager, { entity: partnershipEntity, id });
      checkPeriod(
        fields.startsOn ?? record.startsOn,
        fields.endsOn === undefined ? record.endsOn : fields.endsOn,
      );
      await manager.update(partnershipEntity, { id }, { ...fields, updatedAt: () => 'now()' });
      if (taking) await replaceParties(manager, id, taking);
      return manager.findOneByOrFail(partnershipEntity, { id });
    });
  },
};

function check(input: Parameters<typeof checkParties>[0]): void {
  checkTitle('title', input.title);
  checkCountries('countries', input.countries);
  checkParts('mechanisms', input.mechanisms, 1);
  checkParts('areas', input.areas);
  checkParties(input);
}

function checkParties(input: {
  title?: string | null | undefined;
  countries?: readonly string[] | null | undefined;
  mechanisms?: readonly string[] | null | undefined;
  areas?: readonly string[] | null | undefined;
  parties?: readonly PartnershipPartyInput[] | null | undefined;
}): void {
  checkParts('parties', input.parties, 1);
  const organisations = input.parties?.map(({ organisation }) => organisation) ?? [];
  if (new Set(organisations).size === organisations.length) return;
  throw badInput('"parties" names an organisation twice; give each one role.');
}

async function replaceParties(
  manager: EntityManager,
  partnershipId: string,
  taking: readonly PartnershipPartyInput[],
): Promise<void> {
  await manager.delete(partnershipPartyEntity, { partnershipId });
  const rows = taking.map(({ organisation, role }) => ({
    id: randomUUID(),
    partnershipId,
    organisationId: organisation,
    role,
  }));
  await manager.insert(partnershipPartyEntity, rows);
}
