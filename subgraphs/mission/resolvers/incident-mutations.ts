import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import { checkText } from '../../kit/check-input.ts';
import type { SubgraphContext } from '../../kit/context.ts';
import { conflict } from '../../kit/errors.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { incidentEntity, type IncidentRecord } from '../entities/incident.ts';
import { checkIncident } from '../rules/check-incident.ts';
import { checkOrder, longest } from '../rules/check-input.ts';
import type { CreateIncidentInput, MutationResolvers } from '../schema.generated.ts';
import { assessIncident } from './assess-incident.ts';
import { incidentColumns, placeColumns } from './incident-columns.ts';
import { replaceParts } from './incident-parts.ts';
import { checkOwnReferences } from './own-references.ts';

export const incidentMutations: MutationResolvers = {
  createIncident(_root, { input }, context) {
    requireScope(context.caller, 'incident:write');
    checkIncident(input);
    checkText('external.source', input.external?.source, longest.line);
    checkText('external.key', input.external?.key, longest.line);
    checkOrder(['occurredOn', input.occurredOn], ['occurredUntil', input.occurredUntil]);
    return context.db.change((manager) => create(input, context, manager));
  },

  updateIncident(_root, { id, input }, context) {
    requireScope(context.caller, 'incident:write');
    checkIncident(input);
    const columns = incidentColumns(input);
    return context.db.change(async (manager) => {
      const record = await ownRecord(context, manager, { entity: incidentEntity, id });
      await checkOwnReferences(context, manager, input);
      const changed = { ...record, ...columns };
      checkOrder(['occurredOn', changed.occurredOn], ['occurredUntil', changed.occurredUntil]);
      const reporter = input.reporter == null ? {} : { reporter: input.reporter };
      await manager.update(incidentEntity, { id }, { ...columns, ...reporter, updatedAt: () => 'now()' });
      await replaceParts(manager, record, input);
      return manager.findOneByOrFail(incidentEntity, { id });
    });
  },

  relabelIncident(_root, { id, input }, context) {
    requireScope(context.caller, 'incident:write');
    const labels = changesOf(input, ['classification', 'tlp']);
    return context.db.change(async (manager) => {
      await ownRecord(context, manager, { entity: incidentEntity, id });
      await manager.update(incidentEntity, { id }, { ...labels, updatedAt: () => 'now()' });
      return manager.findOneByOrFail(incidentEntity, { id });
    });
  },

  assessIncident(_root, { id, input }, context) {
    requireScope(context.caller, 'incident:write');
    return context.db.change((manager) => assessIncident({ id, input, context, manager }));
  },
};

async function create(
  input: CreateIncidentInput,
  context: SubgraphContext,
  manager: EntityManager,
): Promise<IncidentRecord> {
  await checkOwnReferences(context, manager, input);
  const { external } = input;
  const record = {
    id: randomUUID(),
    ownerId: context.caller.organisation,
    reporter: input.reporter ?? context.caller.clientId,
    externalSource: external?.source ?? null,
    externalKey: external?.key ?? null,
    categories: [],
    parties: [],
    ...placeColumns(null),
    ...incidentColumns(input),
    ...changesOf({ classification: input.classification, tlp: input.tlp }, ['classification', 'tlp']),
  };
  if (external) await checkExternalKey(manager, record);
  await manager.insert(incidentEntity, record);
  await replaceParts(manager, record, input);
  return manager.findOneByOrFail(incidentEntity, { id: record.id });
}

async function checkExternalKey(
  manager: EntityManager,
  {
    ownerId,
    externalSource,
    externalKey,
  }: Pick<IncidentRecord, 'ownerId' | 'externalSource' | 'externalKey'>,
): Promise<void> {
  const [present] = await manager.query<{ id: string }[]>(
    'SELECT id FROM incident WHERE owner_id = $1 AND external_source = $2 AND external_key = $3',
    [ownerId, externalSource, externalKey],
  );
  if (present)
    throw conflict(
      `"external" names an incident you have already recorded: "${present.id}"; change it by updateIncident.`,
    );
}
