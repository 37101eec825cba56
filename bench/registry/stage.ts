import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from '../../cli/postgres/free-port.ts';
import { readConfig } from '../../gateway/config.ts';
import { createHubGateway } from '../../gateway/create-hub-gateway.ts';
import { migrateHubDatabase, openHubDatabase } from '../../gateway/organisations/hub-subgraph.ts';
import { registerClient } from '../../gateway/organisations/register-client.ts';
import { registerOrganisation } from '../../gateway/organisations/register-organisation.ts';
import { coordinatesOf, readSubgraphDocument } from '../../gateway/registry/check/subgraph-document.ts';
import type { ComposedSubgraph } from '../../gateway/registry/compose.ts';
import { makeLive, writeVersion } from '../../gateway/registry/store/subgraphs.ts';
import { type PublishedSubgraph, startPublishedSubgraph } from '../../test/support/published-subgraph.ts';
import { startScratchDatabase } from '../run/scratch-database.ts';
import { nameOf, schemaOf } from './schemas.ts';

/** A hub with many published subgraphs, of which the first one really answers. */
export interface RegistryStage {
  /** Folder for what is measured; it goes with the stage. */
  readonly folder: string;
  readonly first: PublishedSubgraph;
  /** Everything but the first, as it is composed. */
  readonly others: readonly ComposedSubgraph[];
  ask(query: string, variables?: object): Promise<BenchAnswer>;
  close(): Promise<void>;
}

/** What the hub answered. */
export interface BenchAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly codes: readonly string[];
}

const organisation = 'ngo-bench';

/** Starts it: the subgraphs are written as if they had been published, since publishing each composes all. */
export async function openRegistryStage(subgraphs: number): Promise<RegistryStage> {
  const database = await startScratchDatabase('hub', []);
  await migrateHubDatabase(database.url);
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const first = await startPublishedSubgraph(issuer, nameOf(0));
  first.serve(schemaOf(0, 1));
  const others = Array.from({ length: subgraphs - 1 }, (_, index) => ({
    name: nameOf(index + 1),
    url: `http://127.0.0.1:9/${nameOf(index + 1)}`,
    sdl: schemaOf(index + 1, 1),
  }));
  const secret = await seed(database.url, [
    { name: nameOf(0), url: first.url, sdl: schemaOf(0, 1) },
    ...others,
  ]);
  const reading = readConfig({
    PORT: String(port),
    HUB_ISSUER: issuer,
    RAPPORTEUR_HOME: join(database.folder, 'home'),
    SUBGRAPH_PROBE_SECONDS: '0',
    LOG_LEVEL: 'silent',
  });
  if (!reading.ok) throw new Error(reading.mistakes.join());
  const gateway = await createHubGateway(reading.config, database.url, ['hub', 'mission']);
  await gateway.start();
  const token = await requestToken(issuer, secret);
  return {
    folder: database.folder,
    first,
    others,
    ask: (query, variables = {}) => ask(`${issuer}/graphql`, token, { query, variables }),
    async close() {
      await gateway.stop();
      await first.close();
      await database.remove();
    },
  };
}

async function seed(url: string, subgraphs: readonly ComposedSubgraph[]): Promise<string> {
  const database = await openHubDatabase({ url, poolSize: 1 });
  try {
    return await database.source.transaction(async (store) => {
      await registerOrganisation(store, { id: organisation, kind: 'NGO', name: 'Bench', countryCode: null });
      const scopes = ['registry:read', 'registry:write'] as const;
      const authentication = 'SECRET' as const;
      const client = { id: `${organisation}.tool`, name: 'a tool', organisation, scopes, authentication };
      const registered = await registerClient(store, client);
      if (!registered.ok) throw new Error(registered.message);
      for (const subgraph of subgraphs) {
        const version = await writeVersion(store, { ...subgraph, organisation, client: client.id });
        const read = readSubgraphDocument(subgraph.sdl);
        const firstPublished = read.ok ? coordinatesOf(read.schema).filter(isOwn) : [];
        await makeLive(store, { name: subgraph.name, version, organisation, firstPublished });
      }
      return registered.secret ?? randomUUID();
    });
  } finally {
    await database.close();
  }
}

/** What the hub brings itself is its own. */
function isOwn(coordinate: string): boolean {
  return /bench/i.test(coordinate);
}

async function requestToken(issuer: string, secret: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${organisation}.tool:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`No token: ${response.status}`);
  return token;
}

async function ask(url: string, token: string, request: object): Promise<BenchAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(request),
  });
  const { data = null, errors = [] } = (await response.json()) as {
    data?: BenchAnswer['data'];
    errors?: { extensions: { code: string } }[];
  };
  return { data, codes: errors.map(({ extensions }) => extensions.code) };
}
