import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createImageType, dropImageType } from '../../kit/change-log/image-type.ts';

/** What an entry of the log says of an incident is judged without filling the incident's whole row. */
export class ImagesOfChanges1795273000000 implements MigrationInterface {
  readonly name = 'ImagesOfChanges1795273000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      createImageType('incident', {
        country_code: 'text',
        adm1: 'text',
        categories: 'text[]',
        occurred_on: 'date',
        verification: 'text',
        consented: 'text[]',
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dropImageType('incident'));
  }
}
