import { raw, type Sql } from 'sql-template-tag';
import type { EntityStorage } from './request-database.ts';

/** What records are counted by: a property's value, each value of a list, or the year of a day. */
export interface Dimension {
  readonly property: string;
  readonly by: 'VALUE' | 'EACH' | 'YEAR';
}

/** Dimensions as SQL over the alias `t`: what to select, and what to join for those that have several values. */
export interface CompiledDimensions {
  readonly columns: readonly Sql[];
  readonly joins: readonly Sql[];
}

/** Compiles the dimensions of one question. */
export function compileDimensions(
  storage: EntityStorage,
  dimensions: readonly Dimension[],
): CompiledDimensions {
  const compiled = dimensions.map((dimension, at) => {
    const column = `t."${columnOf(storage, dimension)}"`;
    if (dimension.by === 'VALUE') return { column: raw(column) };
    if (dimension.by === 'YEAR') return { column: raw(`extract(year FROM ${column})::int`) };
    // LEFT: a record whose list is empty counts under no value.
    return {
      column: raw(`each${at}.value`),
      join: raw(`LEFT JOIN LATERAL unnest(${column}) AS each${at}(value) ON true`),
    };
  });
  return {
    columns: compiled.map(({ column }) => column),
    joins: compiled.flatMap(({ join }) => (join ? [join] : [])),
  };
}

/** The column a dimension reads. */
export function columnOf(storage: EntityStorage, { property }: Dimension): string {
  const found = storage.columns.find((candidate) => candidate.property === property);
  if (!found) throw new Error(`${storage.table} has no column for "${property}"`);
  return found.column;
}
