import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which notices were handed to the webhooks of their organisation; those from before there were any are not told late. */
export class AddToldNotices1795272700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE subgraph_notice ADD told_at timestamptz DEFAULT now()`);
    await runner.query(`ALTER TABLE subgraph_notice ALTER told_at DROP DEFAULT`);
    await runner.query(`CREATE INDEX subgraph_notice_to_tell ON subgraph_notice (id) WHERE told_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE subgraph_notice DROP told_at');
  }
}
