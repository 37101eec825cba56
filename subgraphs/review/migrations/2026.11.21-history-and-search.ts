import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was known of a recommendation on a day, and finding words in it. A change moves what was known before into
 * `recommendation_history`, with the time from which and up to which it was on record.
 */
export class HistoryAndSearch1795246000001 implements MigrationInterface {
  readonly name = 'HistoryAndSearch1795246000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...recordedTime, ...history, ...search]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER follow_words_in ON recommendation`);
    await runner.query(`DROP TRIGGER follow_words_of ON recommendation`);
    await runner.query(`DROP FUNCTION recommendations_with_words, follow_recommendation_words`);
    await runner.query(`DROP TABLE recommendation_words`);
    await runner.query(`DROP TRIGGER keep_history ON recommendation`);
    await runner.query(`DROP FUNCTION keep_recommendation_history`);
    await runner.query(`DROP TABLE recommendation_history`);
    await runner.query(`ALTER TABLE recommendation DROP COLUMN recorded_at`);
  }
}

/** What was recorded before this migration counts as known since its record was made. */
const recordedTime = [
  `ALTER TABLE recommendation ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()`,
  `ALTER TABLE recommendation NO FORCE ROW LEVEL SECURITY`,
  `UPDATE recommendation SET recorded_at = created_at`,
  `ALTER TABLE recommendation FORCE ROW LEVEL SECURITY`,
];

// A version is on record from recorded_at up to recorded_to. The clock is read under the row's lock, so that the
// versions of a record never overlap, however long the transactions are that write them.
const history = [
  `CREATE TABLE recommendation_history (LIKE recommendation, recorded_to timestamptz NOT NULL)`,
  `CREATE INDEX ON recommendation_history (id, recorded_at)`,
  `ALTER TABLE recommendation_history ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE recommendation_history FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY reads_with_the_whole ON recommendation_history FOR SELECT
     USING (EXISTS (SELECT FROM recommendation w WHERE w.id = recommendation_history.id))`,
  `CREATE POLICY owner_adds ON recommendation_history FOR INSERT
     WITH CHECK (owner_id = (SELECT NULLIF(current_setting('rapporteur.organisation', true), '')))`,
  `CREATE TRIGGER history_only_grows BEFORE UPDATE OR DELETE ON recommendation_history
     FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history()`,
  `CREATE FUNCTION keep_recommendation_history() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.recorded_at = clock_timestamp();
     INSERT INTO recommendation_history
     SELECT past.* FROM jsonb_populate_record(NULL::recommendation_history,
       to_jsonb(OLD) || jsonb_build_object('recorded_to', NEW.recorded_at)) past;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER keep_history BEFORE UPDATE ON recommendation
     FOR EACH ROW EXECUTE FUNCTION keep_recommendation_history()`,
];

// PostgreSQL matches words under row-level security without an index, since a match is not leakproof. So the words lie
// in a table that nobody reads but the function beside it, which tells ids alone: whoever asks for them joins them to
// the rows it may see. Its policies let no role in; the owner, as whom the function runs, needs none.
const search = [
  `CREATE TABLE recommendation_words (
     recommendation_id text PRIMARY KEY,
     words tsvector NOT NULL
   )`,
  `ALTER TABLE recommendation NO FORCE ROW LEVEL SECURITY`,
  `INSERT INTO recommendation_words SELECT id, to_tsvector('english', text) FROM recommendation`,
  `ALTER TABLE recommendation FORCE ROW LEVEL SECURITY`,
  `CREATE INDEX ON recommendation_words USING gin (words)`,
  `ALTER TABLE recommendation_words ENABLE ROW LEVEL SECURITY`,
  `CREATE FUNCTION recommendations_with_words(query tsquery) RETURNS SETOF text LANGUAGE sql STABLE ROWS 500
     SECURITY DEFINER SET search_path = public, pg_temp
     AS $$ SELECT recommendation_id FROM recommendation_words WHERE words @@ query $$`,
  `CREATE FUNCTION follow_recommendation_words() RETURNS trigger LANGUAGE plpgsql
     SECURITY DEFINER SET search_path = public, pg_temp AS $$
   BEGIN
     INSERT INTO recommendation_words
     SELECT id, to_tsvector('english', text) FROM written
     ON CONFLICT (recommendation_id) DO UPDATE SET words = EXCLUDED.words
       WHERE recommendation_words.words IS DISTINCT FROM EXCLUDED.words;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER follow_words_in AFTER INSERT ON recommendation REFERENCING NEW TABLE AS written
     FOR EACH STATEMENT EXECUTE FUNCTION follow_recommendation_words()`,
  `CREATE TRIGGER follow_words_of AFTER UPDATE ON recommendation REFERENCING NEW TABLE AS written
     FOR EACH STATEMENT EXECUTE FUNCTION follow_recommendation_words()`,
];
