import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cellTable } from '../../kit/cell-table.ts';
import { countedIncidentTable } from './counted-incident-table.ts';

/** Incidents are counted from cells of those that are alike. */
export class CountedIncidents1795270000000 implements MigrationInterface {
  readonly name = 'CountedIncidents1795270000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of cellTable(countedIncidentTable)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const event of ['insert', 'update', 'delete'])
      await runner.query(`DROP FUNCTION count_${event}_of_incident CASCADE`);
    await runner.query(`DROP FUNCTION empty_incident_cell, count_in_incident_cell CASCADE`);
    await runner.query(`DROP TABLE incident_cell`);
  }
}
