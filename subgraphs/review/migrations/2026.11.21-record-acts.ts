import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noteActsOn } from '../../kit/act-triggers.ts';

const records = [
  { table: 'recommendation', dataset: 'Recommendation' },
  { table: 'evidence_link', dataset: 'EvidenceLink' },
  { table: 'action', dataset: 'Action' },
  { table: 'indicator', dataset: 'Indicator' },
  { table: 'progress_report', dataset: 'ProgressReport' },
  { table: 'alternative_report', dataset: 'AlternativeReport' },
];

const assignments = [
  `CREATE FUNCTION note_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM note_act('REVIEW_BODY_ASSIGNED', 'ReviewBody:' || NEW.body_code, NEW.organisation_id, NULL);
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER notes_assignment AFTER INSERT ON review_body_assignment
     FOR EACH ROW EXECUTE FUNCTION note_assignment()`,
];

/** What changes who may read a record is noted for the hub, which keeps it in its ledger. */
export class RecordActs1795268000000 implements MigrationInterface {
  readonly name = 'RecordActs1795268000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...noteActsOn(records), ...assignments]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION note_act, note_relabelling, note_tightening, note_assignment CASCADE');
  }
}
