import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How published subgraphs are, what they answered, and what their organisations are told of it. */
export class CreateSubgraphHealth1795272600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...policies]) await runner.query(statement);
  }

  /** Migrations only add: what organisations were told is not dropped. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}

const tables = [
  `CREATE TABLE subgraph_health (
    subgraph text PRIMARY KEY REFERENCES registered_subgraph,
    state text NOT NULL DEFAULT 'UNKNOWN'
      CHECK (state IN ('UNKNOWN', 'HEALTHY', 'DRIFTED', 'UNREACHABLE', 'QUARANTINED')),
    code text,
    message text,
    since timestamptz NOT NULL DEFAULT now(),
    missed int NOT NULL DEFAULT 0,
    strikes int NOT NULL DEFAULT 0,
    restorable_at timestamptz,
    probed_at timestamptz,
    probe_milliseconds double precision,
    claimed_until timestamptz,
    counted_since timestamptz NOT NULL DEFAULT now(),
    counted_calls int NOT NULL DEFAULT 0,
    counted_invalid int NOT NULL DEFAULT 0
  )`,
  `CREATE TABLE subgraph_calls (
    subgraph text NOT NULL REFERENCES registered_subgraph,
    minute timestamptz NOT NULL,
    calls bigint NOT NULL,
    failed bigint NOT NULL,
    invalid bigint NOT NULL,
    milliseconds double precision NOT NULL,
    latencies bigint[] NOT NULL,
    PRIMARY KEY (subgraph, minute)
  )`,
  `CREATE TABLE subgraph_notice (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id text NOT NULL REFERENCES organisation,
    subgraph text NOT NULL REFERENCES registered_subgraph,
    kind text NOT NULL
      CHECK (kind IN ('QUARANTINED', 'RESTORED', 'DRIFTED', 'UNREACHABLE', 'REACHED')),
    code text,
    message text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX subgraph_notice_by_organisation ON subgraph_notice (organisation_id, id DESC)`,
];

/** The registry asks for itself and decides whom it answers; a request of a caller reads none of its tables. */
const policies = ['subgraph_health', 'subgraph_calls', 'subgraph_notice'].map(
  (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
);
