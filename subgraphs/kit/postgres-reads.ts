import sql, { raw, type Sql } from 'sql-template-tag';
import { isPlannedOnce, pageStatement, selectColumns, whereAll } from './collection.ts';
import type { KeysQuery, RecordReads } from './record-reads.ts';
import type { RequestDatabase } from './request-database.ts';

/** Reads records from PostgreSQL. */
export function createPostgresReads(db: Pick<RequestDatabase, 'query' | 'repeat'>): RecordReads {
  return {
    page: (query) =>
      isPlannedOnce(query) ? db.repeat(pageStatement(query)) : db.query(pageStatement(query)),
    owners: ({ visible, conditions, keys }) =>
      db.query(sql`
        SELECT t.owner_id AS owner, bool_or(t.effective_classification <> 'UNCLASSIFIED') AS sensitive
        FROM unnest(${keys}::text[]) AS p(key) CROSS JOIN LATERAL (SELECT t.owner_id, t.effective_classification
          FROM ${visible.from} ${whereAll(conditions)}) t
        GROUP BY t.owner_id ORDER BY t.owner_id`),
    withKeys: (query) => db.repeat(keysStatement(query)),
  };
}

function keysStatement({ storage, visible, column, keys, orderBy }: KeysQuery): Sql {
  const key = raw(`t."${column}"`);
  return sql`
    SELECT ${selectColumns(storage)}${visible.masks}, ${key} AS "__key"
    FROM ${visible.from} WHERE ${key} = ANY(${keys}) ORDER BY ${raw(orderBy)}`;
}
