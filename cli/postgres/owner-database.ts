import { Client } from 'pg';

/** An owner's database and the login role that owns it. */
export interface OwnerDatabase {
  /** The name of both. */
  readonly name: string;
  readonly password: string;
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

/** The name of the role that requests to an owner's database switch to. */
export function serviceRole(database: string): string {
  return `${database}_service`;
}

async function ensureRoles(client: Client, { name, password }: OwnerDatabase): Promise<void> {
  const login = client.escapeIdentifier(name);
  const service = client.escapeIdentifier(serviceRole(name));
  const { rows } = await client.query<{ rolname: string }>(
    'SELECT rolname FROM pg_roles WHERE rolname = ANY($1)',
    [[name, serviceRole(name)]],
  );
  const present = new Set(rows.map((row) => row.rolname));
  if (!present.has(name)) await client.query(`CREATE ROLE ${login}`);
  if (!present.has(serviceRole(name))) await client.query(`CREATE ROLE ${service} NOLOGIN`);
  await client.query(`ALTER ROLE ${login} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  await client.query(`GRANT ${service} TO ${login}`);
}
