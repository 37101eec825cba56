import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeLogTables } from '../../kit/change-log/change-log-tables.ts';
import { dropChangeLog, logChangesOf, logPartsOf } from '../../kit/change-log/log-changes-of.ts';
import { loggedIncident, loggedIncidentParts } from './logged-incident.ts';

/** The log of what changes of incidents: an assessment is a change of its incident. */
export class IncidentChanges1795254000000 implements MigrationInterface {
  readonly name = 'IncidentChanges1795254000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...changeLogTables,
      ...logChangesOf(loggedIncident),
      ...loggedIncidentParts.flatMap(logPartsOf),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of dropChangeLog(['incident', 'assessment'])) await runner.query(statement);
  }
}
