import type { ObjectLiteral } from 'typeorm';
import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { whereAll, type Collection } from './collection.ts';
import type { SubgraphContext } from './context.ts';
import { aggregateGrants, countableRecords, ordinals } from './countable-records.ts';
import { compileDimensions, type Dimension } from './dimension.ts';
import { badInput } from './errors.ts';
import type { RecordPolicy } from './record-policy.ts';
import { sumOfRecords } from './visible-cells.ts';

/** The most cells an answer may have. */
const mostCells = 10_000;

/** How records of one kind are counted. */
export interface CountedRecords<Row extends ObjectLiteral, Filter, Name extends string> {
  readonly policy: RecordPolicy;
  readonly collection: Collection<Row, Filter>;
  /** Everything they may be counted by: fixed, since cells that may not be told depend on all of it. */
  readonly dimensions: Readonly<Record<Name, Dimension>>;
  /** Whether a filter speaks of dimensions and owners alone, so that it cuts through no cell. */
  readonly keepsCellsWhole: (filter: Filter) => boolean;
}

/** How many records share these values. */
export interface Count<Name extends string> {
  readonly values: Readonly<Partial<Record<Name, string | number | null>>>;
  readonly records: number;
}

/** Counted records: those the caller sees, and those that agreements let it count. */
export interface Statistics<Name extends string> {
  readonly total: number;
  readonly counts: readonly Count<Name>[];
  /**
   * Whether records may have been left out. It depends on the caller's agreements alone: whether any really was would
   * tell an empty cell from a small one.
   */
  readonly withheld: boolean;
}

interface Question<Row extends ObjectLiteral, Filter, Name extends string> {
  readonly counted: CountedRecords<Row, Filter, Name>;
  readonly filter: Filter;
  readonly by: readonly Name[];
}

/** Counts what the caller sees exactly, and what it may only count in cells that are large enough to be told. */
export async function statistics<Row extends ObjectLiteral, Filter, Name extends string>(
  context: SubgraphContext,
  { counted, filter, by: asked }: Question<Row, Filter, Name>,
): Promise<Statistics<Name>> {
  const by = [...new Set(asked)];
  context.disclosures.noteTotals(counted.collection.entity, 'SEEN_OR_COUNTED');
  const storage = context.db.storage(counted.collection.entity);
  const conditions = counted.collection.where(filter);
  const statementOf = (source: Source) => (names: readonly Name[]) =>
    countStatement(source, {
      ...compileDimensions(
        storage,
        names.map((name) => counted.dimensions[name]),
      ),
      where: whereAll(conditions),
    });
  const seen = context.visible(counted.collection.entity);
  const keepsCellsWhole = counted.keepsCellsWhole(filter);
  const fromCells = keepsCellsWhole && seen.cells !== undefined;
  const visible = statementOf(
    keepsCellsWhole && seen.cells
      ? { from: seen.cells, records: sumOfRecords('t') }
      : { from: seen.counted ?? seen.from, records: sql`count(*)` },
  );
  const rows = await read(by, (names) => context.db.query<CountRow>(visible(names)));
  const dimensions = Object.values<Dimension>(counted.dimensions);
  const { policy } = counted;
  const { caller, smallestCell } = context;
  const countable = keepsCellsWhole
    ? countableRecords({ storage, policy, caller, dimensions, smallestCell, fromCells })
    : null;
  const withheld = aggregateGrants(caller, policy).length > 0;
  if (!countable) return { ...addUp(by, rows), withheld };
  const hidden = statementOf({ from: countable.from, records: sumOfRecords('t') });
  const grantors = { [storage.table]: countable.grantors };
  const more = await read(by, (names) => context.db.count<CountRow>(hidden(names), grantors));
  const { total, counts } = addUp(by, {
    total: rows.total + more.total,
    cells: [...rows.cells, ...more.cells],
  });
  return { total, counts, withheld };
}

interface CountRow {
  readonly cell: readonly (string | number | null)[];
  readonly records: number;
}

interface Source {
  readonly from: Sql;
  readonly records: Sql;
}

interface Read {
  readonly total: number;
  readonly cells: readonly CountRow[];
}

/** Reads the cells and the total: a record with several values is in several cells and once in the total. */
async function read<Name extends string>(
  by: readonly Name[],
  run: (names: readonly Name[]) => Promise<readonly CountRow[]>,
): Promise<Read> {
  const total = (await run([]))[0]?.records ?? 0;
  const cells = by.length === 0 ? [] : await run(by);
  if (cells.length <= mostCells) return { total, cells };
  throw badInput(`This is more than ${mostCells} cells; ask by fewer dimensions or narrow the filter.`);
}

function countStatement(
  { from, records }: Source,
  { columns, joins, where }: { columns: readonly Sql[]; joins: readonly Sql[]; where: Sql },
): Sql {
  if (columns.length === 0)
    return sql`SELECT '[]'::json AS cell, ${records}::int AS records FROM ${from} ${where}`;
  const values = join(columns.map((column, at) => sql`${column} AS ${raw(`v${at}`)}`));
  const names = raw(columns.map((_, at) => `c.v${at}`).join(', '));
  // Planned apart from the limit: to reach a part of the cells first, PostgreSQL would read every record by an index.
  return sql`
    WITH c AS MATERIALIZED (
      SELECT ${values}, ${records}::int AS records
      FROM ${from} ${joins.length > 0 ? join(joins, ' ') : empty} ${where}
      GROUP BY ${raw(ordinals(columns.length))} HAVING ${records} <> 0
    ) SELECT json_build_array(${names}) AS cell, c.records FROM c ORDER BY ${names} LIMIT ${mostCells + 1}`;
}

function addUp<Name extends string>(
  by: readonly Name[],
  { total, cells }: Read,
): { total: number; counts: readonly Count<Name>[] } {
  const sums = new Map<string, { cell: CountRow['cell']; records: number }>();
  for (const { cell, records } of cells) {
    const key = JSON.stringify(cell);
    sums.set(key, { cell, records: (sums.get(key)?.records ?? 0) + records });
  }
  const counts = [...sums.values()].map(({ cell, records }) => ({
    values: Object.fromEntries(by.map((name, at) => [name, cell[at] ?? null])) as Count<Name>['values'],
    records,
  }));
  return { total, counts };
}
