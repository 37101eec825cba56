import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noteActsOn, noteConsentsOf } from '../../kit/act-triggers.ts';

const incident = { table: 'incident', dataset: 'Incident' };
const records = [
  incident,
  { table: 'mission', dataset: 'Mission' },
  { table: 'visit', dataset: 'Visit' },
  { table: 'access_constraint', dataset: 'AccessConstraint' },
];

/** What changes who may read a record is noted for the hub, which keeps it in its ledger. */
export class RecordActs1795268000000 implements MigrationInterface {
  readonly name = 'RecordActs1795268000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...noteActsOn(records), ...noteConsentsOf(incident)])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION note_act, note_relabelling, note_tightening, note_incident_account, note_incident_consent CASCADE',
    );
  }
}
