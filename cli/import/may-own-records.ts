import { Client } from 'pg';
import type { Environment } from '../../gateway/environment.ts';
import { findOwnerDatabase } from './owner-database-url.ts';

/**
 * Whether an organisation may own records: the hub's registry says so. Where no hub can be asked nothing is known
 * against it. Records of a mistyped owner would belong to nobody.
 */
export async function mayOwnRecords(organisation: string, env: Environment): Promise<boolean> {
  const hub = await findOwnerDatabase('hub', { databaseUrl: undefined, env });
  if (!hub.ok) return true;
  const client = new Client({ connectionString: hub.url, application_name: 'rapporteur import' });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM organisation WHERE id = $1', [organisation]);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}
