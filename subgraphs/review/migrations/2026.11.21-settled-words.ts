import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Searches while no words wait, which is nearly always: over a table alone PostgreSQL knows that each record is found
 * once, and counts what many records say by one pass over them instead of by a look at each.
 */
export class SettledWords1795283000000 implements MigrationInterface {
  readonly name = 'SettledWords1795283000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE VIEW recommendation_search_settled AS SELECT recommendation_id, words FROM recommendation_words',
    );
    await runner.query(
      `CREATE FUNCTION recommendation_words_wait() RETURNS boolean LANGUAGE sql STABLE
         SECURITY DEFINER SET search_path = public, pg_temp
         AS $$ SELECT EXISTS (SELECT FROM recommendation_words_waiting) $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION recommendation_words_wait');
    await runner.query('DROP VIEW recommendation_search_settled');
  }
}
