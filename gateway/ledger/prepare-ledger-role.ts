import pg from 'pg';

/** Any number: one process at a time prepares the role, however many gateways start together. */
const prepareLock = 7_252_006;

const tables = 'ledger_entry, ledger_node, ledger_checkpoint';

/**
 * Gives the role that appends what appending needs and nothing else, and takes it from the role of requests. A login
 * that may not create roles appends as itself where the role is missing: triggers and row-level security hold for it.
 */
export async function prepareLedgerRole(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [prepareLock]);
    const role = await findRole(client);
    if (role !== null) {
      await client.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
      await client.query(`GRANT SELECT, INSERT ON ${tables} TO ${role}`);
      // A policy of the entries asks who is a steward.
      await client.query(`GRANT SELECT (id, kind) ON organisation TO ${role}`);
    }
    await withholdFromRequests(client);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function findRole(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ role: string; exists: boolean; creates: boolean }>(`
    SELECT quote_ident(current_database() || '_ledger') AS role,
           EXISTS (SELECT FROM pg_roles WHERE rolname = current_database() || '_ledger') AS exists,
           (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS creates`);
  const found = rows[0];
  if (!found || (!found.exists && !found.creates)) return null;
  if (!found.exists) {
    await client.query(`CREATE ROLE ${found.role} NOLOGIN`);
    await client.query(`GRANT ${found.role} TO CURRENT_USER`);
  }
  return found.role;
}

/** Migrations give the role of requests every table. */
async function withholdFromRequests(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ role: string }>(
    `SELECT quote_ident(rolname) AS role FROM pg_roles WHERE rolname = current_database() || '_service'`,
  );
  for (const { role } of rows) {
    await client.query(`REVOKE INSERT, UPDATE, DELETE ON ${tables} FROM ${role}`);
    await client.query(`REVOKE UPDATE, DELETE ON ledger_cosignature FROM ${role}`);
  }
}
