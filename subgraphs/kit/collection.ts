import type { EntitySchema, ObjectLiteral } from 'typeorm';
import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { EntityStorage } from './request-database.ts';
import { sumOfRecords } from './visible-cells.ts';
import type { RowPicks, VisibleRecords } from './visible-records.ts';

/** A list of one kind of record: what it holds, in which order, and how a filter narrows it. */
export interface Collection<Row extends ObjectLiteral, Filter> {
  /** Names the list in cursors and loaders; unique within a subgraph. */
  readonly name: string;
  readonly entity: EntitySchema<Row>;
  /** A stable order: the last property is unique; none of them is nullable. */
  readonly order: readonly Order<Row>[];
  /** The conditions of a filter over the table's alias `t`. */
  readonly where: (filter: Filter) => readonly Condition[];
  /** Whether a filter cuts through no cell of the table's (see `cellTable`); without it the rows are counted. */
  readonly keepsCellsWhole?: (filter: Filter) => boolean;
}

/** A part of an order. */
export interface Order<Row> {
  readonly by: keyof Row & string;
  readonly direction: 'ASC' | 'DESC';
}

interface OrderedColumn {
  readonly column: string;
  readonly type: string;
  readonly direction: 'ASC' | 'DESC';
}

/** A condition, or nothing where the filter leaves it open. */
export type Condition = Sql | null | undefined | false | '';

/** One page of a list for each parent, with or without the total, as one statement. */
export interface PageQuery {
  readonly storage: EntityStorage;
  readonly visible: VisibleRecords;
  readonly order: readonly Order<never>[];
  readonly conditions: readonly Condition[];
  /** The parents' keys; a list without a parent has the one key ''. */
  readonly keys: readonly string[];
  readonly first: number;
  /** The order's values that the page starts behind. */
  readonly after: readonly string[] | null;
  readonly wants: { readonly page: boolean; readonly total: boolean };
  /** Whether the conditions cut through no cell, so that the total can be summed from these. */
  readonly keepsCellsWhole?: boolean;
}

/** The columns of an entity under their property names, read from the alias `t`. */
export function selectColumns(storage: EntityStorage): Sql {
  return raw(storage.columns.map(({ property, column }) => `t."${column}" AS "${property}"`).join(', '));
}

/** Builds the statement. Each row carries `__key`, `__total` and `__cursor`; a parent without records has one row. */
export function pageStatement(query: PageQuery): Sql {
  const { from, counted = from, cells } = query.visible;
  const filtered = whereAll(query.conditions);
  const isSummed = cells !== undefined && query.keepsCellsWhole === true;
  const total = query.wants.total
    ? sql`LEFT JOIN LATERAL (SELECT ${isSummed ? sumOfRecords('t') : raw('count(*)')}::int AS total
        FROM ${isSummed ? cells : counted} ${filtered}) c ON true`
    : empty;
  return sql`
    SELECT p.key AS "__key", ${raw(query.wants.total ? 'c.total' : 'NULL')} AS "__total", page.*
    FROM unnest(${query.keys}::text[]) WITH ORDINALITY AS p(key, position) ${total}
    ${query.wants.page ? pageJoin(query) : raw('LEFT JOIN LATERAL (SELECT NULL::text[] AS "__cursor") page ON true')}
    ORDER BY p.position${query.wants.page ? raw(', page."__row"') : empty}`;
}

function pageJoin(query: PageQuery): Sql {
  const { masks, picks } = query.visible;
  const columns = columnsOf(query);
  const cursor = raw(`ARRAY[${columns.map(({ column }) => `t."${column}"::text`).join(', ')}] AS "__cursor"`);
  const selected = sql`${selectColumns(query.storage)}${masks}, ${cursor}`;
  // Rows are numbered behind the limit: numbered before it, every record of the list would be sorted whole.
  return picks
    ? sql`LEFT JOIN LATERAL (
        SELECT ${selected}, m."__row" FROM (${pickRows(query, picks)}) m CROSS JOIN LATERAL ${picks.shown()}
      ) page ON true`
    : sql`LEFT JOIN LATERAL (
        SELECT records.*, row_number() OVER () AS "__row" FROM (${mergedRows(query, selected)}) records
      ) page ON true`;
}

function mergedRows(query: PageQuery, selected: Sql): Sql {
  const { from, streams = [from] } = query.visible;
  const pages = inOrderOf(query, { streams, selected });
  const merged = raw(query.order.map(({ by, direction }) => `s."${by}" ${direction}`).join(', '));
  return sql`SELECT s.* FROM (${join(pages, ' UNION ALL ')}) s ORDER BY ${merged} ${limit(query)}`;
}

/** Which rows are on the page, by no more than the order's columns: an index may hold all that decides it. */
function pickRows(query: PageQuery, picks: RowPicks): Sql {
  const columns = columnsOf(query);
  const spokenOf = new Set([...columns.map(({ column }) => column), ...namesIn(query.conditions)]);
  const keys = columns.map(({ column }, at) => `t."${column}" AS k${at}`).join(', ');
  const selected = raw(`t.id, t."__mask" AS mask, ${keys}`);
  const pages = inOrderOf(query, { streams: picks.from(spokenOf), selected });
  const merged = raw(columns.map(({ direction }, at) => `s.k${at} ${direction}`).join(', '));
  return sql`SELECT picked.id, picked.mask, row_number() OVER () AS "__row" FROM (
      SELECT s.* FROM (${join(pages, ' UNION ALL ')}) s ORDER BY ${merged} ${limit(query)}
    ) picked`;
}

/** Written out: a plan that is made before the limit is known would be one for a tenth of the table. */
const limit = ({ first }: PageQuery): Sql => raw(`LIMIT ${first + 1}`);

/** Whether a page is picked by its order alone: then its best plan is the same whatever the values. */
export function isPlannedOnce({ conditions }: PageQuery): boolean {
  return conditions.every((condition) => !(condition instanceof Object) || condition.values.length === 0);
}

/** The columns of `t` that conditions name; one that was overlooked is an error of the statement, nothing more. */
function namesIn(conditions: readonly Condition[]): readonly string[] {
  return conditions.flatMap((condition) =>
    condition instanceof Object
      ? [...condition.sql.matchAll(/\bt\."?(\w+)/g)].map(([, name = '']) => name)
      : [],
  );
}

/** The first rows of each stream; behind a place, of each step from it: an index begins where a step does. */
function inOrderOf(
  query: PageQuery,
  { streams, selected }: { streams: readonly Sql[]; selected: Sql },
): Sql[] {
  const starts = query.after ? stepsBehind(columnsOf(query), query.after) : [null];
  return streams.flatMap((of) => starts.map((start) => sql`(${inOrder(query, { of, selected, start })})`));
}

function inOrder(
  query: PageQuery,
  { of, selected, start }: { of: Sql; selected: Sql; start: Condition },
): Sql {
  const ordered = raw(
    columnsOf(query)
      .map(({ column, direction }) => `t."${column}" ${direction}`)
      .join(', '),
  );
  const conditions = whereAll([
    // Naming the key keeps workers out of a page: they would read far ahead of the few rows that it ends at.
    (query.visible.picks ?? query.visible.streams) && raw('p.key IS NOT NULL'),
    ...query.conditions,
    start,
  ]);
  return sql`SELECT ${selected} FROM ${of} ${conditions} ORDER BY ${ordered} ${limit(query)}`;
}

/** The columns that a page is ordered by. */
export function columnsOf({ storage, order }: Pick<PageQuery, 'storage' | 'order'>): OrderedColumn[] {
  return order.map(({ by, direction }) => ({ ...columnOf(storage, by), direction }));
}

function columnOf(storage: EntityStorage, property: string): { column: string; type: string } {
  const found = storage.columns.find((candidate) => candidate.property === property);
  if (!found) throw new Error(`${storage.table} has no column for "${property}"`);
  return found;
}

/** Conditions joined by AND, or nothing. */
export function whereAll(conditions: readonly Condition[]): Sql {
  const present = conditions.filter((condition) => condition instanceof Object);
  return present.length === 0
    ? empty
    : sql`WHERE ${join(
        present.map((condition) => sql`(${condition})`),
        ' AND ',
      )}`;
}

/** Keyset pagination: the records behind the given values in a lexicographic order of mixed directions. */
export function behind(columns: readonly OrderedColumn[], values: readonly string[]): Sql {
  return join(
    stepsBehind(columns, values).map((step) => sql`(${step})`),
    ' OR ',
  );
}

/** The same apart: those that differ in the last column alone, and so on up to those that differ in the first. */
function stepsBehind(columns: readonly OrderedColumn[], values: readonly string[]): Sql[] {
  return columns.map((_, index) => {
    const parts = columns.slice(0, index + 1).map(({ column, type, direction }, at) => {
      const sign = at < index ? '=' : direction === 'ASC' ? '>' : '<';
      return sql`${raw(`t."${column}" ${sign}`)} CAST(${values[at]} AS ${raw(type)})`;
    });
    return join(parts, ' AND ');
  });
}
