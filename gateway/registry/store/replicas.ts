import sql from 'sql-template-tag';
import { rowsIn, type Store } from './rows.ts';

/** Which version a gateway serves, or could not. */
export interface ReplicaRow {
  readonly id: string;
  readonly version: number;
  readonly status: 'ACTIVE' | 'FAILED';
  readonly message: string | null;
  readonly since: Date;
}

/** Writes what became of a version at one gateway; what has not been seen for a day is forgotten. */
export async function writeReplica(
  store: Store,
  { id, version, status, message }: Omit<ReplicaRow, 'since'>,
): Promise<void> {
  await rowsIn(
    store,
    sql`INSERT INTO supergraph_replica (id, version, status, message) VALUES (${id}, ${version}, ${status}, ${message})
      ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version, status = EXCLUDED.status,
        message = EXCLUDED.message, since = now(), seen_at = now()`,
  );
  await rowsIn(store, sql`DELETE FROM supergraph_replica WHERE seen_at < now() - interval '1 day'`);
}

/** A gateway that stops is no replica any more. */
export async function removeReplica(store: Store, id: string): Promise<void> {
  await rowsIn(store, sql`DELETE FROM supergraph_replica WHERE id = ${id}`);
}

/** A gateway that goes on serving says so. */
export async function seeReplica(store: Store, id: string): Promise<void> {
  await rowsIn(store, sql`UPDATE supergraph_replica SET seen_at = now() WHERE id = ${id}`);
}

/** Every gateway, in the order of their ids. */
export function listReplicas(store: Store): Promise<ReplicaRow[]> {
  return rowsIn(
    store,
    sql`SELECT id, version, status, message, since FROM supergraph_replica ORDER BY id LIMIT 500`,
  );
}
