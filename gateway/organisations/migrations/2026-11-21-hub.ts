import type { MigrationInterface, QueryRunner } from 'typeorm';

const asker = `NULLIF(current_setting('rapporteur.organisation', true), '')`;

/** Countries, organisations, clients, trusted issuers, and what announces a change of any of the last three. */
export class CreateHub1795232400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...policies, ...announcements]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE used_client_assertion, trusted_issuer, client, organisation, country, directory_revision',
    );
    await runner.query('DROP FUNCTION announce_directory_change, is_steward, has_clients');
  }
}

const tables = [
  `CREATE TABLE country (
    code text PRIMARY KEY CHECK (code ~ '^[A-Z]{3}$'),
    alpha2 text NOT NULL UNIQUE CHECK (alpha2 ~ '^[A-Z]{2}$'),
    numeric_code text NOT NULL UNIQUE CHECK (numeric_code ~ '^[0-9]{3}$'),
    name text NOT NULL,
    official_name text,
    region_code text, region_name text,
    subregion_code text, subregion_name text,
    intermediate_region_code text, intermediate_region_name text,
    is_least_developed boolean, is_landlocked_developing boolean, is_small_island_developing boolean,
    import_digest text
  )`,
  `CREATE TABLE organisation (
    id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 63),
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('MISSION', 'NGO', 'REVIEW_BODY', 'NHRI', 'STATE', 'ACADEMIC', 'DONOR',
      'OVERSIGHT', 'STEWARD')),
    country_code text REFERENCES country,
    registered_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE client (
    id text PRIMARY KEY,
    organisation_id text NOT NULL REFERENCES organisation,
    name text NOT NULL,
    scopes text[] NOT NULL,
    authentication text NOT NULL CHECK (authentication IN ('SECRET', 'PRIVATE_KEY', 'TRUSTED_ISSUER')),
    secret_hash text,
    public_keys jsonb,
    external_id text,
    credential int NOT NULL DEFAULT 1,
    registered_at timestamptz NOT NULL DEFAULT now(),
    rotated_at timestamptz,
    revoked_at timestamptz,
    UNIQUE (organisation_id, external_id),
    CHECK ((authentication = 'SECRET') = (secret_hash IS NOT NULL)),
    CHECK ((authentication = 'PRIVATE_KEY') = (public_keys IS NOT NULL)),
    CHECK ((authentication = 'TRUSTED_ISSUER') = (external_id IS NOT NULL))
  )`,
  `CREATE INDEX client_by_organisation ON client (organisation_id, id)`,
  `CREATE TABLE trusted_issuer (
    issuer text PRIMARY KEY,
    organisation_id text NOT NULL REFERENCES organisation,
    jwks_uri text NOT NULL,
    audience text NOT NULL,
    token_type text NOT NULL CHECK (token_type IN ('at+jwt', 'JWT')),
    algorithms text[] NOT NULL CHECK (cardinality(algorithms) > 0),
    client_claim text NOT NULL,
    scope_claim text NOT NULL,
    trusted_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX trusted_issuer_by_organisation ON trusted_issuer (organisation_id)`,
  `CREATE TABLE used_client_assertion (id text PRIMARY KEY, expires_at timestamptz NOT NULL)`,
  `CREATE INDEX used_client_assertion_by_expiry ON used_client_assertion (expires_at)`,
  `CREATE TABLE directory_revision (revision bigint NOT NULL)`,
  `INSERT INTO directory_revision VALUES (1)`,
];

/**
 * Rules for the role that requests run as. They are not forced on the owner, as which the issuer looks up a client
 * before anybody is known.
 */
const policies = [
  ...[
    'country',
    'organisation',
    'client',
    'trusted_issuer',
    'used_client_assertion',
    'directory_revision',
  ].map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`),
  `CREATE FUNCTION is_steward() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN EXISTS (SELECT FROM organisation WHERE id = ${asker} AND kind = 'STEWARD')`,
  `CREATE FUNCTION has_clients(organisation text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp RETURN EXISTS (SELECT FROM client WHERE organisation_id = organisation)`,
  `CREATE POLICY everybody_reads ON country FOR SELECT USING (${asker} IS NOT NULL)`,
  `CREATE POLICY stewards_import ON country USING (is_steward()) WITH CHECK (is_steward())`,
  `CREATE POLICY everybody_reads ON organisation FOR SELECT USING (${asker} IS NOT NULL)`,
  `CREATE POLICY stewards_register ON organisation FOR INSERT WITH CHECK (is_steward())`,
  `CREATE POLICY own_clients ON client USING (organisation_id = ${asker}) WITH CHECK (organisation_id = ${asker})`,
  `CREATE POLICY stewards_register_the_first ON client FOR INSERT
    WITH CHECK (is_steward() AND NOT has_clients(organisation_id))`,
  `CREATE POLICY own_issuers ON trusted_issuer
    USING (organisation_id = ${asker}) WITH CHECK (organisation_id = ${asker})`,
];

/** Every gateway holds the directory in memory: it hears of a change at once, or sees the revision a moment later. */
const announcements = [
  `CREATE FUNCTION announce_directory_change() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE directory_revision SET revision = revision + 1;
      PERFORM pg_notify('directory_changed', '');
      RETURN NULL;
    END $$`,
  ...['organisation', 'client', 'trusted_issuer'].map(
    (table) => `CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION announce_directory_change()`,
  ),
];
