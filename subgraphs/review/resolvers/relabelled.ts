import { type EntitySchema } from 'typeorm';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import type { SubgraphContext } from '../../kit/context.ts';
import type { LabelledRecord } from '../../kit/labelled-record.ts';
import { ownRecord } from '../../kit/own-record.ts';
import type { RelabelInput } from '../schema.generated.ts';

/** Sets who may read a record of the caller's organisation, and gives the record. */
export function relabelled<Row extends LabelledRecord & { id: string }>(
  context: SubgraphContext,
  entity: EntitySchema<Row>,
  { id, ...input }: RelabelInput,
): Promise<Row> {
  requireScope(context.caller, 'follow-up:write');
  const labels = changesOf(input, ['classification', 'tlp']);
  return context.db.change(async (manager) => {
    await ownRecord(context, manager, { entity, id });
    const change = manager
      .createQueryBuilder()
      .update(entity)
      .set({ ...labels, updatedAt: () => 'now()' } as never);
    await change.where('id = :id', { id }).execute();
    return ownRecord(context, manager, { entity, id });
  });
}
