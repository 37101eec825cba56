import { readConfig } from '../../gateway/config.ts';
import { refused } from '../../gateway/organisations/outcome.ts';
import { readHubFile } from '../up/hub-file.ts';
import { homeIn } from '../up/home.ts';
import { type LocalToken, mintLocalToken } from './mint-local-token.ts';
import { printOutcome, type Terminal } from './print-outcome.ts';

/** What the command line says. */
export interface TokenOptions {
  readonly organisation: string;
  readonly scope?: readonly string[];
  readonly json?: boolean;
}

/** Prints an access token of the hub that runs over `RAPPORTEUR_HOME`. */
export async function printToken(options: TokenOptions, terminal: Terminal): Promise<0 | 1> {
  const text = ({ token }: { readonly token: string }): string => token;
  return printOutcome(await requestToken(options, terminal), { json: options.json, text }, terminal);
}

async function requestToken({ organisation, scope }: TokenOptions, { env }: Terminal): Promise<LocalToken> {
  const reading = readConfig(env);
  if (!reading.ok) return refused('BAD_USER_INPUT', reading.mistakes.join('\n'));
  const home = homeIn(reading.config.deployment.home);
  const hub = await readHubFile(home.hubFile);
  if (!hub) return refused('NOT_FOUND', `No hub is running over ${home.folder}. Start it with "npm start".`);
  return mintLocalToken({
    gatewayUrl: hub.gatewayUrl,
    hubDatabaseUrl: hub.databaseUrls.hub,
    homeFolder: home.folder,
    organisation,
    ...(scope ? { scopes: scope } : {}),
  });
}
