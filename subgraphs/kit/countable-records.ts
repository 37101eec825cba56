import sql, { raw, type Sql } from 'sql-template-tag';
import type { SubgraphCaller } from './caller.ts';
import { columnOf, type Dimension } from './dimension.ts';
import type { Grant } from './grant.ts';
import type { RecordPolicy } from './record-policy.ts';
import type { EntityStorage } from './request-database.ts';
import { isJudged } from './grant-conditions.ts';
import { sumOfRecords } from './visible-cells.ts';
import { byGrantor, visibleCondition } from './visible-records.ts';
import { cellTableOf } from './cell-table.ts';

/**
 * Records that AGGREGATE grants let a caller count and not see, as something to select from under the alias `t`: one row
 * for each cell of a fixed lattice, with its number of `records`.
 *
 * Cells below the threshold are not in it, and whatever is answered is a sum of cells that are: totals leave small cells
 * out like every other answer, so that no two answers differ by one (complementary suppression taken to its end). That
 * holds only while every answer is made of whole cells. A cell is therefore the same whatever a caller asks and whichever
 * agreements apply: one owner, one pair of labels, one value of each dimension, one list, one year.
 */
export interface CountableRecords {
  readonly from: Sql;
  /** Whose records are counted. */
  readonly grantors: readonly string[];
}

/** What decides which cells there are and which may be told. */
export interface Counting {
  readonly storage: EntityStorage;
  readonly policy: RecordPolicy;
  readonly caller: SubgraphCaller;
  /** Every dimension records of this kind may be counted by, asked for or not. */
  readonly dimensions: readonly Dimension[];
  /** The fewest records of a cell that is told. */
  readonly smallestCell: number;
  /** Whether they are summed from the table's cells: all that the caller sees is made of these too. */
  readonly fromCells: boolean;
}

/** The grants under which records of this kind are counted rather than shown. */
export function aggregateGrants(caller: SubgraphCaller, policy: RecordPolicy): readonly Grant[] {
  return caller.grants.filter(
    ({ detail, datasets }) => detail === 'AGGREGATE' && datasets.includes(policy.dataset),
  );
}

/** Compiles the cells a caller may be told; null where no grant covers any whole cell. */
export function countableRecords(counting: Counting): CountableRecords | null {
  const { caller, policy, storage } = counting;
  const grants = aggregateGrants(caller, policy)
    .filter((grant) => coversWholeCells(grant, counting))
    .map(toWholeYears);
  if (grants.length === 0) return null;
  const covered = byGrantor(grants, { policy, caller });
  const table = counting.fromCells ? cellTableOf(storage.table) : `"${storage.table}"`;
  const records = counting.fromCells ? sumOfRecords('r') : raw('count(*)');
  return {
    from: sql`(
      SELECT ${cellColumns(counting)}, ${records}::int AS records FROM ${raw(table)} r
      WHERE (${covered}) AND (${visibleCondition(policy, caller)}) IS NOT TRUE AND ${labelledByOwner(counting)}
      GROUP BY ${raw(ordinals(counting.dimensions.length + labels.length))}
      HAVING ${records} >= ${counting.smallestCell}) t`,
    grantors: [...new Set(grants.map(({ grantor }) => grantor))],
  };
}

const labels = ['owner_id', 'effective_classification', 'effective_tlp'] as const;

/**
 * Whoever sees a record may tighten its labels, and knows how many it tightened: counted with what it does not see, they
 * would lift a small cell over the threshold, and the rest of it would be told.
 */
function labelledByOwner({ fromCells }: Counting): Sql {
  return raw(
    fromCells ? 'NOT r.tightened' : 'r.tightened_classification IS NULL AND r.tightened_tlp IS NULL',
  );
}

function cellColumns({ storage, dimensions }: Counting): Sql {
  const columns = dimensions.map((dimension) => {
    const column = columnOf(storage, dimension);
    return dimension.by === 'YEAR'
      ? `date_trunc('year', r."${column}")::date AS "${column}"`
      : `r."${column}"`;
  });
  return raw([...labels.map((label) => `r.${label}`), ...columns].join(', '));
}

/** The places of the first columns of a statement, for GROUP BY. */
export function ordinals(count: number): string {
  return Array.from({ length: count }, (_, at) => at + 1).join(', ');
}

/**
 * An area is finer than a cell, so a grant that names some counts nothing. Nor does one that withholds a dimension: it
 * would be answered from coarser cells than another, and the difference of the two would be a small cell.
 */
function coversWholeCells(grant: Grant, { policy, dimensions }: Counting): boolean {
  const groups = Object.entries(policy.fieldGroups)
    .filter(([, properties]) => dimensions.some(({ property }) => properties.includes(property)))
    .map(([group]) => group);
  return (
    grant.areas === null &&
    isJudged(grant, policy) &&
    groups.every((group) => grant.fieldGroups?.includes(group) ?? true)
  );
}

/** A grant of the whole years within its period. */
function toWholeYears(grant: Grant): Grant {
  const { from, to } = grant;
  const yearOf = (day: string): number => Number(day.slice(0, 4));
  const day = (year: number, rest: string): string => `${String(year).padStart(4, '0')}-${rest}`;
  return {
    ...grant,
    from: from === null || from.endsWith('-01-01') ? from : day(yearOf(from) + 1, '01-01'),
    to: to === null || to.endsWith('-12-31') ? to : day(yearOf(to) - 1, '12-31'),
  };
}

/** Whether a filter leaves everything open that is finer than a cell. */
export function speaksOnlyOf(dimensional: ReadonlySet<string>, filter: object): boolean {
  return Object.entries(filter).every(([name, value]) => dimensional.has(name) || value == null);
}
