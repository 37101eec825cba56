import sql, { raw, type Sql } from 'sql-template-tag';
import { isPlannedOnce, pageStatement, selectColumns } from './collection.ts';
import type { KeysQuery, RecordReads } from './record-reads.ts';
import type { RequestDatabase } from './request-database.ts';

/** Reads records from PostgreSQL. */
export function createPostgresReads(db: Pick<RequestDatabase, 'query' | 'repeat'>): RecordReads {
  return {
    page: (query) =>
      isPlannedOnce(query) ? db.repeat(pageStatement(query)) : db.query(pageStatement(query)),
    withKeys: (query) => db.repeat(keysStatement(query)),
  };
}

function keysStatement({ storage, visible, column, keys, orderBy }: KeysQuery): Sql {
  const key = raw(`t."${column}"`);
  return sql`
    SELECT ${selectColumns(storage)}${visible.masks}, ${key} AS "__key"
    FROM ${visible.from} WHERE ${key} = ANY(${keys}) ORDER BY ${raw(orderBy)}`;
}
