import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noteActsOn } from '../../kit/act-triggers.ts';

const records = [
  { table: 'partnership', dataset: 'Partnership' },
  { table: 'collaboration_activity', dataset: 'CollaborationActivity' },
  { table: 'training_course', dataset: 'TrainingCourse' },
  { table: 'meeting', dataset: 'Meeting' },
];

/** What changes who may read a record is noted for the hub, which keeps it in its ledger. */
export class RecordActs1795268000000 implements MigrationInterface {
  readonly name = 'RecordActs1795268000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...noteActsOn(records)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION note_act, note_relabelling, note_tightening CASCADE');
  }
}
