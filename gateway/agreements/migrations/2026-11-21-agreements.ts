import type { MigrationInterface, QueryRunner } from 'typeorm';

const asker = `NULLIF(current_setting('rapporteur.organisation', true), '')`;

/** Agreements, their versions, signatures and acts, the groups they can be with, and what announces a change. */
export class CreateAgreements1795232640000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...growth, ...views, ...policies, ...announcements]) {
      await runner.query(statement);
    }
  }

  /** Migrations only add: what organisations signed is not dropped. */
  down(): Promise<void> {
    return Promise.reject(new Error('This migration is not undone; restore a backup instead.'));
  }
}

const agreementTables = [
  'agreement',
  'agreement_version',
  'agreement_signature',
  'agreement_act',
  'agreement_admission',
] as const;
const groupTables = ['organisation_group', 'group_change'] as const;

const tables = [
  `ALTER TABLE client ADD COLUMN default_purpose text CHECK (default_purpose ~ '^[A-Za-z][A-Za-z0-9_-]{0,62}$')`,
  `CREATE TABLE organisation_group (
    id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 63),
    name text NOT NULL,
    convenor_id text NOT NULL REFERENCES organisation,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE group_change (
    group_id text NOT NULL REFERENCES organisation_group,
    version int NOT NULL CHECK (version > 0),
    change text NOT NULL CHECK (change IN ('JOINED', 'LEFT')),
    organisation_id text NOT NULL REFERENCES organisation,
    client_id text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (group_id, version)
  )`,
  `CREATE INDEX group_change_by_organisation ON group_change (organisation_id, group_id, version DESC)`,
  `CREATE TABLE agreement (
    id text PRIMARY KEY,
    grantor_id text NOT NULL REFERENCES organisation,
    recipient_id text REFERENCES organisation,
    group_id text REFERENCES organisation_group,
    proposed_by text NOT NULL REFERENCES organisation,
    proposed_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((recipient_id IS NULL) <> (group_id IS NULL)),
    CHECK (recipient_id <> grantor_id)
  )`,
  `CREATE INDEX agreement_by_grantor ON agreement (grantor_id)`,
  `CREATE INDEX agreement_by_recipient ON agreement (recipient_id)`,
  `CREATE INDEX agreement_by_group ON agreement (group_id)`,
  `CREATE TABLE agreement_version (
    agreement_id text NOT NULL REFERENCES agreement,
    version int NOT NULL CHECK (version > 0),
    terms text NOT NULL,
    terms_hash text NOT NULL CHECK (terms_hash = encode(sha256(convert_to(terms, 'UTF8')), 'hex')),
    proposed_by text NOT NULL REFERENCES organisation,
    proposed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (agreement_id, version),
    UNIQUE (agreement_id, version, terms_hash)
  )`,
  // A signature is under the very terms of its version: the key it refers to holds their hash.
  `CREATE TABLE agreement_signature (
    agreement_id text NOT NULL,
    version int NOT NULL,
    organisation_id text NOT NULL REFERENCES organisation,
    client_id text NOT NULL,
    terms_hash text NOT NULL,
    signed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (agreement_id, version, organisation_id),
    FOREIGN KEY (agreement_id, version, terms_hash) REFERENCES agreement_version (agreement_id, version, terms_hash)
  )`,
  `CREATE TABLE agreement_act (
    agreement_id text NOT NULL REFERENCES agreement,
    number int NOT NULL CHECK (number > 0),
    kind text NOT NULL CHECK (kind IN ('SUSPENDED', 'RESUMED', 'REVOKED')),
    organisation_id text NOT NULL REFERENCES organisation,
    client_id text NOT NULL,
    reason text,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (agreement_id, number)
  )`,
  // The joining that was admitted: who leaves and joins again has to be admitted again.
  `CREATE TABLE agreement_admission (
    agreement_id text NOT NULL REFERENCES agreement,
    organisation_id text NOT NULL REFERENCES organisation,
    joined_version int NOT NULL,
    client_id text NOT NULL,
    admitted_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (agreement_id, organisation_id, joined_version)
  )`,
  `CREATE TABLE agreement_revision (revision bigint NOT NULL)`,
  `INSERT INTO agreement_revision VALUES (1)`,
];

/** What was proposed, signed or done stays as it was. */
const growth = [
  `CREATE FUNCTION agreements_only_grow() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'agreements only grow' USING ERRCODE = 'insufficient_privilege'; END $$`,
  ...[...agreementTables, ...groupTables].map(
    (table) => `CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION agreements_only_grow()`,
  ),
];

const views = [
  // Who belongs to a group now: everybody whose last change was to join.
  `CREATE VIEW group_member WITH (security_invoker = true) AS
    SELECT group_id, organisation_id, joined_version, joined_at FROM (
      SELECT DISTINCT ON (group_id, organisation_id) group_id, organisation_id, version AS joined_version,
        at AS joined_at, change
      FROM group_change ORDER BY group_id, organisation_id, version DESC
    ) latest WHERE change = 'JOINED'`,
  // Whom an agreement shows records to once it is signed. A member that a grantor was not asked about is not in it.
  `CREATE VIEW agreement_recipient WITH (security_invoker = true) AS
    SELECT id AS agreement_id, grantor_id, recipient_id AS organisation_id FROM agreement WHERE recipient_id IS NOT NULL
    UNION ALL
    SELECT a.id, a.grantor_id, m.organisation_id
    FROM agreement a
    JOIN group_member m ON m.group_id = a.group_id AND m.organisation_id <> a.grantor_id
    JOIN agreement_admission d ON d.agreement_id = a.id AND d.organisation_id = m.organisation_id
      AND d.joined_version = m.joined_version`,
];

const definer = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp';

/** Rules for the role that requests run as: a party reads, and acts for itself; a steward does not act at all. */
const policies = [
  ...[...agreementTables, ...groupTables, 'agreement_revision'].map(
    (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  ),
  `CREATE FUNCTION own_agreements() RETURNS SETOF text ${definer} AS $$
    SELECT id FROM agreement WHERE grantor_id = ${asker}
    UNION
    SELECT agreement_id FROM agreement_recipient WHERE organisation_id = ${asker}
    UNION
    SELECT a.id FROM agreement a JOIN group_member m ON m.group_id = a.group_id AND m.organisation_id = a.proposed_by
    WHERE a.proposed_by = ${asker} $$`,
  `CREATE FUNCTION is_member(group_id text) RETURNS boolean ${definer} AS $$
    SELECT EXISTS (SELECT FROM group_member m WHERE m.group_id = is_member.group_id AND m.organisation_id = ${asker}) $$`,
  `CREATE POLICY parties_read ON agreement FOR SELECT USING (id IN (SELECT own_agreements()))`,
  `CREATE POLICY parties_propose ON agreement FOR INSERT WITH CHECK (NOT is_steward() AND proposed_by = ${asker}
    AND (${asker} IN (grantor_id, recipient_id) OR is_member(group_id)))`,
  ...agreementTables
    .slice(1)
    .map(
      (table) =>
        `CREATE POLICY parties_read ON ${table} FOR SELECT USING (agreement_id IN (SELECT own_agreements()))`,
    ),
  ...[
    ['agreement_version', 'proposed_by'],
    ['agreement_signature', 'organisation_id'],
    ['agreement_act', 'organisation_id'],
  ].map(
    ([table, column]) => `CREATE POLICY parties_act_for_themselves ON ${table} FOR INSERT
      WITH CHECK (NOT is_steward() AND ${column} = ${asker} AND agreement_id IN (SELECT own_agreements()))`,
  ),
  `CREATE POLICY grantors_admit ON agreement_admission FOR INSERT WITH CHECK (NOT is_steward() AND EXISTS (
    SELECT FROM agreement a WHERE a.id = agreement_id AND a.grantor_id = ${asker}))`,
  ...groupTables.map(
    (table) => `CREATE POLICY everybody_reads ON ${table} FOR SELECT USING (${asker} IS NOT NULL)`,
  ),
  `CREATE POLICY convenors_create ON organisation_group FOR INSERT
    WITH CHECK (NOT is_steward() AND convenor_id = ${asker})`,
  `CREATE POLICY members_join_and_leave ON group_change FOR INSERT
    WITH CHECK (NOT is_steward() AND organisation_id = ${asker})`,
];

/** Every gateway holds the agreements in force in memory: it hears of a change at once, or sees the revision a moment later. */
const announcements = [
  `CREATE FUNCTION announce_agreement_change() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE agreement_revision SET revision = revision + 1;
      PERFORM pg_notify('agreements_changed', '');
      RETURN NULL;
    END $$`,
  ...['agreement_signature', 'agreement_act', 'agreement_admission', 'group_change'].map(
    (table) => `CREATE TRIGGER announce_change AFTER INSERT ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION announce_agreement_change()`,
  ),
];
