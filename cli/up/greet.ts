import type { Databases } from './databases.ts';
import { firstQuery } from './first-query.ts';
import type { Plan } from './plan.ts';

/** An organisation of the demonstration, with something to read from every owner. */
const organisation = 'mission-aurora';

/** Says where the hub is, and what to paste first: a query with a token, where the demonstration is loaded. */
export async function greet({ gatewayUrl, home, config }: Plan, { urls }: Databases): Promise<void> {
  const { mintLocalToken } = await import('../organisations/mint-local-token.ts');
  const minted = await mintLocalToken({
    gatewayUrl,
    hubDatabaseUrl: urls.hub,
    homeFolder: home.folder,
    keysFolder: config.deployment.keysFolder,
    organisation,
  });
  const first = minted.ok
    ? tryIt(gatewayUrl, minted)
    : 'Make a token with: npx rapporteur token --organisation ID';
  process.stdout.write(`\nRapporteur answers at ${gatewayUrl}/graphql\n\n${first}\n\nStop it with Ctrl-C.\n`);
}

function tryIt(
  gatewayUrl: string,
  { token, expiresInSeconds }: { token: string; expiresInSeconds: number },
): string {
  const body = JSON.stringify({ query: firstQuery.replaceAll(/\s+/g, ' ') });
  return [
    `Ask as ${organisation}, for the next ${Math.round(expiresInSeconds / 60)} minutes:`,
    '',
    `curl -s ${gatewayUrl}/graphql \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -H 'Authorization: Bearer ${token}' \\`,
    `  -d '${body}'`,
    '',
    `A token for another organisation: npx rapporteur token --organisation ngo-lantern`,
  ].join('\n');
}
