import { Client } from 'pg';
import type { Owner } from '../../gateway/deployment.ts';

const oldestVersion = 15;

/** Refuses a named server that cannot be reached or is too old; the message names the variable to correct. */
export async function requireServer(owner: Owner, url: string | null): Promise<void> {
  if (url === null) return;
  const variable = `${owner.toUpperCase()}_DATABASE_URL`;
  const version = await serverVersion(url).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${variable} names a server that cannot be used: ${reason}`, { cause: error });
  });
  if (version >= oldestVersion) return;
  throw new Error(`${variable} names PostgreSQL ${version}; the hub needs ${oldestVersion} or newer.`);
}

async function serverVersion(url: string): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // An error after the answer is of no interest any more.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version`,
    );
    return rows[0]?.version ?? 0;
  } finally {
    await client.end();
  }
}
