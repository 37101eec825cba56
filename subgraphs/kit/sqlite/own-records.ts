import type { DatabaseSync } from 'node:sqlite';
import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { forbidden, notFound } from '../errors.ts';
import type { LabelledRecord } from '../labelled-record.ts';
import { sqliteStorage, type SqliteStorage, type SqliteValue } from './storage.ts';

type Own = ObjectLiteral & LabelledRecord & { id: string };

/** Changes records of the caller's organisation, and no others. */
export interface OwnRecords {
  /** Adds a record; whose it is is not for the caller to say. */
  insert<Row extends Own>(entity: EntitySchema<Row>, values: Omit<Partial<Row>, 'ownerId'>): Row;
  /** Changes a record; throws NOT_FOUND or FORBIDDEN where it is not there or not the caller's. */
  update<Row extends Own>(
    entity: EntitySchema<Row>,
    id: string,
    changes: Omit<Partial<Row>, 'id' | 'ownerId'>,
  ): Row;
  /** Removes a record, as `update` changes one. */
  remove<Row extends Own>(entity: EntitySchema<Row>, id: string): void;
}

/** Makes what one mutation changes records with. */
export function createOwnRecords(connection: DatabaseSync, organisation: string): OwnRecords {
  const run = (statement: string, values: readonly SqliteValue[]) =>
    connection.prepare(statement).get(...values);
  const find = <Row extends Own>(entity: EntitySchema<Row>, id: string): Row => {
    const storage = sqliteStorage(entity);
    const row = run(`SELECT ${columnsOf(storage)} FROM "${storage.table}" WHERE id = ?`, [id]);
    if (!row) throw notFound(entity.options.name, id);
    // The columns are the entity's own.
    const record = readRow(storage, row as Record<string, SqliteValue>) as Row;
    if (record.ownerId === organisation) return record;
    throw forbidden(
      `This ${entity.options.name} belongs to another organisation; only its owner changes it.`,
    );
  };
  return {
    insert(entity, values) {
      const storage = sqliteStorage(entity);
      const given = written(storage, { ...values, ownerId: organisation });
      const names = given.map(({ column }) => `"${column}"`).join(', ');
      const places = given.map(() => '?').join(', ');
      const made = run(
        `INSERT INTO "${storage.table}" (${names}) VALUES (${places}) RETURNING id`,
        given.map(({ value }) => value),
      );
      return find(entity, String(made?.id));
    },
    update(entity, id, changes) {
      find(entity, id);
      const storage = sqliteStorage(entity);
      const given = written(storage, { ...changes, updatedAt: new Date() }).filter(
        ({ column }) => column !== 'id' && column !== 'owner_id',
      );
      const set = given.map(({ column }) => `"${column}" = ?`).join(', ');
      run(`UPDATE "${storage.table}" SET ${set} WHERE id = ?`, [...given.map(({ value }) => value), id]);
      return find(entity, id);
    },
    remove(entity, id) {
      find(entity, id);
      run(`DELETE FROM "${sqliteStorage(entity).table}" WHERE id = ?`, [id]);
    },
  };
}

/** A row under its properties' names, as values of those. What is not a property of the entity stays as it is. */
export function readRow(
  storage: SqliteStorage,
  row: Readonly<Record<string, SqliteValue>>,
): Record<string, unknown> {
  const read = storage.columns
    .filter(({ property }) => property in row)
    .map(({ property, read }) => [property, read(row[property] ?? null)]);
  return { ...row, ...(Object.fromEntries(read) as Record<string, unknown>) };
}

function columnsOf({ columns }: SqliteStorage): string {
  return columns.map(({ property, column }) => `"${column}" AS "${property}"`).join(', ');
}

/** What is given, without what the table works out itself. */
function written(storage: SqliteStorage, values: object) {
  const given = new Map<string, unknown>(Object.entries(values));
  return storage.columns
    .filter(({ property }) => given.get(property) !== undefined && !property.startsWith('effective'))
    .map(({ property, column, write }) => ({ column, value: write(given.get(property)) }));
}
