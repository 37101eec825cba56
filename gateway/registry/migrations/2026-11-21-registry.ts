import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Subgraphs, their versions, the supergraph's versions, approvals, and which client used which part of the schema. */
export class CreateRegistry1795233600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...policies]) await runner.query(statement);
  }

  /** Migrations only add: what organisations published is not dropped. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}

const tables = [
  `CREATE TABLE registered_subgraph (
    name text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' AND length(name) <= 40),
    organisation_id text NOT NULL REFERENCES organisation,
    live_version int,
    retired_at timestamptz
  )`,
  `CREATE TABLE subgraph_version (
    subgraph text NOT NULL REFERENCES registered_subgraph,
    version int NOT NULL CHECK (version > 0),
    sdl text NOT NULL,
    url text NOT NULL,
    hash text NOT NULL,
    client_id text NOT NULL,
    published_at timestamptz NOT NULL DEFAULT now(),
    status text NOT NULL CHECK (status IN ('LIVE', 'WAITING_FOR_APPROVAL', 'REFUSED', 'DECLINED', 'EXPIRED', 'SUPERSEDED')),
    PRIMARY KEY (subgraph, version)
  )`,
  `CREATE TABLE supergraph_version (
    version int PRIMARY KEY CHECK (version > 0),
    hash text NOT NULL,
    sdl text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('PUBLISHED', 'ROLLED_BACK', 'RETIRED', 'HUB_CHANGED')),
    organisation_id text REFERENCES organisation,
    client_id text,
    created_at timestamptz NOT NULL DEFAULT now(),
    hub_hash text NOT NULL,
    members jsonb NOT NULL,
    changes jsonb NOT NULL
  )`,
  `CREATE TABLE coordinate_owner (
    coordinate text PRIMARY KEY,
    organisation_id text NOT NULL REFERENCES organisation,
    subgraph text NOT NULL REFERENCES registered_subgraph
  )`,
  `CREATE TABLE open_type (type text PRIMARY KEY, open boolean NOT NULL)`,
  `CREATE TABLE schema_approval (
    id text PRIMARY KEY,
    subgraph text NOT NULL,
    version int NOT NULL,
    publisher_id text NOT NULL REFERENCES organisation,
    owner_id text REFERENCES organisation,
    status text NOT NULL CHECK (status IN ('WAITING', 'APPROVED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    findings jsonb NOT NULL,
    changes jsonb NOT NULL,
    reason text,
    asked_at timestamptz NOT NULL DEFAULT now(),
    decided_at timestamptz,
    decided_by text,
    expires_at timestamptz NOT NULL,
    FOREIGN KEY (subgraph, version) REFERENCES subgraph_version (subgraph, version)
  )`,
  `CREATE INDEX schema_approval_by_version ON schema_approval (subgraph, version)`,
  `CREATE INDEX schema_approval_by_owner ON schema_approval (owner_id, asked_at DESC)`,
  // An approval holds for what was shown, in this subgraph, also in its later versions.
  `CREATE TABLE approved_change (
    subgraph text NOT NULL REFERENCES registered_subgraph,
    fingerprint text NOT NULL,
    owner_id text REFERENCES organisation,
    PRIMARY KEY (subgraph, fingerprint)
  )`,
  `CREATE TABLE supergraph_replica (
    id text PRIMARY KEY,
    version int NOT NULL,
    status text NOT NULL CHECK (status IN ('ACTIVE', 'FAILED')),
    message text,
    since timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE operation_use (
    day date NOT NULL,
    coordinate text NOT NULL,
    client_id text NOT NULL,
    organisation_id text NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (coordinate, client_id, day)
  )`,
  `CREATE INDEX operation_use_by_day ON operation_use (day)`,
];

/** The registry asks for itself and decides whom it answers; a request of a caller reads none of its tables. */
const policies = [
  'registered_subgraph',
  'subgraph_version',
  'supergraph_version',
  'coordinate_owner',
  'open_type',
  'schema_approval',
  'approved_change',
  'supergraph_replica',
  'operation_use',
].map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
