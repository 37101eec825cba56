import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Many recommendations are written at once without a trigger, a check or a word of the index for each of them. */
export class LighterImports1795266000000 implements MigrationInterface {
  readonly name = 'LighterImports1795266000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...usedBodies, ...waitingWords, ...firstAnswers]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...withoutFirstAnswers, ...withoutWaitingWords, ...withoutUsedBodies])
      await runner.query(statement);
  }
}

// A foreign key is checked row by row. Instead each statement enters the bodies that it names in a table of their own,
// which has the foreign key: an unknown body is refused as before, and one that was named stays.
const usedBodies = [
  `CREATE TABLE recommendation_body (body_code text PRIMARY KEY REFERENCES review_body)`,
  `INSERT INTO recommendation_body SELECT code FROM review_body WHERE owner_id IS NULL`,
  `ALTER TABLE recommendation NO FORCE ROW LEVEL SECURITY`,
  `INSERT INTO recommendation_body SELECT DISTINCT body_code FROM recommendation ON CONFLICT DO NOTHING`,
  `ALTER TABLE recommendation FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE recommendation_body ENABLE ROW LEVEL SECURITY`,
  `CREATE FUNCTION keep_body_of_recommendation() RETURNS trigger LANGUAGE plpgsql
     SECURITY DEFINER SET search_path = public, pg_temp AS $$
   BEGIN
     INSERT INTO recommendation_body SELECT DISTINCT body_code FROM written ON CONFLICT DO NOTHING;
     RETURN NULL;
   END $$`,
  ...['INSERT', 'UPDATE'].map(
    (event) => `CREATE TRIGGER keep_body_on_${event.toLowerCase()} AFTER ${event} ON recommendation
       REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_body_of_recommendation()`,
  ),
  `ALTER TABLE recommendation DROP CONSTRAINT recommendation_body_code_fkey`,
];

const withoutUsedBodies = [
  `DROP TRIGGER keep_body_on_insert ON recommendation`,
  `DROP TRIGGER keep_body_on_update ON recommendation`,
  `DROP FUNCTION keep_body_of_recommendation`,
  `DROP TABLE recommendation_body`,
  `ALTER TABLE recommendation ADD FOREIGN KEY (body_code) REFERENCES review_body`,
];

// To take the words of many texts into the index takes longer than to write the texts. So these wait, and whoever has
// the time takes them up; a search meanwhile reads them word by word. A text that was changed while it waited has its
// words in the index already, and those count.
const waitingWords = [
  `CREATE TABLE recommendation_words_waiting (recommendation_id text NOT NULL, text text NOT NULL)`,
  `ALTER TABLE recommendation_words_waiting ENABLE ROW LEVEL SECURITY`,
  `CREATE OR REPLACE FUNCTION recommendations_with_words(query tsquery) RETURNS SETOF text LANGUAGE sql STABLE ROWS 500
     SECURITY DEFINER SET search_path = public, pg_temp
     AS $$ SELECT recommendation_id FROM recommendation_words WHERE words @@ query
           UNION ALL
           SELECT recommendation_id FROM recommendation_words_waiting t
           WHERE to_tsvector('english', t.text) @@ query
             AND NOT EXISTS (SELECT FROM recommendation_words w WHERE w.recommendation_id = t.recommendation_id) $$`,
  `CREATE FUNCTION follow_words_of_many() RETURNS trigger LANGUAGE plpgsql
     SECURITY DEFINER SET search_path = public, pg_temp AS $$
   BEGIN
     IF (SELECT count(*) FROM (SELECT FROM written LIMIT 1001) w) > 1000 THEN
       INSERT INTO recommendation_words_waiting SELECT id, text FROM written;
     ELSE
       INSERT INTO recommendation_words SELECT id, to_tsvector('english', text) FROM written;
     END IF;
     RETURN NULL;
   END $$`,
  // What comes later under the same name has its own words. Two statements: the second sees what was taken up meanwhile.
  `CREATE FUNCTION forget_recommendation_words() RETURNS trigger LANGUAGE plpgsql
     SECURITY DEFINER SET search_path = public, pg_temp AS $$
   BEGIN
     DELETE FROM recommendation_words_waiting WHERE recommendation_id IN (SELECT id FROM gone);
     DELETE FROM recommendation_words WHERE recommendation_id IN (SELECT id FROM gone);
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER forget_words AFTER DELETE ON recommendation REFERENCING OLD TABLE AS gone
     FOR EACH STATEMENT EXECUTE FUNCTION forget_recommendation_words()`,
  `ALTER TABLE recommendation NO FORCE ROW LEVEL SECURITY`,
  `DELETE FROM recommendation_words w WHERE NOT EXISTS (SELECT FROM recommendation r WHERE r.id = w.recommendation_id)`,
  `ALTER TABLE recommendation FORCE ROW LEVEL SECURITY`,
  `DROP TRIGGER follow_words_in ON recommendation`,
  `CREATE TRIGGER follow_words_in AFTER INSERT ON recommendation REFERENCING NEW TABLE AS written
     FOR EACH STATEMENT EXECUTE FUNCTION follow_words_of_many()`,
  // Several may take up words at the same time: each takes what no other has taken.
  `CREATE FUNCTION take_up_recommendation_words(most integer) RETURNS bigint LANGUAGE sql
     SECURITY DEFINER SET search_path = public, pg_temp AS $$
     WITH taken AS (
       DELETE FROM recommendation_words_waiting WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM recommendation_words_waiting LIMIT most FOR UPDATE SKIP LOCKED))
       RETURNING recommendation_id, text
     ), entered AS (
       INSERT INTO recommendation_words SELECT recommendation_id, to_tsvector('english', text) FROM taken
       ON CONFLICT DO NOTHING
     )
     SELECT count(*) FROM taken $$`,
];

const withoutWaitingWords = [
  `SELECT take_up_recommendation_words(2147483647)`,
  `DROP TRIGGER follow_words_in ON recommendation`,
  `CREATE TRIGGER follow_words_in AFTER INSERT ON recommendation REFERENCING NEW TABLE AS written
     FOR EACH STATEMENT EXECUTE FUNCTION follow_recommendation_words()`,
  `CREATE OR REPLACE FUNCTION recommendations_with_words(query tsquery) RETURNS SETOF text LANGUAGE sql STABLE ROWS 500
     SECURITY DEFINER SET search_path = public, pg_temp
     AS $$ SELECT recommendation_id FROM recommendation_words WHERE words @@ query $$`,
  `DROP TRIGGER forget_words ON recommendation`,
  `DROP FUNCTION follow_words_of_many, forget_recommendation_words, take_up_recommendation_words`,
  `DROP TABLE recommendation_words_waiting`,
];

const answerColumns = 'id, recommendation_id, status, verbatim, responded_on, document_symbol, recorded_at';

// The answer that comes with a recommendation lies in its row, for good; answers of later days are rows of their own.
const firstAnswers = [
  `ALTER TABLE recommendation
     ADD COLUMN first_response text CHECK (first_response IN ('SUPPORTED', 'NOTED')),
     ADD COLUMN first_verbatim text,
     ADD CHECK ((first_response IS NULL) = (first_verbatim IS NULL))`,
  `CREATE FUNCTION refuse_change_of_first_response() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (NEW.first_response, NEW.first_verbatim) IS DISTINCT FROM (OLD.first_response, OLD.first_verbatim) THEN
       RAISE EXCEPTION 'the first answer to a recommendation is never changed: answers are added';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER first_response_stays BEFORE UPDATE OF first_response, first_verbatim ON recommendation
     FOR EACH ROW EXECUTE FUNCTION refuse_change_of_first_response()`,
  `ALTER TABLE response RENAME TO later_response`,
  // As whom it is read: the policies of both tables hold.
  `CREATE VIEW response WITH (security_invoker = true) AS
     SELECT ${answerColumns} FROM later_response
     UNION ALL
     SELECT id, id, first_response, first_verbatim, NULL, NULL, created_at FROM recommendation
     WHERE first_response IS NOT NULL`,
  `ALTER VIEW response ALTER COLUMN id SET DEFAULT gen_random_uuid()::text,
     ALTER COLUMN recorded_at SET DEFAULT clock_timestamp()`,
  `CREATE FUNCTION add_response() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO later_response (${answerColumns})
     VALUES (NEW.id, NEW.recommendation_id, NEW.status, NEW.verbatim, NEW.responded_on, NEW.document_symbol,
             NEW.recorded_at);
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER add_response INSTEAD OF INSERT ON response FOR EACH ROW EXECUTE FUNCTION add_response()`,
  `CREATE TRIGGER history_only_grows INSTEAD OF UPDATE OR DELETE ON response
     FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history()`,
];

// To move an answer is no change of it.
const withoutFirstAnswers = [
  `ALTER TABLE later_response DISABLE TRIGGER log_insert_of_response`,
  ...['recommendation', 'later_response'].map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
  `INSERT INTO later_response (${answerColumns})
     SELECT id, id, first_response, first_verbatim, NULL, NULL, created_at FROM recommendation
     WHERE first_response IS NOT NULL`,
  ...['recommendation', 'later_response'].map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
  `ALTER TABLE later_response ENABLE TRIGGER log_insert_of_response`,
  `DROP VIEW response`,
  `DROP FUNCTION add_response`,
  `ALTER TABLE later_response RENAME TO response`,
  `DROP TRIGGER first_response_stays ON recommendation`,
  `DROP FUNCTION refuse_change_of_first_response`,
  `ALTER TABLE recommendation DROP COLUMN first_response, DROP COLUMN first_verbatim`,
];
