import type { EntityManager, EntitySchema } from 'typeorm';
import type { SubgraphContext } from './context.ts';
import { forbidden, notFound } from './errors.ts';
import type { LabelledRecord } from './labelled-record.ts';

/** A record that belongs to the caller's organisation, locked for the change that follows. */
export async function ownRecord<Row extends LabelledRecord & { id: string }>(
  context: SubgraphContext,
  manager: EntityManager,
  { entity, id }: { entity: EntitySchema<Row>; id: string },
): Promise<Row> {
  const found = await manager.createQueryBuilder(entity, 't').where('t.id = :id', { id }).getOne();
  if (!found) throw notFound(entity.options.name, id);
  if (found.ownerId === context.caller.organisation) return found;
  throw forbidden(`This ${entity.options.name} belongs to another organisation; only its owner changes it.`);
}
