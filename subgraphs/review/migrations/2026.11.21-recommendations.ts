import type { MigrationInterface, QueryRunner } from 'typeorm';
import { labelColumns, partPolicy, referencePolicy, shareableRecordPolicy } from '../../kit/row-policy.ts';

/** Recommendations, the states' answers, follow-up procedures with their scales, grades, and evidence. */
export class Recommendations1795232100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...recommendationTable,
      ...responseTable,
      ...procedureTables,
      ...gradeTable,
      ...evidenceTable,
      ...appendOnly(['response', 'grade', 'scale_step']),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE evidence_link, grade, scale_step, follow_up_procedure, response, recommendation`,
    );
    await runner.query(`DROP FUNCTION refuse_change_of_history`);
  }
}

const recommendationTable = [
  `CREATE TABLE recommendation (
     id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
     body_code text NOT NULL REFERENCES review_body,
     country_code text NOT NULL CHECK (country_code ~ '^[A-Z]{3}$'),
     recommending_state text CHECK (recommending_state ~ '^[A-Z]{3}$'),
     text text NOT NULL,
     document_symbol text,
     paragraph text,
     cycle integer CHECK (cycle > 0),
     session integer CHECK (session > 0),
     adopted_on date,
     themes text[] NOT NULL DEFAULT '{}',
     affected_groups text[] NOT NULL DEFAULT '{}',
     sdg_targets text[] NOT NULL DEFAULT '{}',
     action_category integer CHECK (action_category BETWEEN 1 AND 5),
     response_status text CHECK (response_status IN ('SUPPORTED', 'NOTED')),
     ${labelColumns},
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     external_source text,
     external_key text,
     import_digest text,
     CHECK ((external_source IS NULL) = (external_key IS NULL))
   )`,
  `CREATE INDEX ON recommendation (created_at DESC, id)`,
  `CREATE INDEX ON recommendation (country_code, created_at DESC, id)`,
  `CREATE INDEX ON recommendation (body_code, created_at DESC, id)`,
  ...shareableRecordPolicy('recommendation'),
];

const whole = { table: 'recommendation', foreignKey: 'recommendation_id' };

const responseTable = [
  `CREATE TABLE response (
     id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
     recommendation_id text NOT NULL REFERENCES recommendation,
     status text NOT NULL CHECK (status IN ('SUPPORTED', 'NOTED')),
     verbatim text NOT NULL,
     responded_on date,
     document_symbol text,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE INDEX ON response (recommendation_id, recorded_at DESC, id)`,
  ...partPolicy('response', whole),
];

// A period is text because sources give years: the C collation orders "2017" before "2017-01", so that a version
// that begins in "2017" is in force on "2017-01-01" and one that ends in "2017" is not.
const procedureTables = [
  `CREATE TABLE follow_up_procedure (
     id text PRIMARY KEY,
     body_code text NOT NULL REFERENCES review_body,
     valid_from text COLLATE "C" NOT NULL CHECK (valid_from ~ '^\\d{4}(-\\d{2}(-\\d{2})?)?$'),
     valid_to text COLLATE "C" CHECK (valid_to ~ '^\\d{4}(-\\d{2}(-\\d{2})?)?$' AND valid_to > valid_from),
     deadline_months integer CHECK (deadline_months > 0),
     maximum_items integer CHECK (maximum_items > 0),
     source text NOT NULL,
     owner_id text,
     UNIQUE (body_code, valid_from)
   )`,
  `CREATE TABLE scale_step (
     procedure_id text REFERENCES follow_up_procedure,
     code text,
     label text NOT NULL,
     rank integer NOT NULL CHECK (rank > 0),
     status text NOT NULL CHECK (status IN ('IMPLEMENTED', 'SUBSTANTIALLY', 'PARTIALLY', 'NOT_IMPLEMENTED',
                                            'REGRESSED', 'INSUFFICIENT_INFORMATION')),
     PRIMARY KEY (procedure_id, code),
     UNIQUE (procedure_id, rank)
   )`,
  ...referencePolicy('follow_up_procedure'),
  ...partPolicy('scale_step', { table: 'follow_up_procedure', foreignKey: 'procedure_id' }),
];

const gradeTable = [
  `CREATE TABLE grade (
     id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
     recommendation_id text NOT NULL REFERENCES recommendation,
     procedure_id text NOT NULL,
     code text NOT NULL,
     session integer CHECK (session > 0),
     rationale text,
     graded_on date NOT NULL,
     document_symbol text,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     FOREIGN KEY (procedure_id, code) REFERENCES scale_step
   )`,
  `CREATE INDEX ON grade (recommendation_id, recorded_at DESC, id)`,
  ...partPolicy('grade', whole),
];

const evidenceTable = [
  `CREATE TABLE evidence_link (
     id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
     recommendation_id text NOT NULL REFERENCES recommendation,
     incident_id text NOT NULL,
     direction text NOT NULL CHECK (direction IN ('SUPPORTS', 'CONTRADICTS')),
     note text,
     ${labelColumns},
     created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     withdrawn_at timestamptz
   )`,
  `CREATE INDEX ON evidence_link (recommendation_id, created_at DESC, id)`,
  `CREATE UNIQUE INDEX evidence_link_stands_once ON evidence_link (owner_id, recommendation_id, incident_id, direction)
     WHERE withdrawn_at IS NULL`,
  ...shareableRecordPolicy('evidence_link'),
];

/** History is only ever added to: no code path, however mistaken, rewrites what was known. */
function appendOnly(tables: readonly string[]): string[] {
  return [
    `CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       RAISE EXCEPTION 'rows of % are added and never changed', TG_TABLE_NAME;
     END $$`,
    ...tables.map(
      (table) =>
        `CREATE TRIGGER history_only_grows BEFORE UPDATE OR DELETE ON ${table}
         FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history()`,
    ),
  ];
}
