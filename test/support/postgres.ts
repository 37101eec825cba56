import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { ensureOwnerDatabase, ledgerRole, serviceRole } from '../../cli/postgres/owner-database.ts';
import type { OwnerDatabase } from '../../cli/postgres/owner-database.ts';

/** A database of a suite's own. */
export interface TestDatabase {
  readonly name: string;
  /** The connection of the login role that owns it; the role bears the database's name. */
  readonly url: string;
  /** The role without a login that requests switch to. */
  readonly serviceRole: string;
  /** Closes what is still connected and removes the database and its roles. */
  drop(): Promise<void>;
}

/** Brings an empty database up to date, as its owner does at start. */
export type Migrate = (databaseUrl: string) => Promise<unknown>;

/** Makes an empty database whose name begins with `owner`. */
export async function createDatabase(owner = 'suite'): Promise<TestDatabase> {
  const name = `${owner}_${randomBytes(6).toString('hex')}`;
  const password = randomUUID();
  await ensureOwnerDatabase(clusterUrl(), { name, password, keepsLedger: true });
  return testDatabase({ name, password });
}

/**
 * Makes a database that `migrate` has brought up to date: a copy of the run's one template of that `owner`, which the
 * first call makes. Its roles inherit from the template's, which own what the migrations made.
 */
export async function createMigratedDatabase(owner: string, migrate: Migrate): Promise<TestDatabase> {
  const template = `${owner}_template`;
  const name = `${owner}_${randomBytes(6).toString('hex')}`;
  const copy = { name, password: randomUUID(), keepsLedger: true };
  await withAdministrator(async (administrator) => {
    // Suites run in several processes; the lock ends with the connection.
    await administrator.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    if (!(await isMigrated(administrator, template))) await makeTemplate(administrator, template, migrate);
    await administrator.query(`CREATE DATABASE ${copy.name} TEMPLATE ${template} OWNER ${template}`);
    await ensureOwnerDatabase(clusterUrl(), copy);
    await administrator.query(`GRANT ${template} TO ${copy.name}`);
    for (const roleOf of [serviceRole, ledgerRole])
      await administrator.query(`GRANT ${roleOf(template)} TO ${roleOf(copy.name)}`);
  });
  return testDatabase(copy);
}

async function makeTemplate(administrator: Client, name: string, migrate: Migrate): Promise<void> {
  await administrator.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  const template = { name, password: randomUUID(), keepsLedger: true };
  await ensureOwnerDatabase(clusterUrl(), template);
  await migrate(databaseUrl(template));
  await administrator.query(`COMMENT ON DATABASE ${name} IS 'migrated'`);
}

async function isMigrated(administrator: Client, template: string): Promise<boolean> {
  const { rows } = await administrator.query<{ comment: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1`,
    [template],
  );
  return rows[0]?.comment === 'migrated';
}

function testDatabase(database: OwnerDatabase): TestDatabase {
  const { name } = database;
  return {
    name,
    url: databaseUrl(database),
    serviceRole: serviceRole(name),
    async drop() {
      await withAdministrator(async (administrator) => {
        await administrator.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        await administrator.query(`DROP ROLE IF EXISTS ${serviceRole(name)}, ${ledgerRole(name)}, ${name}`);
      });
    },
  };
}

function databaseUrl({ name, password }: OwnerDatabase): string {
  const url = new URL(clusterUrl());
  url.username = name;
  url.password = password;
  url.pathname = `/${name}`;
  return url.href;
}

async function withAdministrator<T>(work: (administrator: Client) => Promise<T>): Promise<T> {
  const administrator = new Client({ connectionString: clusterUrl() });
  await administrator.connect();
  try {
    return await work(administrator);
  } finally {
    await administrator.end();
  }
}

function clusterUrl(): string {
  const url = process.env.TEST_CLUSTER_URL;
  if (url === undefined)
    throw new Error('The tests need the PostgreSQL that test/support/start-cluster.ts starts.');
  return url;
}
