import type { MigrationInterface, QueryRunner } from 'typeorm';
import { logManyCreated } from '../../kit/change-log/log-many-created.ts';

/** An import of recommendations does not wait for an entry of the log for each of them. */
export class ManyCreated1795284000000 implements MigrationInterface {
  readonly name = 'ManyCreated1795284000000';

  async up(runner: QueryRunner): Promise<void> {
    const recommendation = {
      table: 'recommendation',
      dataset: 'Recommendation',
      judgedBy: ['country_code', 'themes', 'adopted_on'],
    };
    for (const statement of logManyCreated([recommendation])) await runner.query(statement);
  }

  /** Migrations only add: what waits to be entered is nowhere else. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
