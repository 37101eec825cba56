import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeLogTables } from '../../kit/change-log/change-log-tables.ts';
import {
  dropChangeLog,
  logChangesOf,
  logPartsOf,
  type LoggedTable,
} from '../../kit/change-log/log-changes-of.ts';

const recommendation = {
  table: 'recommendation',
  dataset: 'Recommendation',
  judgedBy: ['country_code', 'themes', 'adopted_on'],
};

const evidenceLink = {
  table: 'evidence_link',
  dataset: 'EvidenceLink',
  judgedBy: ['recommendation_id'],
  withdrawnBy: 'withdrawn_at',
};

const action = { table: 'action', dataset: 'Action', judgedBy: ['country_code', 'starts_on'] };

const indicator = { table: 'indicator', dataset: 'Indicator', judgedBy: ['recommendation_id'] };

const report = (table: string, dataset: string): LoggedTable => ({
  table,
  dataset,
  judgedBy: ['recommendation_id'],
  addressee: 'addressed_to',
});

const progressReport = report('progress_report', 'ProgressReport');
const records = [
  recommendation,
  evidenceLink,
  action,
  indicator,
  progressReport,
  report('alternative_report', 'AlternativeReport'),
];

const parts = [
  ...['response', 'grade', 'follow_up_selection', 'reminder'].map((table) => ({
    table,
    foreignKey: 'recommendation_id',
    whole: recommendation,
  })),
  ...['action_recommendation', 'benchmark'].map((table) => ({
    table,
    foreignKey: 'action_id',
    whole: action,
  })),
  { table: 'indicator_observation', foreignKey: 'indicator_id', whole: indicator },
  { table: 'progress_report_validation', foreignKey: 'report_id', whole: progressReport },
];

/** The log of what changes in follow-up: answers, grades and other parts are changes of the record they belong to. */
export class FollowUpChanges1795254000000 implements MigrationInterface {
  readonly name = 'FollowUpChanges1795254000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...changeLogTables,
      ...records.flatMap(logChangesOf),
      ...parts.flatMap(logPartsOf),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [...records, ...parts].map(({ table }) => table);
    for (const statement of dropChangeLog(tables)) await runner.query(statement);
  }
}
