import type { MigrationInterface, QueryRunner } from 'typeorm';
import { logManyCreated } from '../../kit/change-log/log-many-created.ts';

/** The log of incidents is read like every other; each of them has its own entry at once. */
export class ManyCreated1795284000000 implements MigrationInterface {
  readonly name = 'ManyCreated1795284000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of logManyCreated([])) await runner.query(statement);
  }

  /** Migrations only add. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
