import type { MigrationInterface, QueryRunner } from 'typeorm';

const days = { incident: 'occurred_on', visit: 'starts_on', access_constraint: 'starts_on' } as const;

/** Records whose day is told to the month are listed in the order of an index too: by month, as `toMonth` writes it. */
export class MonthOrder1795257000000 implements MigrationInterface {
  readonly name = 'MonthOrder1795257000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, day] of Object.entries(days)) {
      const month = `(date_trunc('month', ${day}::timestamp)::date) DESC`;
      await runner.query(`CREATE INDEX ${table}_month_order ON ${table} (${month}, id)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(days)) await runner.query(`DROP INDEX ${table}_month_order`);
  }
}
