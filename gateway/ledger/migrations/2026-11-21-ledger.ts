import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['ledger_entry', 'ledger_node', 'ledger_checkpoint'];

const statements = [
  `CREATE TABLE ledger_entry (
    index bigint PRIMARY KEY CHECK (index >= 0),
    recorded_at timestamptz NOT NULL,
    entry text NOT NULL,
    salt bytea NOT NULL,
    leaf bytea NOT NULL,
    kind text NOT NULL,
    organisation text NOT NULL,
    owner text,
    dataset text)`,
  `CREATE INDEX ledger_entry_owner ON ledger_entry (owner, index DESC)`,
  `CREATE INDEX ledger_entry_organisation ON ledger_entry (organisation, index DESC)`,
  `CREATE TABLE ledger_node (
    level int NOT NULL,
    index bigint NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (level, index))`,
  `CREATE TABLE ledger_checkpoint (
    size bigint NOT NULL,
    signed_at timestamptz NOT NULL,
    note text NOT NULL,
    PRIMARY KEY (size, signed_at))`,
  // What stands in the ledger stays: not even the owner of the tables changes it by a statement gone wrong.
  `CREATE FUNCTION ledger_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the ledger only grows' USING ERRCODE = 'insufficient_privilege'; END $$`,
  ...tables.map(
    (table) => `CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION ledger_only_grows()`,
  ),
  // Requests run as the service role, which must not write here: only the appender's login does.
  ...tables.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY appender_reads_and_appends ON ${table}
      USING (current_setting('rapporteur.ledger', true) = 'append')
      WITH CHECK (current_setting('rapporteur.ledger', true) = 'append' AND current_setting('role') = 'none')`,
  ]),
  `CREATE POLICY concerned_read ON ledger_entry FOR SELECT
    USING (NULLIF(current_setting('rapporteur.organisation', true), '') IN (owner, organisation))`,
];

/** The append-only ledger of accesses and acts, with the nodes of its tree and its signed checkpoints. */
export class Ledger1795232520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  /** Migrations only add: a ledger that can be dropped is none. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
