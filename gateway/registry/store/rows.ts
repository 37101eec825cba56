import type { EntityManager } from 'typeorm';
import type { Sql } from 'sql-template-tag';

/** What runs a statement: a transaction, or the database without one. */
export type Store = Pick<EntityManager, 'query'>;

/** The rows of a statement. */
export function rowsIn<Row>(store: Store, { text, values }: Sql): Promise<Row[]> {
  return store.query(text, values);
}
