import type { MigrationInterface, QueryRunner } from 'typeorm';
import { logInsertOf } from '../../kit/change-log/log-many-created.ts';

/**
 * What makes an import of recommendations wait: half of its time went into the indexes of lists. Rows of one country or
 * one body that were written by one statement have their time in common, so that an index without their ids holds each
 * time once; the few that share one are put in order as a page is read. The list of all keeps its ids.
 */
export class NarrowerLists1795290000000 implements MigrationInterface {
  readonly name = 'NarrowerLists1795290000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of ['country_code', 'body_code']) {
      await runner.query(
        `CREATE INDEX recommendation_${column}_age ON recommendation (${column}, created_at DESC)`,
      );
      await runner.query(`DROP INDEX recommendation_${column}_created_at_id_idx`);
    }
    const recommendation = {
      table: 'recommendation',
      dataset: 'Recommendation',
      judgedBy: ['country_code', 'themes', 'adopted_on'],
    };
    // The name of the sequence is looked up once a statement.
    await runner.query(logInsertOf(recommendation));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['country_code', 'body_code']) {
      await runner.query(`CREATE INDEX ON recommendation (${column}, created_at DESC, id)`);
      await runner.query(`DROP INDEX recommendation_${column}_age`);
    }
  }
}
