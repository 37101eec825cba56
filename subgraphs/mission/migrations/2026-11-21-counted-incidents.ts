import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cellTable } from '../../kit/cell-table.ts';

/** Incidents are counted from cells of those that are alike. */
export class CountedIncidents1795270000000 implements MigrationInterface {
  readonly name = 'CountedIncidents1795270000000';

  async up(runner: QueryRunner): Promise<void> {
    const statements = cellTable({
      table: 'incident',
      columns: ['country_code', 'categories', 'verification', 'consented'],
      day: 'occurred_on',
    });
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const event of ['insert', 'update', 'delete'])
      await runner.query(`DROP FUNCTION count_${event}_of_incident CASCADE`);
    await runner.query(`DROP FUNCTION empty_incident_cell, count_in_incident_cell CASCADE`);
    await runner.query(`DROP TABLE incident_cell`);
  }
}
