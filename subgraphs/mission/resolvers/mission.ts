import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import { checkCountry, checkText } from '../../kit/check-input.ts';
import { connection } from '../../kit/connection.ts';
import type { SubgraphContext } from '../../kit/context.ts';
import { badInput, notFound } from '../../kit/errors.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { loadAll, loadOne } from '../../kit/loaders.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { missionEntity } from '../entities/mission.ts';
import { incidents, missions } from '../lists.ts';
import { lookups } from '../loaders.ts';
import { checkOrder, checkParts, longest } from '../rules/check-input.ts';
import type {
  MissionResolvers,
  MutationResolvers,
  QueryResolvers,
  UpdateMissionInput,
} from '../schema.generated.ts';

export const missionQueries: QueryResolvers = {
  mission: (_root, { id }, context) => loadOne(context, lookups.mission, id),
  missions: (_root, args, context, info) =>
    connection({ context, collection: missions, arguments: args, info }),
};

export const missionFields: MissionResolvers = {
  ...labelFields,
  __resolveReference: ({ id }, context) => loadOne(context, lookups.mission, id),
  owner: ({ ownerId }) => ({ id: ownerId }),
  countries: ({ countries }) => countries.map((code) => ({ code })),
  predecessor: ({ predecessorId }, _args, context) =>
    predecessorId === null ? null : loadOne(context, lookups.mission, predecessorId),
  mandates: ({ id }, _args, context) => loadAll(context, lookups.mandatesOfMission, id),
  incidents: ({ id }, args, context, info) =>
    connection({
      context,
      collection: incidents,
      arguments: args,
      info,
      parent: { name: 'mission', key: id, condition: sql`t.mission_id = p.key` },
    }),
};

export const missionMutations: MutationResolvers = {
  async createMission(_root, { input }, context) {
    requireScope(context.caller, 'incident:write');
    checkMission(input);
    checkOrder(['startsOn', input.startsOn], ['endsOn', input.endsOn]);
    await checkPredecessor(context, input.predecessorId);
    return context.db.change(async (manager) => {
      const id = randomUUID();
      const fields = changesOf(input, ['status', 'classification', 'tlp']);
      const ownerId = context.caller.organisation;
      await manager.insert(missionEntity, { id, ownerId, ...fields });
      return manager.findOneByOrFail(missionEntity, { id });
    });
  },

  async updateMission(_root, { id, input }, context) {
    requireScope(context.caller, 'incident:write');
    checkMission(input);
    const required = ['name', 'kind', 'status', 'countries', 'classification', 'tlp'] as const;
    const fields = changesOf(input, required);
    if (fields.predecessorId === id) throw badInput('"predecessorId" is the mission itself.');
    await checkPredecessor(context, fields.predecessorId);
    return context.db.change(async (manager) => {
      const record = await ownRecord(context, manager, { entity: missionEntity, id });
      const changed = { ...record, ...fields };
      checkOrder(['startsOn', changed.startsOn], ['endsOn', changed.endsOn]);
      await manager.update(missionEntity, { id }, { ...fields, updatedAt: () => 'now()' });
      return manager.findOneByOrFail(missionEntity, { id });
    });
  },
};

function checkMission(input: UpdateMissionInput): void {
  checkText('name', input.name, longest.line);
  checkText('acronym', input.acronym, 40);
  checkParts('countries', input.countries, 1);
  for (const code of input.countries ?? []) checkCountry('countries', code);
}

/** A predecessor may be another organisation's mission, but one that the caller sees. */
async function checkPredecessor(context: SubgraphContext, id: string | null | undefined): Promise<void> {
  if (id != null && (await loadOne(context, lookups.mission, id)) === null) throw notFound('Mission', id);
}
