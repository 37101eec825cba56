import type { EntityManager } from 'typeorm';
import { readConfig } from '../../gateway/config.ts';
import { openHubDatabase } from '../../gateway/organisations/hub-subgraph.ts';
import { type Refused, refused } from '../../gateway/organisations/outcome.ts';
import { findOwnerDatabase } from '../import/owner-database-url.ts';
import { actAtHub, type TellAct } from '../ledger/act-at-hub.ts';
import type { Terminal } from './print-outcome.ts';

/** Reads in one transaction of the hub's database: that of the running hub, unless a variable names another. */
export async function inHubDatabase<T extends { readonly ok: true }>(
  { env }: Terminal,
  work: (manager: EntityManager) => Promise<T | Refused>,
): Promise<T | Refused> {
  const found = await findOwnerDatabase('hub', { databaseUrl: undefined, env });
  return found.ok ? inTransaction(found.url, work) : refused('NOT_FOUND', found.reason);
}

/** Changes the hub in one transaction; what is changed is told to the ledger before it takes effect. */
export async function changeHub<T extends { readonly ok: true }>(
  { env }: Terminal,
  work: (manager: EntityManager, tell: TellAct) => Promise<T | Refused>,
): Promise<T | Refused> {
  const found = await findOwnerDatabase('hub', { databaseUrl: undefined, env });
  if (!found.ok) return refused('NOT_FOUND', found.reason);
  const reading = readConfig(env);
  if (!reading.ok) return refused('BAD_USER_INPUT', reading.mistakes.join('\n'));
  const { keysFolder } = reading.config.deployment;
  return actAtHub({ databaseUrl: found.url, keysFolder }, (tell) =>
    inTransaction(found.url, (manager) => work(manager, tell)),
  );
}

/** Does something in one transaction of the hub's database. */
export async function inTransaction<T>(
  url: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const database = await openHubDatabase({ url, poolSize: 1 });
  try {
    return await database.source.transaction(work);
  } finally {
    await database.close();
  }
}
