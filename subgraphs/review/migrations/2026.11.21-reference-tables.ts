import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { referencePolicy } from '../../kit/row-policy.ts';

/** Review bodies and instruments, with those of the United Nations, and where states stand towards the latter. */
export class ReferenceTables1795232100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_body (
        code text PRIMARY KEY,
        name text NOT NULL,
        kind text NOT NULL
          CHECK (kind IN ('TREATY_BODY', 'UNIVERSAL_PERIODIC_REVIEW', 'SPECIAL_PROCEDURE', 'REGIONAL_BODY')),
        owner_id text
      )`);
    await runner.query(`
      CREATE TABLE instrument (
        code text PRIMARY KEY,
        name text NOT NULL,
        adopted_year integer NOT NULL,
        body_code text REFERENCES review_body,
        owner_id text
      )`);
    await runner.query(`CREATE INDEX ON instrument (body_code, code)`);
    await runner.query(`
      CREATE TABLE ratification (
        id text PRIMARY KEY,
        owner_id text NOT NULL,
        country_code text NOT NULL CHECK (country_code ~ '^[A-Z]{3}$'),
        instrument_code text NOT NULL REFERENCES instrument,
        status text NOT NULL CHECK (status IN ('STATE_PARTY', 'SIGNATORY', 'NO_ACTION')),
        ratified_on text COLLATE "C" CHECK (ratified_on ~ '^\\d{4}(-\\d{2}(-\\d{2})?)?$'),
        note text,
        updated_at timestamptz NOT NULL DEFAULT now(),
        import_digest text,
        UNIQUE (owner_id, country_code, instrument_code)
      )`);
    await runner.query(`CREATE INDEX ON ratification (country_code, instrument_code)`);
    await runner.query(`CREATE INDEX ON ratification (instrument_code, country_code, id)`);
    // Before row-level security: what comes with the hub has no owner, and nobody may write such a row afterwards.
    await loadReviewBodies(runner);
    await loadInstruments(runner);
    for (const table of ['review_body', 'instrument', 'ratification'])
      for (const statement of referencePolicy(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ratification, instrument, review_body`);
  }
}

async function loadReviewBodies(runner: QueryRunner): Promise<void> {
  await runner.query(
    `INSERT INTO review_body (code, name, kind)
     SELECT code, name, kind FROM json_to_recordset($1::json -> 'bodies') AS b(code text, name text, kind text)`,
    [reference('review-bodies.json')],
  );
}

async function loadInstruments(runner: QueryRunner): Promise<void> {
  await runner.query(
    `INSERT INTO instrument (code, name, adopted_year, body_code)
     SELECT code, name, "adoptedYear", body
     FROM json_to_recordset($1::json -> 'instruments') AS i(code text, name text, "adoptedYear" int, body text)`,
    [reference('instruments.json')],
  );
}

function reference(file: string): string {
  return readFileSync(new URL(`../reference/${file}`, import.meta.url), 'utf8');
}
