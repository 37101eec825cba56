import type { MigrationInterface, QueryRunner } from 'typeorm';
import { renewLogOf } from '../../kit/change-log/log-changes-of.ts';
import { renewSettlingOf } from '../../kit/consent-tables.ts';
import { loggedIncident, loggedIncidentParts } from './logged-incident.ts';

/** Others are not told of a change of consents alone, and it stands for no other change of its transaction. */
export class SilentConsents1795288000000 implements MigrationInterface {
  readonly name = 'SilentConsents1795288000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...renewLogOf(loggedIncident, loggedIncidentParts),
      ...['incident', 'visit'].flatMap(renewSettlingOf),
    ])
      await runner.query(statement);
  }

  /** Migrations only add: what is told of stays told of. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
