import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { behind, columnsOf, selectColumns, whereAll, type PageQuery } from '../collection.ts';
import type { KeysQuery } from '../record-reads.ts';
import { listOf } from './conditions.ts';

/** A page of a list under each parent as one statement of SQLite: parents without records have one row. */
export function sqlitePage(query: PageQuery): Sql {
  const { visible, wants } = query;
  const filtered = whereAll(query.conditions);
  const total = sql`LEFT JOIN (SELECT p.position, count(*) AS total FROM p JOIN ${visible.from} ${filtered}
      GROUP BY p.position) c ON c.position = p.position`;
  return sql`
    WITH p(key, position) AS (SELECT value, key FROM json_each(${JSON.stringify(query.keys)}))
    SELECT p.key AS "__key", ${raw(wants.total ? 'coalesce(c.total, 0)' : 'NULL')} AS "__total",
      ${raw(wants.page ? 'page.*' : 'NULL AS "__cursor"')}
    FROM p ${wants.total ? total : empty} ${wants.page ? pageJoin(query) : empty}
    ORDER BY p.position${raw(wants.page ? ', page."__row"' : '')}`;
}

function pageJoin(query: PageQuery): Sql {
  const { storage, visible, first, after, keys } = query;
  const columns = columnsOf(query);
  const ordered = raw(columns.map(({ column, direction }) => `t."${column}" ${direction}`).join(', '));
  const cursor = raw(`json_array(${columns.map(({ column }) => `t."${column}"`).join(', ')})`);
  const conditions = whereAll([...query.conditions, after && behind(columns, after)]);
  const records = sql`SELECT ${selectColumns(storage)}${visible.masks}, ${cursor} AS "__cursor",
      p.position AS "__position", row_number() OVER (PARTITION BY p.position ORDER BY ${ordered}) AS "__row"
    FROM p JOIN ${visible.from} ${conditions}`;
  // Under one parent the list can be read in the order of an index, and is read no further than the page.
  const upTo = keys.length === 1 ? sql` ORDER BY ${ordered} LIMIT ${first + 1}` : empty;
  return sql`LEFT JOIN (${records}${upTo}) page ON page."__position" = p.position AND page."__row" <= ${first + 1}`;
}

/** The records that have one of some keys, as one statement of SQLite. */
export function sqliteKeys({ storage, visible, column, keys, orderBy }: KeysQuery): Sql {
  const key = raw(`t."${column}"`);
  return sql`SELECT ${join([selectColumns(storage), sql`${key} AS "__key"`])}${visible.masks}
    FROM ${visible.from} WHERE ${key} IN ${listOf(keys)} ORDER BY ${raw(orderBy)}`;
}
