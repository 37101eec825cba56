import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Asked once a statement, so that it costs no look at a record and changes no plan. */
const isRequest = `(SELECT NULLIF(current_setting('rapporteur.organisation', true), '') IS NOT NULL)`;

/** The words of recommendations are shown in a request of an organisation, and in none whose settings are missing. */
export class WordsOfRequests1795285000000 implements MigrationInterface {
  readonly name = 'WordsOfRequests1795285000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE OR REPLACE VIEW recommendation_search AS
         SELECT recommendation_id, words FROM recommendation_words WHERE ${isRequest}
         UNION ALL
         SELECT recommendation_id, to_tsvector('english', text) FROM recommendation_words_waiting t
         WHERE ${isRequest} AND (SELECT EXISTS (SELECT FROM recommendation_words_waiting))
           AND NOT EXISTS (SELECT FROM recommendation_words w WHERE w.recommendation_id = t.recommendation_id)`,
    );
    await runner.query(
      `CREATE OR REPLACE VIEW recommendation_search_settled AS
         SELECT recommendation_id, words FROM recommendation_words WHERE ${isRequest}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE OR REPLACE VIEW recommendation_search AS
         SELECT recommendation_id, words FROM recommendation_words
         UNION ALL
         SELECT recommendation_id, to_tsvector('english', text) FROM recommendation_words_waiting t
         WHERE (SELECT EXISTS (SELECT FROM recommendation_words_waiting))
           AND NOT EXISTS (SELECT FROM recommendation_words w WHERE w.recommendation_id = t.recommendation_id)`,
    );
    await runner.query(
      `CREATE OR REPLACE VIEW recommendation_search_settled AS
         SELECT recommendation_id, words FROM recommendation_words`,
    );
  }
}
