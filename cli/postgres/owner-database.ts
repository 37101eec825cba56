import { Client } from 'pg';

/** An owner's database and the login role that owns it. */
export interface OwnerDatabase {
  /** The name of both. */
  readonly name: string;
  readonly password: string;
  /** Whether the ledger is in it, which has a role of its own to append by. */
  readonly keepsLedger?: boolean;
}

/**
 * Makes an owner's database and roles where they are missing: a login role that owns the database, and a service
 * role without a login, which requests switch to, so that row-level security holds for them.
 * No other owner's role may connect to the database.
 */
export async function ensureOwnerDatabase(administratorUrl: string, owner: OwnerDatabase): Promise<void> {
  const client = new Client({ connectionString: administratorUrl });
  await client.connect();
  try {
    await ensureRoles(client, owner);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [owner.name]);
    const name = client.escapeIdentifier(owner.name);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${name}`);
    await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
  } finally {
    await client.end();
  }
}

/** The name of the role that appends to the ledger in a database. */
export function ledgerRole(database: string): string {
  return `${database}_ledger`;
}

/** The name of the role that requests to an owner's database switch to. */
export function serviceRole(database: string): string {
  return `${database}_service`;
}

async function ensureRoles(
  client: Client,
  { name, password, keepsLedger = false }: OwnerDatabase,
): Promise<void> {
  const login = client.escapeIdentifier(name);
  const stepDowns = [serviceRole(name), ...(keepsLedger ? [ledgerRole(name)] : [])];
  const { rows } = await client.query<{ rolname: string }>(
    'SELECT rolname FROM pg_roles WHERE rolname = ANY($1)',
    [[name, ...stepDowns]],
  );
  const present = new Set(rows.map((row) => row.rolname));
  if (!present.has(name)) await client.query(`CREATE ROLE ${login}`);
  await client.query(`ALTER ROLE ${login} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  for (const role of stepDowns) {
    if (!present.has(role)) await client.query(`CREATE ROLE ${client.escapeIdentifier(role)} NOLOGIN`);
    await client.query(`GRANT ${client.escapeIdentifier(role)} TO ${login}`);
  }
}
