import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm';
import type { EntityStorage } from '../request-database.ts';
import { snakeCase } from '../snake-case-naming.ts';

/** A value as SQLite keeps it. */
export type SqliteValue = string | number | null;

/** Where an entity is kept in SQLite, and how its values are written and read there. */
export interface SqliteStorage extends EntityStorage {
  readonly columns: readonly SqliteColumn[];
}

interface SqliteColumn {
  readonly property: string;
  readonly column: string;
  readonly type: 'text' | 'integer' | 'real';
  readonly write: (value: unknown) => SqliteValue;
  readonly read: (value: SqliteValue) => unknown;
}

/** Finds out where an entity is kept: its table and columns have its names in snake case unless it says others. */
export function sqliteStorage({ options }: EntitySchema): SqliteStorage {
  const columns = Object.entries<EntitySchemaColumnOptions | undefined>(options.columns).map(
    ([property, column]) => {
      if (!column) throw new Error(`"${options.name}" has no column for "${property}"`);
      return { property, column: column.name ?? snakeCase(property), ...kindOf(property, column) };
    },
  );
  return { table: options.tableName ?? snakeCase(options.name), columns };
}

type Kind = Pick<SqliteColumn, 'type' | 'write' | 'read'>;

const plain = (type: Kind['type']): Kind => ({
  type,
  write: (value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    throw new TypeError(`A column of SQLite holds text and numbers, not ${typeof value}.`);
  },
  read: (value) => value,
});

/** Lists are kept as JSON, moments as text that sorts, truth as 0 and 1. */
const kinds: Readonly<Record<'LIST' | 'MOMENT' | 'TRUTH', Kind>> = {
  LIST: {
    type: 'text',
    write: (value) => (value === null ? null : JSON.stringify(value)),
    read: (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : null),
  },
  MOMENT: {
    type: 'text',
    write: (value) => (value instanceof Date ? value.toISOString() : plain('text').write(value)),
    read: (value) => (typeof value === 'string' ? new Date(value) : null),
  },
  TRUTH: {
    type: 'integer',
    write: (value) => (value === null ? null : Number(value)),
    read: (value) => (value === null ? null : value === 1),
  },
};

function kindOf(property: string, { type, array }: EntitySchemaColumnOptions): Kind {
  if (array === true) return kinds.LIST;
  const name = typeof type === 'string' ? type : '';
  if (['text', 'varchar', 'uuid', 'date'].includes(name)) return plain('text');
  if (['integer', 'int', 'smallint', 'bigint'].includes(name)) return plain('integer');
  if (['real', 'double precision', 'float'].includes(name)) return plain('real');
  if (name === 'timestamptz') return kinds.MOMENT;
  if (name === 'boolean') return kinds.TRUTH;
  throw new Error(
    `SQLite keeps no "${name}", the type of "${property}"; use text, integer, real, boolean, date or timestamptz.`,
  );
}
