import type { MigrationInterface, QueryRunner } from 'typeorm';
import { renewCellTable } from '../../kit/cell-table.ts';
import { countedIncidentTable } from './counted-incident-table.ts';

/** Incidents whose labels others tightened are counted apart. */
export class TightenedCells1795287000000 implements MigrationInterface {
  readonly name = 'TightenedCells1795287000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of renewCellTable(countedIncidentTable)) await runner.query(statement);
  }

  /** Migrations only add: cells of before would count the two together. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
