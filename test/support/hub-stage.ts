import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, importJWK, type JWK, SignJWT } from 'jose';
import pg from 'pg';
import pino from 'pino';
import { freePort } from '../../cli/postgres/free-port.ts';
import { readConfig } from '../../gateway/config.ts';
import type { Owner } from '../../gateway/deployment.ts';
import type { Gateway } from '../../gateway/create-gateway.ts';
import { createHubGateway } from '../../gateway/create-hub-gateway.ts';
import { migrateHubDatabase, openHubDatabase } from '../../gateway/organisations/hub-subgraph.ts';
import { type NewClient, registerClient } from '../../gateway/organisations/register-client.ts';
import { registerOrganisation } from '../../gateway/organisations/register-organisation.ts';
import type { OrganisationKind } from '../../gateway/organisations/entities/organisation.ts';
import { openDatabase } from '../../subgraphs/kit/database.ts';
import { migrate } from '../../subgraphs/kit/migrate.ts';
import { serveSubgraph } from '../../subgraphs/kit/serve.ts';
import { mission } from '../../subgraphs/mission/parts.ts';
import { review } from '../../subgraphs/review/parts.ts';
import type { SubgraphParts } from '../../subgraphs/kit/subgraph-parts.ts';
import { createMigratedDatabase } from './postgres.ts';

/** What the hub answered. */
export interface HubAnswer {
  readonly status: number;
  // Tests reach into answers of many shapes; a wrong path fails the test.
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly codes: readonly string[];
}

/** How a request differs from the usual one. */
export interface AskOptions {
  readonly purpose?: string | undefined;
  /** Which gateway is asked; the first unless told. */
  readonly replica?: number;
}

/** Gateways of one hub in the test's own process, over HTTP, with the mission's and the review subgraph where it brings them. */
export interface HubStage {
  /** The mission's database, as its owner sees it. */
  readonly missionDatabase: pg.Client;
  readonly missionUrl: string;
  /** The review subgraph's database, as its owner sees it. */
  readonly reviewDatabase: pg.Client;
  readonly hubDatabaseUrl: string;
  /** The hub's issuer, which is its first gateway. */
  readonly url: string;
  addOrganisation(id: string, kind: OrganisationKind): Promise<void>;
  /** Registers a client and gives it a token. */
  addClient(client: Partial<NewClient> & { organisation: string }): Promise<string>;
  /** A token like the given one that ends after some seconds. */
  ending(token: string, seconds: number): Promise<string>;
  ask(
    token: string,
    request: { query: string; variables?: object },
    options?: AskOptions,
  ): Promise<HubAnswer>;
  close(): Promise<void>;
}

/** How a stage differs from the usual one. */
export interface HubStageOptions {
  /** How many gateways; one unless told. */
  readonly replicas?: number;
  /** What its gateways are told beyond the usual. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whose schemas the hub brings itself; all unless told. */
  readonly brings?: readonly Owner[];
}

/** Starts the stage on databases and keys of its own. */
export async function openHubStage({
  replicas = 1,
  env = {},
  brings,
}: HubStageOptions = {}): Promise<HubStage> {
  const home = await mkdtemp(join(tmpdir(), 'rapporteur-hub-'));
  await shareCompositions(home);
  const hubDatabase = await createMigratedDatabase('hub', migrateHubDatabase);
  const ports = [await freePort()];
  const issuer = `http://127.0.0.1:${ports[0] ?? 0}`;
  const isBrought = (owner: Owner): boolean => brings?.includes(owner) ?? true;
  const missionStage = isBrought('mission') ? await serve(mission, issuer) : null;
  const reviewStage = isBrought('review') ? await serve(review, issuer) : null;
  const gateways: Gateway[] = [];
  for (let replica = 0; replica < replicas; replica += 1) {
    // Those before listen by now: none is given the port of another.
    const port = ports[replica] ?? (await freePort());
    ports[replica] = port;
    const reading = readConfig({
      PORT: String(port),
      HUB_ISSUER: issuer,
      RAPPORTEUR_HOME: home,
      ...(missionStage ? { MISSION_URL: missionStage.url } : {}),
      ...(reviewStage ? { REVIEW_URL: reviewStage.url } : {}),
      // A test says itself when a published subgraph is looked at.
      SUBGRAPH_PROBE_SECONDS: '0',
      LOG_LEVEL: 'silent',
      ...env,
    });
    if (!reading.ok) throw new Error(reading.mistakes.join());
    const gateway = await createHubGateway(reading.config, hubDatabase.url, brings);
    await gateway.start();
    gateways.push(gateway);
  }
  const own = await openHubDatabase({ url: hubDatabase.url, poolSize: 1 });
  return {
    get missionDatabase() {
      return brought(missionStage).owner;
    },
    get missionUrl() {
      return brought(missionStage).url;
    },
    get reviewDatabase() {
      return brought(reviewStage).owner;
    },
    hubDatabaseUrl: hubDatabase.url,
    url: issuer,
    async addOrganisation(id, kind) {
      const organisation = { id, kind, name: id, countryCode: null };
      const done = await own.source.transaction((manager) => registerOrganisation(manager, organisation));
      if (!done.ok) throw new Error(done.message);
    },
    async addClient(client) {
      const whole = { name: 'a client', scopes: [], authentication: 'SECRET' as const, ...client };
      const done = await own.source.transaction((manager) => registerClient(manager, whole));
      if (!done.ok) throw new Error(done.message);
      return requestToken(issuer, done.id, done.secret ?? '');
    },
    async ending(token, seconds) {
      const { alg = '', ...header } = decodeProtectedHeader(token);
      const jwk = JSON.parse(await readFile(join(home, 'keys', 'tokens.jwk'), 'utf8')) as JWK;
      return new SignJWT(decodeJwt(token))
        .setProtectedHeader({ ...header, alg })
        .setExpirationTime(`${seconds}s`)
        .sign(await importJWK(jwk, alg));
    },
    ask: (token, request, { purpose, replica = 0 } = {}) =>
      ask(`http://127.0.0.1:${ports[replica] ?? 0}/graphql`, request, {
        authorization: `Bearer ${token}`,
        ...(purpose === undefined ? {} : { 'x-purpose': purpose }),
      }),
    async close() {
      for (const gateway of gateways) await gateway.stop();
      await missionStage?.close();
      await reviewStage?.close();
      await own.close();
      await hubDatabase.drop();
      await rm(home, { recursive: true });
    },
  };
}

function brought<T>(stage: T | null): T {
  if (stage === null) throw new Error('The stage does not bring this subgraph.');
  return stage;
}

async function serve(parts: SubgraphParts, issuer: string) {
  const { name, resolvers, policies = [] } = parts;
  const store = await createMigratedDatabase(name, (url) => migrate(url, parts.migrations));
  const database = await openDatabase({ url: store.url, entities: parts.entities });
  const typeDefs = parse(readFileSync(parts.schema, 'utf8'));
  const running = await serveSubgraph(
    { name, typeDefs, resolvers, policies, database },
    {
      host: '127.0.0.1',
      port: 0,
      issuer,
      keys: createRemoteJWKSet(new URL(`${issuer}/.well-known/rapporteur/subgraph-jwks.json`)),
      logger: pino({ level: 'silent' }),
    },
  );
  const owner = new pg.Client(store.url);
  await owner.connect();
  return {
    url: running.url,
    owner,
    async close() {
      await owner.end();
      await running.close();
      await database.close();
      await store.drop();
    },
  };
}

async function requestToken(issuer: string, id: string, secret: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const body = (await response.json()) as { access_token?: string };
  if (body.access_token === undefined) throw new Error(`No token: ${JSON.stringify(body)}`);
  return body.access_token;
}

async function ask(url: string, request: object, headers: Record<string, string>): Promise<HubAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(request),
  });
  const body = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return {
    status: response.status,
    data: body.data ?? null,
    codes: body.errors?.map(({ extensions }) => extensions.code) ?? [],
  };
}

/** The schemas of the hub itself are composed once for all suites of a run. */
async function shareCompositions(home: string): Promise<void> {
  const folder = process.env.TEST_COMPOSITIONS;
  if (folder !== undefined) await symlink(folder, join(home, 'supergraph'));
}
