import type { MigrationInterface, QueryRunner } from 'typeorm';
import { renewRecordPolicies } from '../../kit/row-policy.ts';
import { tighteningTable } from '../../kit/tightening-table.ts';

const tables = [
  'recommendation',
  'evidence_link',
  'action',
  'indicator',
  'progress_report',
  'alternative_report',
];

const labels = `'{classification,tlp,tightened_classification,tightened_tlp,effective_classification,effective_tlp,updated_at}'::text[]`;

/** Others may hold a record for more sensitive than its owner does; it is shared by the tighter label. */
export class TightenedLabels1795252800000 implements MigrationInterface {
  readonly name = 'TightenedLabels1795252800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...tables.flatMap(renewRecordPolicies),
      ...tighteningTable(tables),
      `CREATE OR REPLACE FUNCTION refuse_change_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - ${labels} = to_jsonb(NEW) - ${labels} THEN
           RETURN NEW;
         END IF;
         RAISE EXCEPTION 'rows of % are added, and of them only the labels change', TG_TABLE_NAME;
       END $$`,
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE label_tightening');
  }
}
