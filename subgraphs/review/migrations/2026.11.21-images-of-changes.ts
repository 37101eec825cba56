import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createImageType, dropImageType } from '../../kit/change-log/image-type.ts';

const ofARecommendation = { recommendation_id: 'text' };
const report = { ...ofARecommendation, addressed_to: 'text' };

const images: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  recommendation: { country_code: 'text', themes: 'text[]', adopted_on: 'date' },
  evidence_link: ofARecommendation,
  action: { country_code: 'text', starts_on: 'date' },
  indicator: ofARecommendation,
  progress_report: report,
  alternative_report: report,
};

/** What an entry of the log says of a record is judged without filling the record's whole row. */
export class ImagesOfChanges1795270000000 implements MigrationInterface {
  readonly name = 'ImagesOfChanges1795270000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, judgedBy] of Object.entries(images))
      await runner.query(createImageType(table, judgedBy));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(images)) await runner.query(dropImageType(table));
  }
}
