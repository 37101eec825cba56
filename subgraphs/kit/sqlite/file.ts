import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** A SQLite file: any number of readers, each with a moment of its own, and one writer at a time. */
export interface SqliteFile {
  /** A connection that cannot write; given back with `release`. */
  reader(): DatabaseSync;
  release(reader: DatabaseSync): void;
  /** The one connection that writes, once everybody before has called the function that comes with it. */
  writer(): Promise<{ readonly connection: DatabaseSync; readonly done: () => void }>;
  /** Once nobody reads or writes any more. */
  close(): Promise<void>;
}

const waitMs = 5000;

/** Opens the file that `file:…` names, and makes it where there is none. */
export async function openSqliteFile(url: string): Promise<SqliteFile> {
  const path = pathOf(url);
  // Loaded here: Node warns of it, which concerns nobody who keeps records elsewhere.
  const { DatabaseSync } = await import('node:sqlite');
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const open = (readOnly: boolean): DatabaseSync => {
    const connection = new DatabaseSync(path, { readOnly, timeout: waitMs });
    connection.exec('PRAGMA foreign_keys = ON');
    return connection;
  };
  const writing = open(false);
  // A reader sees its own moment while somebody writes, and what was committed outlives a loss of power.
  writing.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const idle: DatabaseSync[] = [];
  let last: Promise<undefined> = Promise.resolve(undefined);
  return {
    reader: () => idle.pop() ?? open(true),
    release: (reader) => void idle.push(reader),
    async writer() {
      const before = last;
      const turn = Promise.withResolvers<undefined>();
      last = turn.promise;
      await before;
      return { connection: writing, done: () => turn.resolve(undefined) };
    },
    async close() {
      await last;
      for (const connection of [...idle, writing]) connection.close();
    },
  };
}

function pathOf(url: string): string {
  if (url.startsWith('file:') && url.length > 'file:'.length) return url.slice('file:'.length);
  throw new Error(
    `DATABASE_URL is "${url}"; a subgraph over SQLite has file: and a path, such as file:.data/records.sqlite.`,
  );
}
