import { sqliteLabelColumns, type SqliteMigration } from '@rapporteur/kit';

/** Migrations only add: the next change is a file of its own, after this one in `subgraph.ts`. */
export const casesMigration: SqliteMigration = {
  name: '2026-11-21-cases',
  statements: [
    `CREATE TABLE template_name_case (
       id TEXT PRIMARY KEY NOT NULL,
       title TEXT NOT NULL,
       summary TEXT,
       opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
       country_code TEXT NOT NULL,
       ${sqliteLabelColumns})`,
    'CREATE INDEX template_name_case_by_day ON template_name_case (opened_on DESC, id)',
    'CREATE INDEX template_name_case_by_country ON template_name_case (country_code, opened_on DESC, id)',
  ],
};
