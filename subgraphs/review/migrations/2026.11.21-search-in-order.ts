import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A search for common words needs only the first of what it finds, in the order of the list. A function gives all of it
 * before the first is known; a view is planned with the statement that reads it, which goes by the list's index and
 * looks each record's words up, or by the index of words, whichever is less. It is read as its owner, whom the policies of
 * words do not hold: statements join it to the records that their caller sees, as they do what the function tells.
 */
export class SearchInOrder1795271000000 implements MigrationInterface {
  readonly name = 'SearchInOrder1795271000000';

  async up(runner: QueryRunner): Promise<void> {
    // Asked once a statement, whether any words wait: they seldom do.
    await runner.query(
      `CREATE VIEW recommendation_search AS
         SELECT recommendation_id, words FROM recommendation_words
         UNION ALL
         SELECT recommendation_id, to_tsvector('english', text) FROM recommendation_words_waiting t
         WHERE (SELECT EXISTS (SELECT FROM recommendation_words_waiting))
           AND NOT EXISTS (SELECT FROM recommendation_words w WHERE w.recommendation_id = t.recommendation_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW recommendation_search');
  }
}
