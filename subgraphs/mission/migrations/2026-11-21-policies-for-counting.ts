import type { MigrationInterface, QueryRunner } from 'typeorm';
import { renewRecordPolicies } from '../../kit/row-policy.ts';

const tables = ['mission', 'incident', 'visit', 'access_constraint'];

/** Row policies that look settings up once a statement, and let one counting statement read what it may count. */
export class PoliciesForCounting1795238400000 implements MigrationInterface {
  readonly name = 'PoliciesForCounting1795238400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables.flatMap(renewRecordPolicies)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables)
      await runner.query(`DROP POLICY others_count_what_an_agreement_lets_them ON ${table}`);
  }
}
