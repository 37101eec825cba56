import { readConfig } from '../../gateway/config.ts';
import type { Owner } from '../../gateway/deployment.ts';
import type { Environment } from '../../gateway/environment.ts';
import { homeIn } from '../up/home.ts';
import { readHubFile } from '../up/hub-file.ts';

export interface WhereToLook {
  /** What the command line says. */
  readonly databaseUrl: string | undefined;
  readonly env: Environment;
}

export type FoundDatabase =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly reason: string };

/** Finds an owner's database: named on the command line, by the owner's variable, or by the hub that is running. */
export async function findOwnerDatabase(
  owner: Owner,
  { databaseUrl, env }: WhereToLook,
): Promise<FoundDatabase> {
  if (databaseUrl !== undefined) return { ok: true, url: databaseUrl };
  const reading = readConfig(env);
  if (!reading.ok) return { ok: false, reason: reading.mistakes.join('\n') };
  const { databases, home } = reading.config.deployment;
  const url = databases[owner] ?? (await readHubFile(homeIn(home).hubFile))?.databaseUrls[owner];
  if (url !== undefined) return { ok: true, url };
  const variable = `${owner.toUpperCase()}_DATABASE_URL`;
  return {
    ok: false,
    reason: `No hub is running over ${home}. Start it with "npm start", or name a database by --database-url or ${variable}.`,
  };
}
