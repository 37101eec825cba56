import type { MigrationInterface, QueryRunner } from 'typeorm';
import { labelColumns, shareableRecordPolicy } from '../../kit/row-policy.ts';

/** Monitoring visits, and where access was denied or hindered. */
export class Visits1795230000000 implements MigrationInterface {
  readonly name = 'Visits1795230000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE visit (
        id text PRIMARY KEY DEFAULT gen_random_uuid(),
        ${labelColumns},
        mission_id text REFERENCES mission,
        kind text NOT NULL,
        purpose text NOT NULL,
        country_code text NOT NULL,
        adm1 text,
        adm2 text,
        place_name text,
        starts_on date NOT NULL,
        ends_on date,
        observations text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE access_constraint (
        id text PRIMARY KEY DEFAULT gen_random_uuid(),
        ${labelColumns},
        mission_id text REFERENCES mission,
        visit_id text REFERENCES visit,
        kind text NOT NULL,
        imposed_by text,
        imposed_by_name text,
        country_code text NOT NULL,
        adm1 text,
        adm2 text,
        starts_on date NOT NULL,
        ends_on date,
        description text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    for (const table of ['visit', 'access_constraint']) {
      await runner.query(`CREATE INDEX ${table}_order ON ${table} (starts_on DESC, id)`);
      await runner.query(`CREATE INDEX ${table}_of_country ON ${table} (country_code, starts_on DESC, id)`);
      await runner.query(`CREATE INDEX ${table}_of_owner ON ${table} (owner_id, starts_on DESC, id)`);
      await runner.query(`CREATE INDEX ${table}_of_mission ON ${table} (mission_id)`);
      for (const statement of shareableRecordPolicy(table)) await runner.query(statement);
    }
    await runner.query(`CREATE INDEX access_constraint_of_visit ON access_constraint (visit_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_constraint, visit');
  }
}
