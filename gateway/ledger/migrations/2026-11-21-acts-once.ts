import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An act that is told again is in the ledger once. */
export class ActsOnce1795280000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ledger_entry ADD COLUMN act_id text');
    await runner.query(
      'CREATE UNIQUE INDEX ledger_entry_act ON ledger_entry (act_id) WHERE act_id IS NOT NULL',
    );
  }

  /** Migrations only add: a ledger that loses a column is altered. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
