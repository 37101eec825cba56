import type { MigrationInterface, QueryRunner } from 'typeorm';
import { consentTables } from '../../kit/consent-tables.ts';

/** Persons' accounts of incidents, and to which uses of them they consented. */
export class Consents1795252860000 implements MigrationInterface {
  readonly name = 'Consents1795252860000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of consentTables('incident')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE incident_consent, incident_account');
  }
}
