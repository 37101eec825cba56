import type { EntitySchema } from 'typeorm';
import type { RequestDatabase } from './request-database.ts';
import type { OpenedFor } from './request-store.ts';
import type { RecordPolicy } from './record-policy.ts';
import { visibleInPostgres } from './visible-cells.ts';
import type { VisibleRecords } from './visible-records.ts';

interface VisibleTo extends Pick<OpenedFor, 'caller' | 'operation'> {
  readonly db: Pick<RequestDatabase, 'storage'>;
  /** How the store says it in its SQL; as PostgreSQL does unless told. */
  readonly compile?: typeof visibleInPostgres;
}

/**
 * Makes what one request sees of each entity's table. A mutation acts on the caller's own records, so it sees none by
 * agreement.
 */
export function createVisible(
  policies: readonly RecordPolicy[],
  { db, caller, operation, compile = visibleInPostgres }: VisibleTo,
): (entity: EntitySchema) => VisibleRecords {
  const known = new Map<string, VisibleRecords>();
  return (entity) => {
    const { name } = entity.options;
    const before = known.get(name);
    if (before) return before;
    const policy = policies.find((candidate) => candidate.entity.options.name === name);
    const asker = operation.kind === 'mutation' ? { ...caller, grants: [] } : caller;
    const visible = compile(db.storage(entity), policy, asker);
    known.set(name, visible);
    return visible;
  };
}
