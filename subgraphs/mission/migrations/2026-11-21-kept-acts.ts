import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepActs } from '../../kit/act-outbox.ts';

/** What was noted for the hub is kept until the hub has it in its ledger. */
export class KeptActs1795280000000 implements MigrationInterface {
  readonly name = 'KeptActs1795280000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of keepActs()) await runner.query(statement);
  }

  /** Migrations only add: the acts that are kept may be nowhere else. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
