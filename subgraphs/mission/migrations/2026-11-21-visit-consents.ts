import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noteConsentsOf } from '../../kit/act-triggers.ts';
import { consentTables } from '../../kit/consent-tables.ts';

const visit = { table: 'visit', dataset: 'Visit' };

/** What persons told on a visit, and to which uses of it they consented. */
export class VisitConsents1795272000000 implements MigrationInterface {
  readonly name = 'VisitConsents1795272000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...consentTables(visit.table), ...noteConsentsOf(visit)])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE visit_consent, visit_account');
  }
}
