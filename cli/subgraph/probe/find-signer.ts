import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../../../gateway/config.ts';
import type { Environment } from '../../../gateway/environment.ts';
import { readKeySet } from '../../../gateway/identity/key-set.ts';
import { type Refused, refused } from '../../../gateway/organisations/outcome.ts';
import type { ProbeSigner } from '../../../gateway/registry/probe/probe-assertions.ts';
import { homeIn } from '../../up/home.ts';
import { readHubFile } from '../../up/hub-file.ts';
import { startStandIn } from './start-stand-in.ts';

/** In whose name a subgraph is probed. */
export type FoundSigner =
  { readonly ok: true; readonly signer: ProbeSigner; readonly close: () => Promise<void> } | Refused;

/** The hub that runs here, or a stand-in for one at a port of this machine. */
export async function findSigner(where: {
  readonly standIn: string | undefined;
  readonly env: Environment;
}): Promise<FoundSigner> {
  if (where.standIn !== undefined) return startStandIn(Number(where.standIn));
  const reading = readConfig(where.env);
  if (!reading.ok) return refused('BAD_USER_INPUT', reading.mistakes.join('\n'));
  const { home, keysFolder } = reading.config.deployment;
  const hub = await readHubFile(homeIn(home).hubFile);
  if (!hub)
    return refused(
      'NOT_FOUND',
      `No hub is running over ${home}. Start it with "npm start", or let the probe stand in for it with --stand-in 4000 ` +
        'where the subgraph has HUB_ISSUER=http://127.0.0.1:4000.',
    );
  const [issuer, keys] = await Promise.all([
    readIssuer(hub.gatewayUrl),
    readFile(join(keysFolder, 'assertions.jwk'), 'utf8').then((text) => readKeySet(text, 'EdDSA')),
  ]);
  return { ok: true, signer: { issuer, key: keys.signing }, close: () => Promise.resolve() };
}

async function readIssuer(gatewayUrl: string): Promise<string> {
  const answer = await fetch(`${gatewayUrl}/.well-known/openid-configuration`);
  const { issuer } = (await answer.json()) as { issuer: string };
  return issuer;
}
