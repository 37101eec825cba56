import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noteConsentsOf } from '../../kit/act-triggers.ts';
import { consentTables } from '../../kit/consent-tables.ts';

const meeting = { table: 'meeting', dataset: 'Meeting' };

/** What persons told at a meeting, and to which uses of it they consented. */
export class MeetingConsents1795281000000 implements MigrationInterface {
  readonly name = 'MeetingConsents1795281000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...consentTables(meeting.table), ...noteConsentsOf(meeting)])
      await runner.query(statement);
  }

  /** Migrations only add: without its consents a meeting would be shown to more than the persons consented to. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
