import { readConfig } from '../../gateway/config.ts';
import { type Refused, refused } from '../../gateway/organisations/outcome.ts';
import { readHubFile } from '../up/hub-file.ts';
import { homeIn } from '../up/home.ts';
import { type LocalToken, mintLocalToken } from './mint-local-token.ts';
import type { Terminal } from './print-outcome.ts';

/** For which organisation, and what the token allows. */
export interface LocalTokenOptions {
  readonly organisation: string;
  readonly scope?: readonly string[];
}

/** A token, and the address of the hub that it opens. */
export type OpenedHub = (Extract<LocalToken, { ok: true }> & { readonly gatewayUrl: string }) | Refused;

/** Gets a token of the hub that runs over `RAPPORTEUR_HOME`. */
export async function requestLocalToken(
  { organisation, scope }: LocalTokenOptions,
  { env }: Pick<Terminal, 'env'>,
): Promise<OpenedHub> {
  const reading = readConfig(env);
  if (!reading.ok) return refused('BAD_USER_INPUT', reading.mistakes.join('\n'));
  const { keysFolder, home: folder } = reading.config.deployment;
  const home = homeIn(folder);
  const hub = await readHubFile(home.hubFile);
  if (!hub) return refused('NOT_FOUND', `No hub is running over ${home.folder}. Start it with "npm start".`);
  const { gatewayUrl } = hub;
  const minted = await mintLocalToken({
    gatewayUrl,
    hubDatabaseUrl: hub.databaseUrls.hub,
    homeFolder: home.folder,
    keysFolder,
    organisation,
    ...(scope ? { scopes: scope } : {}),
  });
  return minted.ok ? { ...minted, gatewayUrl } : minted;
}
