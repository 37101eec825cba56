import type { MigrationInterface, QueryRunner } from 'typeorm';
import { labelColumns, partPolicy, shareableRecordPolicy } from '../../kit/row-policy.ts';

const mechanisms = `'JOINT_TRAINING', 'MONITORING_REPORTING', 'ADVISORY_TECHNICAL_SUPPORT', 'DIALOGUE_COOPERATION', 'ADVOCACY_AWARENESS'`;

const record = `id text PRIMARY KEY, ${labelColumns},
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()`;

const turnout = `participants int CHECK (participants >= 0),
  women_participants int CHECK (women_participants >= 0 AND women_participants <= participants)`;

const tables = [
  `CREATE TABLE partnership (${record},
    title text NOT NULL,
    description text,
    mechanisms text[] NOT NULL CHECK (mechanisms <@ ARRAY[${mechanisms}]),
    countries text[] NOT NULL,
    areas text[] NOT NULL DEFAULT '{}',
    starts_on date NOT NULL,
    ends_on date CHECK (ends_on >= starts_on),
    status text NOT NULL CHECK (status IN ('PLANNED', 'ACTIVE', 'SUSPENDED', 'ENDED')))`,
  `CREATE INDEX partnership_latest ON partnership (starts_on DESC, id)`,
  `CREATE INDEX partnership_countries ON partnership USING gin (countries)`,
  `CREATE TABLE partnership_party (
    id text PRIMARY KEY,
    partnership_id text NOT NULL REFERENCES partnership ON DELETE CASCADE,
    organisation_id text NOT NULL,
    role text NOT NULL CHECK (role IN ('LEAD', 'IMPLEMENTING', 'SUPPORTING')),
    UNIQUE (partnership_id, organisation_id))`,
  `CREATE INDEX partnership_party_organisation ON partnership_party (organisation_id, partnership_id)`,
  `CREATE TABLE collaboration_activity (${record},
    partnership_id text REFERENCES partnership,
    mechanism text NOT NULL CHECK (mechanism IN (${mechanisms})),
    title text NOT NULL,
    summary text,
    country_code text NOT NULL,
    starts_on date NOT NULL,
    ends_on date CHECK (ends_on >= starts_on),
    status text NOT NULL CHECK (status IN ('PLANNED', 'ONGOING', 'COMPLETED', 'CANCELLED')),
    ${turnout})`,
  `CREATE INDEX collaboration_activity_latest ON collaboration_activity (starts_on DESC, id)`,
  `CREATE INDEX collaboration_activity_country ON collaboration_activity (country_code, starts_on DESC, id)`,
  `CREATE INDEX collaboration_activity_partnership ON collaboration_activity (partnership_id, starts_on DESC, id)`,
  `CREATE TABLE training_course (${record},
    title text NOT NULL,
    objectives text[] NOT NULL DEFAULT '{}',
    audience text,
    country_code text NOT NULL,
    starts_on date NOT NULL)`,
  `CREATE INDEX training_course_latest ON training_course (starts_on DESC, id)`,
  `CREATE TABLE training_session (
    id text PRIMARY KEY,
    course_id text NOT NULL REFERENCES training_course ON DELETE CASCADE,
    held_on date NOT NULL,
    place text,
    ${turnout})`,
  `CREATE INDEX training_session_course ON training_session (course_id, held_on)`,
  `CREATE TABLE meeting (${record},
    subject text NOT NULL,
    counterpart text NOT NULL
      CHECK (counterpart IN ('LOCAL_LEADERS', 'AUTHORITIES', 'SECURITY_FORCES', 'CIVIL_SOCIETY', 'COMMUNITY')),
    held_on date NOT NULL,
    country_code text NOT NULL,
    outcome text,
    activity_id text REFERENCES collaboration_activity)`,
  `CREATE INDEX meeting_latest ON meeting (held_on DESC, id)`,
];

const policies = [
  ...['partnership', 'collaboration_activity', 'training_course', 'meeting'].flatMap(shareableRecordPolicy),
  ...partPolicy('partnership_party', { table: 'partnership', foreignKey: 'partnership_id' }),
  ...partPolicy('training_session', { table: 'training_course', foreignKey: 'course_id' }),
];

/** Partnerships, activities, courses and meetings, each with its owner's labels. */
export class Partnerships1795219200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...policies]) await runner.query(statement);
  }

  /** Migrations only add: what partners entered is never dropped by a step back. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
