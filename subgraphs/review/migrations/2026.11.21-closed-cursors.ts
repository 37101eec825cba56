import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeCursorSecret } from '../../kit/change-log/close-change-log.ts';

/** Cursors of the change feed are read and made by its owner alone. */
export class ClosedCursors1795286000000 implements MigrationInterface {
  readonly name = 'ClosedCursors1795286000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of changeCursorSecret) await runner.query(statement);
  }

  /** Migrations only add: what was closed stays closed. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
