import type { MigrationInterface, QueryRunner } from 'typeorm';
import { labelColumns, partPolicy, shareableRecordPolicy } from '../../kit/row-policy.ts';

/** Missions and what they are charged with. */
export class Missions1795222800000 implements MigrationInterface {
  readonly name = 'Missions1795222800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mission (
        id text PRIMARY KEY DEFAULT gen_random_uuid(),
        ${labelColumns},
        name text NOT NULL,
        acronym text,
        kind text NOT NULL,
        status text NOT NULL,
        starts_on date,
        ends_on date,
        predecessor_id text REFERENCES mission,
        countries text[] NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX mission_order ON mission (created_at DESC, id)`);
    await runner.query(`CREATE INDEX mission_of_owner ON mission (owner_id, created_at DESC, id)`);
    await runner.query(`CREATE INDEX mission_predecessor ON mission (predecessor_id)`);
    await runner.query(`
      CREATE TABLE mandate (
        id text PRIMARY KEY DEFAULT gen_random_uuid(),
        mission_id text NOT NULL REFERENCES mission ON DELETE CASCADE,
        legal_basis text,
        objectives text[] NOT NULL,
        target_areas jsonb NOT NULL,
        focus text[] NOT NULL,
        valid_from date NOT NULL,
        valid_until date,
        protocols text[] NOT NULL
      )`);
    await runner.query(`CREATE INDEX mandate_of_mission ON mandate (mission_id, valid_from)`);
    for (const statement of [
      ...shareableRecordPolicy('mission'),
      ...partPolicy('mandate', { table: 'mission', foreignKey: 'mission_id' }),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mandate, mission');
  }
}
