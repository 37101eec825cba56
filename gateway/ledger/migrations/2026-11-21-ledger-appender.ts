import type { MigrationInterface, QueryRunner } from 'typeorm';

const appends = `current_setting('rapporteur.ledger', true) = 'append'`;

const statements = ['ledger_entry', 'ledger_node', 'ledger_checkpoint'].flatMap((table) => [
  `DROP POLICY appender_reads_and_appends ON ${table}`,
  `CREATE POLICY appender_reads ON ${table} FOR SELECT USING (${appends})`,
  // Requests run as the service role, which must not write here, whatever it sets.
  `CREATE POLICY appender_appends ON ${table} FOR INSERT
     WITH CHECK (${appends} AND current_setting('role') IN ('none', current_database() || '_ledger'))`,
]);

/** Appending has a role of its own, which may read and insert and nothing else. */
export class LedgerAppender1795268000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  /** Migrations only add: a ledger that can be dropped is none. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
