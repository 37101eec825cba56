import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createDataSource } from './database.ts';

/** A migration as a class without arguments; its name ends in the moment it was written, in milliseconds. */
export type Migration = new () => MigrationInterface;

/** Any number: one migration at a time in a database, however many processes start together. */
const migrationLock = 7_252_001;

/**
 * Brings a database to the present schema and gives its service role what serving needs.
 * Safe to call from several processes at once; each migration is one transaction.
 * @returns the names of the migrations that ran now.
 */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const source = await createDataSource({
    url,
    entities: [],
    migrations: [...migrations],
    poolSize: 2,
  }).initialize();
  const lock = source.createQueryRunner();
  try {
    await refuseOldServer(lock);
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const ran = await source.runMigrations();
    if (ran.length > 0) await prepareServiceRole(lock);
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

async function refuseOldServer(runner: QueryRunner): Promise<void> {
  const rows = await rowsOf<{ version: number }>(
    runner,
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  const version = rows[0]?.version ?? 0;
  if (version >= 150_000) return;
  throw new Error(`PostgreSQL 15 or newer is needed; this server says ${Math.floor(version / 10_000)}.`);
}

/**
 * The role that requests run as owns nothing, so row-level security holds for it even where the login is a superuser.
 * A login that may not create roles serves as itself: FORCE ROW LEVEL SECURITY holds for it as well.
 */
async function prepareServiceRole(runner: QueryRunner): Promise<void> {
  const rows = await rowsOf<{ role: string; exists: boolean; creates: boolean }>(
    runner,
    `
    SELECT current_database() || '_service' AS role,
           EXISTS (SELECT FROM pg_roles WHERE rolname = current_database() || '_service') AS exists,
           (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS creates`,
  );
  const found = rows[0];
  if (!found || (!found.exists && !found.creates)) return;
  const role = `"${found.role.replaceAll('"', '""')}"`;
  if (!found.exists) {
    await runner.query(`CREATE ROLE ${role} NOLOGIN`);
    await runner.query(`GRANT ${role} TO CURRENT_USER`);
  }
  await runner.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`);
  await runner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role}`);
  await runner.query(`REVOKE ALL ON schema_migration FROM ${role}`);
}

function rowsOf<Row>(runner: QueryRunner, statement: string): Promise<Row[]> {
  return runner.query(statement);
}
