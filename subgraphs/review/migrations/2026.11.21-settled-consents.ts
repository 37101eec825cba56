import type { MigrationInterface, QueryRunner } from 'typeorm';
import { renewSettlingOf } from '../../kit/consent-tables.ts';

/** Consents are settled at the end of the transaction that changes them. */
export class SettledConsents1795288000000 implements MigrationInterface {
  readonly name = 'SettledConsents1795288000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of renewSettlingOf('alternative_report')) await runner.query(statement);
  }

  /** Migrations only add: what waits for the end goes on to wait. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
