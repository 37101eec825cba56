import type { EntityManager } from 'typeorm';
import { openHubDatabase } from '../../gateway/organisations/hub-subgraph.ts';
import { type Refused, refused } from '../../gateway/organisations/outcome.ts';
import { findOwnerDatabase } from '../import/owner-database-url.ts';
import type { Terminal } from './print-outcome.ts';

/** Does something in one transaction of the hub's database: that of the running hub, unless a variable names another. */
export async function inHubDatabase<T extends { readonly ok: true }>(
  { env }: Terminal,
  work: (manager: EntityManager) => Promise<T | Refused>,
): Promise<T | Refused> {
  const found = await findOwnerDatabase('hub', { databaseUrl: undefined, env });
  if (!found.ok) return refused('NOT_FOUND', found.reason);
  const database = await openHubDatabase({ url: found.url, poolSize: 1 });
  try {
    return await database.source.transaction(work);
  } finally {
    await database.close();
  }
}
