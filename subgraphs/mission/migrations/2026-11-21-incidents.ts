import type { MigrationInterface, QueryRunner } from 'typeorm';
import { labelColumns, ownerOnlyPolicy, partPolicy, shareableRecordPolicy } from '../../kit/row-policy.ts';

const partColumns = `
        id text PRIMARY KEY DEFAULT gen_random_uuid(),
        incident_id text NOT NULL REFERENCES incident ON DELETE CASCADE,
        position int NOT NULL`;

/** The parts that are read by whoever reads the incident. */
const readableParts = ['act', 'victim_group', 'alleged_involvement', 'found_involvement', 'assessment'];

/** Incidents with their parts; sources are their owner's alone. */
export class Incidents1795226400000 implements MigrationInterface {
  readonly name = 'Incidents1795226400000';

  async up(runner: QueryRunner): Promise<void> {
    await createIncident(runner);
    await createParts(runner);
    for (const part of [...readableParts, 'incident_source'])
      await runner.query(`CREATE INDEX ${part}_of_incident ON ${part} (incident_id, position)`);
    const whole = { table: 'incident', foreignKey: 'incident_id' };
    for (const statement of [
      ...shareableRecordPolicy('incident'),
      ...readableParts.flatMap((part) => partPolicy(part, whole)),
      ...ownerOnlyPolicy('incident_source'),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${readableParts.join(', ')}, incident_source, incident`);
  }
}

async function createIncident(runner: QueryRunner): Promise<void> {
  // What an incident's acts, involvements and latest assessment say is repeated beside it, so that lists filter and
  // order on one table.
  await runner.query(`
      CREATE TABLE incident (
        id text PRIMARY KEY DEFAULT gen_random_uuid(),
        ${labelColumns},
        mission_id text REFERENCES mission,
        title text NOT NULL,
        summary text,
        occurred_on date NOT NULL,
        occurred_until date,
        date_precision text NOT NULL,
        country_code text NOT NULL,
        adm1 text,
        adm2 text,
        place_name text,
        latitude float8 CHECK (latitude BETWEEN -90 AND 90),
        longitude float8 CHECK (longitude BETWEEN -180 AND 180),
        place_precision int NOT NULL CHECK (place_precision BETWEEN 1 AND 7),
        deaths_low int CHECK (deaths_low >= 0),
        deaths_best int CHECK (deaths_best >= 0),
        deaths_high int CHECK (deaths_high >= 0),
        categories text[] NOT NULL,
        parties text[] NOT NULL,
        verification text NOT NULL DEFAULT 'REPORTED',
        standard_of_proof text,
        reporter text,
        external_source text,
        external_key text,
        import_digest text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        search tsvector GENERATED ALWAYS AS (
          to_tsvector('simple', title || ' ' || coalesce(place_name, '') || ' ' || coalesce(summary, ''))) STORED,
        UNIQUE (owner_id, external_source, external_key),
        CHECK ((external_source IS NULL) = (external_key IS NULL)),
        CHECK ((latitude IS NULL) = (longitude IS NULL)),
        CHECK (verification <> 'VERIFIED' OR standard_of_proof IS NOT NULL)
      )`);
  const order = 'occurred_on DESC, id';
  await runner.query(`CREATE INDEX incident_order ON incident (${order})`);
  await runner.query(`CREATE INDEX incident_of_country ON incident (country_code, ${order})`);
  await runner.query(`CREATE INDEX incident_of_owner ON incident (owner_id, ${order})`);
  await runner.query(`CREATE INDEX incident_of_mission ON incident (mission_id, ${order})`);
  await runner.query(`CREATE INDEX incident_categories ON incident USING gin (categories)`);
  await runner.query(`CREATE INDEX incident_parties ON incident USING gin (parties)`);
  await runner.query(`CREATE INDEX incident_search ON incident USING gin (search)`);
}

async function createParts(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE act (${partColumns},
        category text NOT NULL,
        method text,
        occurred_on date
      )`);
  await runner.query(`
      CREATE TABLE victim_group (${partColumns},
        victims text NOT NULL,
        sex text NOT NULL,
        age_band text NOT NULL,
        harm text NOT NULL,
        counting_unit text NOT NULL,
        low int CHECK (low >= 0),
        best int CHECK (best >= 0),
        high int CHECK (high >= 0)
      )`);
  await runner.query(`
      CREATE TABLE alleged_involvement (${partColumns},
        party text NOT NULL,
        party_name text,
        degree text NOT NULL
      )`);
  await runner.query(`
      CREATE TABLE found_involvement (${partColumns},
        party text NOT NULL,
        party_name text,
        degree text NOT NULL,
        standard_of_proof text NOT NULL,
        found_on date
      )`);
  await runner.query(`
      CREATE TABLE assessment (${partColumns},
        owner_id text NOT NULL,
        status text NOT NULL,
        standard_of_proof text,
        independent_sources int CHECK (independent_sources >= 0),
        rationale text,
        assessor text NOT NULL,
        assessed_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (incident_id, position),
        CHECK (status <> 'VERIFIED' OR (standard_of_proof IS NOT NULL AND independent_sources > 0))
      )`);
  await runner.query(`
      CREATE TABLE incident_source (${partColumns},
        owner_id text NOT NULL,
        kind text NOT NULL,
        description text NOT NULL,
        reliability text CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
        credibility int CHECK (credibility BETWEEN 1 AND 6)
      )`);
}
