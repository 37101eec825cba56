import type { MigrationInterface, QueryRunner } from 'typeorm';
import { labelColumns, partPolicy, referencePolicy, shareableRecordPolicy } from '../../kit/row-policy.ts';

const asker = `(SELECT NULLIF(current_setting('rapporteur.organisation', true), ''))`;

/** Who acts as a body, what it selects for follow-up, and what states, organisations and indicators tell of it. */
export class FollowUp1795246000002 implements MigrationInterface {
  readonly name = 'FollowUp1795246000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...assignments,
      ...givenByBodies,
      ...actions,
      ...indicators,
      ...reports,
      ...evidence,
      ...onlyGrowing,
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE progress_report_validation, progress_report, alternative_report, indicator_observation, indicator,
         benchmark, action_recommendation, action, reminder, follow_up_selection, review_body_assignment`,
    );
    await runner.query(`DROP FUNCTION refuse_own_validation, refuse_change_of_report`);
    await runner.query(`DROP POLICY giver_writes ON grade`);
    await runner.query(`ALTER TABLE grade DROP COLUMN owner_id`);
    await runner.query(
      `ALTER TABLE evidence_link DROP COLUMN activity_id, DROP COLUMN visit_id, DROP COLUMN occurred_on,
         DROP COLUMN verification, DROP COLUMN interview_reference`,
    );
  }
}

const assignments = [
  `CREATE TABLE review_body_assignment (
     id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
     body_code text NOT NULL REFERENCES review_body,
     organisation_id text NOT NULL,
     owner_id text NOT NULL,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE INDEX ON review_body_assignment (body_code, recorded_at DESC)`,
  ...referencePolicy('review_body_assignment'),
];

/** Read with the recommendation; written by whoever acts as its body, which need not be who keeps the record. */
const givenWith = (table: string): string[] => [
  `CREATE POLICY giver_writes ON ${table}
     USING (owner_id = ${asker} AND EXISTS (SELECT FROM recommendation w WHERE w.id = ${table}.recommendation_id))`,
];

const readWith = (table: string): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY reads_with_the_whole ON ${table} FOR SELECT
     USING (EXISTS (SELECT FROM recommendation w WHERE w.id = ${table}.recommendation_id))`,
];

const givenByBodies = [
  `ALTER TABLE grade ADD COLUMN owner_id text`,
  `ALTER TABLE grade DISABLE TRIGGER history_only_grows`,
  ...['grade', 'recommendation'].map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
  `UPDATE grade SET owner_id = (SELECT w.owner_id FROM recommendation w WHERE w.id = grade.recommendation_id)`,
  ...['grade', 'recommendation'].map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
  `ALTER TABLE grade ENABLE TRIGGER history_only_grows`,
  `ALTER TABLE grade ALTER COLUMN owner_id SET NOT NULL`,
  `DROP POLICY owner_writes ON grade`,
  ...givenWith('grade'),
  `CREATE TABLE follow_up_selection (
     id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
     recommendation_id text NOT NULL REFERENCES recommendation,
     owner_id text NOT NULL,
     procedure_id text NOT NULL REFERENCES follow_up_procedure,
     review text NOT NULL,
     selected_on date NOT NULL,
     due_on date CHECK (due_on > selected_on),
     session integer CHECK (session > 0),
     document_symbol text,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     UNIQUE (recommendation_id, selected_on)
   )`,
  `CREATE INDEX ON follow_up_selection (due_on, recommendation_id)`,
  `CREATE INDEX ON follow_up_selection (owner_id, review)`,
  ...readWith('follow_up_selection'),
  ...givenWith('follow_up_selection'),
  `CREATE TABLE reminder (
     id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
     recommendation_id text NOT NULL REFERENCES recommendation,
     owner_id text NOT NULL,
     sent_on date NOT NULL,
     note text,
     document_symbol text,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE INDEX ON reminder (recommendation_id, recorded_at DESC, id)`,
  ...readWith('reminder'),
  ...givenWith('reminder'),
];

const recordTimes = `
     created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     updated_at timestamptz NOT NULL DEFAULT clock_timestamp()`;

const actions = [
  `CREATE TABLE action (
     id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
     country_code text NOT NULL CHECK (country_code ~ '^[A-Z]{3}$'),
     title text NOT NULL,
     description text,
     institution text NOT NULL,
     main_focal_point text NOT NULL,
     alternate_focal_point text,
     starts_on date,
     ends_on date CHECK (ends_on >= starts_on),
     status text NOT NULL DEFAULT 'PLANNED' CHECK (status IN ('PLANNED', 'ONGOING', 'COMPLETED', 'ABANDONED')),
     ${labelColumns},${recordTimes}
   )`,
  `CREATE INDEX ON action (country_code, created_at DESC, id)`,
  `CREATE INDEX ON action (created_at DESC, id)`,
  ...shareableRecordPolicy('action'),
  `CREATE TABLE action_recommendation (
     action_id text REFERENCES action,
     recommendation_id text REFERENCES recommendation,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     PRIMARY KEY (action_id, recommendation_id)
   )`,
  `CREATE INDEX ON action_recommendation (recommendation_id)`,
  ...partPolicy('action_recommendation', { table: 'action', foreignKey: 'action_id' }),
  `CREATE TABLE benchmark (
     id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
     action_id text NOT NULL REFERENCES action,
     title text NOT NULL,
     due_on date,
     achieved_on date,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE INDEX ON benchmark (action_id, recorded_at, id)`,
  ...partPolicy('benchmark', { table: 'action', foreignKey: 'action_id' }),
];

const indicators = [
  `CREATE TABLE indicator (
     id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
     recommendation_id text NOT NULL REFERENCES recommendation,
     kind text NOT NULL CHECK (kind IN ('STRUCTURAL', 'PROCESS', 'OUTCOME')),
     title text NOT NULL,
     unit text,
     baseline double precision,
     baseline_on date,
     target double precision,
     target_on date,
     ${labelColumns},${recordTimes}
   )`,
  `CREATE INDEX ON indicator (recommendation_id, created_at DESC, id)`,
  ...shareableRecordPolicy('indicator'),
  `CREATE TABLE indicator_observation (
     id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
     indicator_id text NOT NULL REFERENCES indicator,
     observed_on date NOT NULL,
     value double precision NOT NULL,
     source text,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE INDEX ON indicator_observation (indicator_id, observed_on DESC, recorded_at DESC)`,
  ...partPolicy('indicator_observation', { table: 'indicator', foreignKey: 'indicator_id' }),
];

// A report is submitted to the organisation that acts as the body: that organisation reads it, whatever its labels.
const reportColumns = `
     id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
     recommendation_id text NOT NULL REFERENCES recommendation,
     addressed_to text,
     text text NOT NULL,
     document_symbol text,
     submitted_on date NOT NULL,
     submitted_by text NOT NULL,
     submitted_by_client text NOT NULL,`;

const addresseeReads = (table: string): string[] => [
  ...shareableRecordPolicy(table),
  `CREATE POLICY addressee_reads ON ${table} FOR SELECT USING (addressed_to = ${asker})`,
  `CREATE INDEX ON ${table} (recommendation_id, created_at DESC, id)`,
  `CREATE TRIGGER a_report_stays BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION refuse_change_of_report()`,
];

const reports = [
  `CREATE FUNCTION refuse_change_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - '{classification,tlp,updated_at}'::text[]
                           = to_jsonb(NEW) - '{classification,tlp,updated_at}'::text[] THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'rows of % are added, and of them only the labels change', TG_TABLE_NAME;
   END $$`,
  `CREATE TABLE progress_report (${reportColumns}
     claimed_status text CHECK (claimed_status IN ('IMPLEMENTED', 'SUBSTANTIALLY', 'PARTIALLY', 'NOT_IMPLEMENTED')),
     ${labelColumns},${recordTimes}
   )`,
  ...addresseeReads('progress_report'),
  `CREATE TABLE alternative_report (${reportColumns}
     ${labelColumns},${recordTimes}
   )`,
  ...addresseeReads('alternative_report'),
  `CREATE TABLE progress_report_validation (
     id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
     report_id text NOT NULL UNIQUE REFERENCES progress_report,
     outcome text NOT NULL CHECK (outcome IN ('VALIDATED', 'RETURNED')),
     note text,
     validated_by text NOT NULL,
     validated_by_client text NOT NULL,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  ...partPolicy('progress_report_validation', { table: 'progress_report', foreignKey: 'report_id' }),
  `CREATE FUNCTION refuse_own_validation() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM progress_report r WHERE r.id = NEW.report_id AND
                  (r.submitted_by_client = NEW.validated_by_client
                   OR lower(btrim(r.submitted_by)) = lower(btrim(NEW.validated_by)))) THEN
       RAISE EXCEPTION 'nobody validates their own report';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER nobody_validates_their_own BEFORE INSERT ON progress_report_validation
     FOR EACH ROW EXECUTE FUNCTION refuse_own_validation()`,
];

// When it happened and how far it was verified are the linker's words, as of the day it made the link.
const evidence = [
  `ALTER TABLE evidence_link ALTER COLUMN incident_id DROP NOT NULL,
     ADD COLUMN activity_id text, ADD COLUMN visit_id text, ADD COLUMN occurred_on date,
     ADD COLUMN verification text CHECK (verification IN ('VERIFIED', 'CORROBORATED', 'UNVERIFIED')),
     ADD COLUMN interview_reference text,
     ADD CONSTRAINT evidence_link_points_to_one CHECK (num_nonnulls(incident_id, activity_id, visit_id) = 1)`,
  `DROP INDEX evidence_link_stands_once`,
  `CREATE UNIQUE INDEX evidence_link_stands_once ON evidence_link
     (owner_id, recommendation_id, COALESCE(incident_id, activity_id, visit_id), direction) WHERE withdrawn_at IS NULL`,
];

const onlyGrowing = [
  'review_body_assignment',
  'follow_up_selection',
  'reminder',
  'indicator_observation',
  'progress_report_validation',
].map(
  (table) => `CREATE TRIGGER history_only_grows BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history()`,
);
