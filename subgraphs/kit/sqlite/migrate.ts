import type { SqliteFile } from './file.ts';

/** A step to the present schema; its name is its own, and it is never changed once it ran somewhere. */
export interface SqliteMigration {
  readonly name: string;
  readonly statements: readonly string[];
}

/** Brings a SQLite file to the present schema; each migration is one transaction. */
export async function migrateSqlite(file: SqliteFile, migrations: readonly SqliteMigration[]): Promise<void> {
  const { connection, done } = await file.writer();
  try {
    connection.exec(
      'CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY, ran_at TEXT NOT NULL)',
    );
    for (const { name, statements } of migrations) {
      connection.exec('BEGIN IMMEDIATE');
      try {
        const ran = connection
          .prepare(`INSERT OR IGNORE INTO schema_migration VALUES (?, datetime('now'))`)
          .run(name);
        if (ran.changes === 1) for (const statement of statements) connection.exec(statement);
        connection.exec('COMMIT');
      } catch (error) {
        connection.exec('ROLLBACK');
        throw error;
      }
    }
  } finally {
    done();
  }
}
