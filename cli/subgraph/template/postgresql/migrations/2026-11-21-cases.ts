import {
  keepRelabellingOf,
  labelColumns,
  shareableRecordPolicy,
  type MigrationInterface,
  type QueryRunner,
} from '@rapporteur/kit';

/** Migrations only add: the next change is a file of its own, with a later moment in its name. */
export class Cases1795219200000 implements MigrationInterface {
  readonly name = 'Cases1795219200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `CREATE TABLE template_name_case (
         id text PRIMARY KEY,
         title text NOT NULL,
         summary text,
         opened_on date NOT NULL,
         country_code text NOT NULL,
         ${labelColumns},
         created_at timestamptz NOT NULL DEFAULT now(),
         updated_at timestamptz NOT NULL DEFAULT now())`,
      'CREATE INDEX ON template_name_case (opened_on DESC, id)',
      'CREATE INDEX ON template_name_case (country_code, opened_on DESC, id)',
      ...shareableRecordPolicy('template_name_case'),
      // Changes of labels are kept until the hub has them in its ledger.
      ...keepRelabellingOf([{ table: 'template_name_case', dataset: 'TemplateNameCase' }]),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE template_name_case, act_outbox');
    await runner.query('DROP FUNCTION note_act, note_relabelling');
  }
}
