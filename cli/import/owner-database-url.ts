import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportKind } from './import-kind.ts';

export interface WhereToLook {
  /** What the command line says. */
  readonly databaseUrl: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type FoundDatabase =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly reason: string };

/** Finds an owner's database: named on the command line, by the owner's variable, or by the hub that is running. */
export async function findOwnerDatabase(
  owner: ImportKind['database'],
  { databaseUrl, env }: WhereToLook,
): Promise<FoundDatabase> {
  const variable = `${owner.toUpperCase()}_DATABASE_URL`;
  const url = databaseUrl ?? env[variable] ?? (await runningDatabase(owner, env));
  if (url !== undefined && url !== '') return { ok: true, url };
  return {
    ok: false,
    reason: `No hub is running here. Start it with "npm start", or name its database by --database-url or ${variable}.`,
  };
}

async function runningDatabase(owner: string, env: WhereToLook['env']): Promise<string | undefined> {
  const home = env['RAPPORTEUR_HOME'] ?? join(import.meta.dirname, '../../.rapporteur');
  const text = await readFile(join(home, 'hub.json'), 'utf8').catch(() => null);
  if (text === null) return undefined;
  const hub = JSON.parse(text) as { databaseUrls?: Record<string, string> };
  return hub.databaseUrls?.[owner];
}
