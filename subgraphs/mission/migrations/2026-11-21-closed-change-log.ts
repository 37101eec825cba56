import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeChangeLog } from '../../kit/change-log/close-change-log.ts';

/** Nothing beside the records tells of them to a statement that lost its settings. */
export class ClosedChangeLog1795282000000 implements MigrationInterface {
  readonly name = 'ClosedChangeLog1795282000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of closeChangeLog) await runner.query(statement);
  }

  /** Migrations only add: what was closed stays closed. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
