import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where organisations want to be told of changes, how far each was told, and what could not be delivered. */
export class CreateWebhooks1795272000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...policies]) await runner.query(statement);
  }

  /** Migrations only add: what is still to be delivered is not dropped. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}

const tables = [
  `CREATE TABLE webhook (
    id text PRIMARY KEY,
    organisation_id text NOT NULL REFERENCES organisation,
    client_id text NOT NULL REFERENCES client,
    url text NOT NULL,
    events text[] NOT NULL CHECK (cardinality(events) > 0),
    filter jsonb NOT NULL,
    purpose text,
    cursors jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    delivered_at timestamptz,
    failed_at timestamptz,
    last_failure text,
    removed_at timestamptz
  )`,
  `CREATE INDEX webhook_by_organisation ON webhook (organisation_id, created_at)`,
  `CREATE TABLE webhook_dead_letter (
    id text PRIMARY KEY,
    webhook_id text NOT NULL REFERENCES webhook,
    event text NOT NULL,
    notice jsonb,
    failure text NOT NULL,
    failed_at timestamptz NOT NULL DEFAULT now(),
    replayed_at timestamptz
  )`,
  `CREATE INDEX webhook_dead_letter_open ON webhook_dead_letter (webhook_id, event) WHERE replayed_at IS NULL`,
];

/** The hub asks for itself and decides whom it answers; a request of a caller reads none of these tables. */
const policies = ['webhook', 'webhook_dead_letter'].map(
  (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
);
