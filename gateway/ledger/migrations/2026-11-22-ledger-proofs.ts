import type { MigrationInterface, QueryRunner } from 'typeorm';

const asker = `NULLIF(current_setting('rapporteur.organisation', true), '')`;

const statements = [
  // Nodes and heads commit to entries through salts: they tell nothing of them, and proofs are made of them.
  `CREATE POLICY everybody_proves ON ledger_node FOR SELECT USING (${asker} IS NOT NULL)`,
  `CREATE POLICY everybody_proves ON ledger_checkpoint FOR SELECT USING (${asker} IS NOT NULL)`,
  `CREATE POLICY steward_reads_acts ON ledger_entry FOR SELECT
     USING (kind = 'GOVERNANCE' AND EXISTS (SELECT FROM organisation o WHERE o.id = ${asker} AND o.kind = 'STEWARD'))`,
  `CREATE TABLE ledger_cosignature (
    size bigint NOT NULL,
    organisation_id text NOT NULL REFERENCES organisation,
    name text NOT NULL,
    public_key bytea NOT NULL,
    line text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (size, organisation_id))`,
  `CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_cosignature
     FOR EACH STATEMENT EXECUTE FUNCTION ledger_only_grows()`,
  `ALTER TABLE ledger_cosignature ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ledger_cosignature FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY everybody_reads ON ledger_cosignature FOR SELECT
     USING (${asker} IS NOT NULL OR current_setting('rapporteur.ledger', true) = 'append')`,
  `CREATE POLICY witness_adds ON ledger_cosignature FOR INSERT WITH CHECK (organisation_id = ${asker})`,
];

/** What proofs are read from, and what witnesses sign. */
export class LedgerProofs1795232700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  /** Migrations only add: what witnesses signed is not dropped. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}
