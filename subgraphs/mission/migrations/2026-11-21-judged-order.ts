import type { MigrationInterface, QueryRunner } from 'typeorm';

const month = `date_trunc('month', occurred_on::timestamp)::date`;
const judged =
  'owner_id, effective_classification, effective_tlp, consented, country_code, categories, verification';

/** The orders of incidents hold what agreements judge them by, so that a page is picked without reading what it is not of. */
export class JudgedOrder1795274000000 implements MigrationInterface {
  readonly name = 'JudgedOrder1795274000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX incident_order, incident_month_order');
    await runner.query(`CREATE INDEX incident_order ON incident (occurred_on DESC, id) INCLUDE (${judged})`);
    await runner.query(
      `CREATE INDEX incident_month_order ON incident ((${month}) DESC, id) INCLUDE (occurred_on, ${judged})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX incident_order, incident_month_order');
    await runner.query('CREATE INDEX incident_order ON incident (occurred_on DESC, id)');
    await runner.query(`CREATE INDEX incident_month_order ON incident ((${month}) DESC, id)`);
  }
}
