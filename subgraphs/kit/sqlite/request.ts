import type { DatabaseSync } from 'node:sqlite';
import type { EntitySchema } from 'typeorm';
import type { Sql } from 'sql-template-tag';
import type { SubgraphCaller } from '../caller.ts';
import type { RecordReads } from '../record-reads.ts';
import type { SqliteFile } from './file.ts';
import { createOwnRecords, readRow, type OwnRecords } from './own-records.ts';
import { sqliteKeys, sqlitePage } from './page.ts';
import { sqliteStorage, type SqliteStorage, type SqliteValue } from './storage.ts';

/**
 * The SQLite file as one request sees it: one transaction, begun at the first statement, on a connection that cannot write
 * for queries. It runs no statement of a resolver's own: whatever is read is read through the policy.
 */
export interface SqliteRequest {
  /** Changes records of the caller's own: all of `work` or nothing of it. Only in a mutation. */
  change<T>(work: (records: OwnRecords) => T | Promise<T>): Promise<T>;
  storage(entity: EntitySchema): SqliteStorage;
}

/** A request's view with what the store does to it. */
export interface OpenedSqlite {
  readonly db: SqliteRequest;
  readonly reads: RecordReads;
  readonly commit: () => Promise<void>;
  readonly rollback: () => Promise<void>;
}

interface RequestParts {
  readonly file: SqliteFile;
  readonly caller: SubgraphCaller;
  readonly isMutation: () => boolean;
  readonly onChange: () => void;
}

interface Connected {
  readonly connection: DatabaseSync;
  readonly giveBack: () => void;
}

/** Opens one request's view. */
export function openSqliteRequest({ file, caller, isMutation, onChange }: RequestParts): OpenedSqlite {
  let begun: Promise<Connected> | undefined;
  let ended = false;
  const connected = async (): Promise<DatabaseSync> => {
    if (ended) throw new Error('the request has ended');
    begun ??= begin(file, isMutation());
    return (await begun).connection;
  };
  const rowsOf = async <Row>(storage: SqliteStorage, statement: Sql): Promise<Row[]> =>
    rowsIn(await connected(), statement).map((row) => withCursor(readRow(storage, row)) as Row);
  const end = async (how: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
    ended = true;
    const open = await begun?.catch(() => undefined);
    if (!open) return;
    try {
      open.connection.exec(how);
    } finally {
      if (open.connection.isTransaction) open.connection.exec('ROLLBACK');
      open.giveBack();
    }
  };
  return {
    reads: {
      page: (query) => rowsOf(query.storage as SqliteStorage, sqlitePage(query)),
      withKeys: (query) => rowsOf(query.storage as SqliteStorage, sqliteKeys(query)),
    },
    db: {
      storage: sqliteStorage,
      async change(work) {
        if (!isMutation()) throw new Error('records are changed in mutations only');
        const connection = await connected();
        connection.exec('SAVEPOINT change');
        try {
          const result = await work(createOwnRecords(connection, caller.organisation));
          connection.exec('RELEASE change');
          return result;
        } catch (error) {
          connection.exec('ROLLBACK TO change; RELEASE change');
          throw error;
        } finally {
          onChange();
        }
      },
    },
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
  };
}

async function begin(file: SqliteFile, isMutation: boolean): Promise<Connected> {
  if (!isMutation) {
    const connection = file.reader();
    connection.exec('BEGIN');
    return { connection, giveBack: () => file.release(connection) };
  }
  const { connection, done } = await file.writer();
  try {
    connection.exec('BEGIN IMMEDIATE');
  } catch (error) {
    done();
    throw error;
  }
  return { connection, giveBack: done };
}

function rowsIn(connection: DatabaseSync, statement: Sql): Record<string, SqliteValue>[] {
  // Statements of the kit bind text and numbers only.
  const values = statement.values as SqliteValue[];
  return connection.prepare(statement.sql).all(...values) as Record<string, SqliteValue>[];
}

/** A page's cursor is a list of texts, as in every kind of store. */
function withCursor(row: Record<string, unknown>): Record<string, unknown> {
  const cursor = row.__cursor;
  return typeof cursor === 'string'
    ? { ...row, __cursor: (JSON.parse(cursor) as unknown[]).map(String) }
    : row;
}
