import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a benchmark was reached is a change of its action; of the parts of a record it alone is written again. */
export class ChangesOfBenchmarks1795262400000 implements MigrationInterface {
  readonly name = 'ChangesOfBenchmarks1795262400000';

  async up(runner: QueryRunner): Promise<void> {
    // What the function logs of added rows is what there is to log of changed ones.
    await runner.query(
      `CREATE TRIGGER log_update_of_benchmark AFTER UPDATE ON benchmark REFERENCING NEW TABLE AS now_rows
       FOR EACH STATEMENT EXECUTE FUNCTION log_insert_of_benchmark()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER log_update_of_benchmark ON benchmark');
  }
}
