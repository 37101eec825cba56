import type { MigrationInterface, QueryRunner } from 'typeorm';
import { renewRecordPolicies } from '../../kit/row-policy.ts';
import { tighteningTable } from '../../kit/tightening-table.ts';

const tables = ['partnership', 'collaboration_activity', 'training_course', 'meeting'];

/** Others may hold a record for more sensitive than its owner does; it is shared by the tighter label. */
export class TightenedLabels1795252800000 implements MigrationInterface {
  readonly name = 'TightenedLabels1795252800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables.flatMap(renewRecordPolicies), ...tighteningTable(tables)])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE label_tightening');
  }
}
