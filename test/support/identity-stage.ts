import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { type EntityManager } from 'typeorm';
import { type Identity, openIdentity } from '../../gateway/identity/open-identity.ts';
import { createMetrics } from '../../gateway/observability/metrics.ts';
import type { OrganisationRecord } from '../../gateway/organisations/entities/organisation.ts';
import { migrateHubDatabase, openHubDatabase } from '../../gateway/organisations/hub-subgraph.ts';
import type { Refused } from '../../gateway/organisations/outcome.ts';
import { type NewClient, registerClient } from '../../gateway/organisations/register-client.ts';
import { registerOrganisation } from '../../gateway/organisations/register-organisation.ts';
import { openPublishing } from '../../gateway/registry/open-publishing.ts';
import { openWebhooks } from '../../gateway/webhooks/open-webhooks.ts';
import { createMigratedDatabase } from './postgres.ts';

/** A GraphQL answer over HTTP. */
export interface Answer {
  readonly status: number;
  readonly reason: string | null;
  readonly data: Record<string, unknown> | null;
  readonly codes: readonly string[];
}

/** A hub's identity part behind HTTP: token in, the hub's own subgraph out. */
export interface IdentityStage {
  readonly url: string;
  readonly databaseUrl: string;
  readonly keysDirectory: string;
  readonly identity: Identity;
  /** Moves the hub's clock; the database and the issuer keep theirs. */
  advance(milliseconds: number): void;
  addOrganisation(organisation: Partial<OrganisationRecord> & { id: string }): Promise<void>;
  addClient(client: Partial<NewClient> & { organisation: string }): Promise<{ id: string; secret: string }>;
  change<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  requestToken(parameters: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** A token of a client that proves itself by its secret. */
  token(client: { id: string; secret: string }, scope?: string): Promise<string>;
  ask(token: string | null, query: string, variables?: object): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts the stage on a database and keys of its own. */
export async function openIdentityStage(): Promise<IdentityStage> {
  const database = await createMigratedDatabase('hub', migrateHubDatabase);
  const keysDirectory = await mkdtemp(join(tmpdir(), 'rapporteur-keys-'));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  let ahead = 0;
  const identity = await openIdentity({
    url,
    databaseUrl: database.url,
    keysDirectory,
    tokenLifetimeSeconds: 600,
    clockSkewSeconds: 5,
    allowLoopback: true,
    logger: pino({ level: 'silent' }),
    datasetsOf: () => new Set(['Incident']),
    openPublishing: (parties) =>
      openPublishing(
        {
          databaseUrl: database.url,
          issuer: url,
          builtIn: [],
          composeBuiltIn: () => Promise.resolve({ ok: false, errors: [] }),
          allowLoopback: true,
          probeSeconds: 0,
          metrics: createMetrics(),
          onAct: () => Promise.resolve(),
          log: pino({ level: 'silent' }),
          now: Date.now,
        },
        parties,
      ),
    openWebhooks: (parties) =>
      openWebhooks(
        {
          databaseUrl: database.url,
          config: { retries: 0, retrySeconds: 1 },
          allowLoopback: true,
          onAct: () => Promise.resolve(),
          log: pino({ level: 'silent' }),
          now: Date.now,
        },
        parties,
      ),
    onAct: () => Promise.resolve(),
    now: () => Date.now() + ahead,
  });
  server.on(
    'request',
    (request: IncomingMessage, response: ServerResponse) => void answer(identity, request, response),
  );
  const own = await openHubDatabase({ url: database.url });
  const clients = createClients(own.source, url);
  return {
    url,
    databaseUrl: database.url,
    keysDirectory,
    identity,
    advance: (milliseconds) => (ahead += milliseconds),
    change: (work) => own.source.transaction(work),
    ...clients,
    ask: (token, query, variables) => ask({ url, token, query, variables }),
    async close() {
      await closeServer(server);
      await identity.close();
      await own.close();
      await database.drop();
      await rm(keysDirectory, { recursive: true });
    },
  };
}

type Clients = Pick<IdentityStage, 'addOrganisation' | 'addClient' | 'requestToken' | 'token'>;

function createClients(source: DataSource, url: string): Clients {
  const requestToken: Clients['requestToken'] = (parameters, headers = {}) =>
    fetch(`${url}/token`, { method: 'POST', headers, body: new URLSearchParams(parameters) });
  return {
    requestToken,
    async addOrganisation(organisation) {
      const whole = { name: organisation.id, kind: 'NGO' as const, countryCode: null, ...organisation };
      succeed(await source.transaction((manager) => registerOrganisation(manager, whole)));
    },
    async addClient(client) {
      const whole = {
        name: 'a client',
        scopes: ['organisation:read'],
        authentication: 'SECRET' as const,
        ...client,
      };
      const { id, secret } = succeed(await source.transaction((manager) => registerClient(manager, whole)));
      return { id, secret: secret ?? '' };
    },
    async token({ id, secret }, scope) {
      const response = await requestToken(
        { grant_type: 'client_credentials', ...(scope === undefined ? {} : { scope }) },
        { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
      );
      const body = (await response.json()) as { access_token?: string };
      if (body.access_token === undefined) throw new Error(`No token: ${JSON.stringify(body)}`);
      return body.access_token;
    },
  };
}

function succeed<T extends { readonly ok: true }>(outcome: T | Refused): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
}

/** What the gateway does with a request, without planning: verify, assert, pass on. */
async function answer(identity: Identity, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (identity.issuer.serves(request.url ?? '')) return identity.issuer.respond(request, response);
  const token = request.headers.authorization?.replace(/^Bearer /u, '') ?? '';
  const verdict = await identity.verifyToken(token);
  if (!verdict.ok) {
    response
      .writeHead(401, { 'content-type': 'application/json' })
      .end(JSON.stringify({ reason: verdict.reason }));
    return;
  }
  const headers = await identity.assertions({
    caller: verdict.caller,
    subgraph: { name: 'hub', url: identity.subgraphUrl },
    kind: 'mutation',
  });
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const reply = await fetch(identity.subgraphUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.concat(chunks),
  });
  response.writeHead(reply.status, { 'content-type': 'application/json' }).end(await reply.text());
}

async function ask(request: {
  url: string;
  token: string | null;
  query: string;
  variables?: object | undefined;
}): Promise<Answer> {
  const response = await fetch(`${request.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(request.token === null ? {} : { authorization: `Bearer ${request.token}` }),
    },
    body: JSON.stringify({ query: request.query, variables: request.variables }),
  });
  const body = (await response.json()) as {
    reason?: string;
    data?: Record<string, unknown> | null;
    errors?: { extensions: { code: string } }[];
  };
  return {
    status: response.status,
    reason: body.reason ?? null,
    data: body.data ?? null,
    codes: body.errors?.map(({ extensions }) => extensions.code) ?? [],
  };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
