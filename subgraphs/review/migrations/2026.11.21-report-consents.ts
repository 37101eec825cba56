import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noteConsentsOf } from '../../kit/act-triggers.ts';
import { logChangesOf } from '../../kit/change-log/log-changes-of.ts';
import { imageTypeOf } from '../../kit/change-log/image-type.ts';
import { consentTables } from '../../kit/consent-tables.ts';

const report = {
  ...{ table: 'alternative_report', dataset: 'AlternativeReport', addressee: 'addressed_to' },
  judgedBy: ['recommendation_id', 'consented'],
};

const changing = `'{classification,tlp,tightened_classification,tightened_tlp,effective_classification,effective_tlp,consented,updated_at}'::text[]`;

const statements = [
  ...consentTables(report.table),
  ...noteConsentsOf(report),
  `CREATE OR REPLACE FUNCTION refuse_change_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - ${changing} = to_jsonb(NEW) - ${changing} THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'rows of % are added, and of them only the labels and consents change', TG_TABLE_NAME;
   END $$`,
  // A withdrawal is a change that those who follow are told of. What was logged before rested on no account.
  ...['insert', 'update', 'delete'].map((event) => `DROP FUNCTION log_${event}_of_${report.table} CASCADE`),
  ...logChangesOf(report),
  `ALTER TYPE ${imageTypeOf(report.table)} ADD ATTRIBUTE consented text[]`,
];

/** Persons' accounts that alternative reports rest on, and to which uses of them they consented. */
export class ReportConsents1795281000000 implements MigrationInterface {
  readonly name = 'ReportConsents1795281000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  /** Migrations only add: without its consents a report would be shown to more than the persons consented to. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
