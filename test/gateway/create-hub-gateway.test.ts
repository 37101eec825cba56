import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { calculateJwkThumbprint, decodeJwt, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { freePort } from '../../cli/postgres/free-port.ts';
import { readConfig } from '../../gateway/config.ts';
import type { Gateway } from '../../gateway/create-gateway.ts';
import { createHubGateway } from '../../gateway/create-hub-gateway.ts';
import { migrateHubDatabase, openHubDatabase } from '../../gateway/organisations/hub-subgraph.ts';
import { registerClient } from '../../gateway/organisations/register-client.ts';
import { registerOrganisation } from '../../gateway/organisations/register-organisation.ts';
import { createMigratedDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let home: string;
let gateway: Gateway;
let mission: Server;
let received: (string | undefined)[] = [];
const said = '{"data":{"incidents":{"totalCount":7}},"extensions":{"disclosures":[]}}';
let reply = said;
let url: string;
let token: string;

beforeAll(async () => {
  database = await createMigratedDatabase('hub', migrateHubDatabase);
  home = await mkdtemp(join(tmpdir(), 'rapporteur-hub-'));
  mission = createServer((request, response) => {
    received.push(request.headers.authorization);
    response.setHeader('content-type', 'application/json').end(reply);
  });
  await new Promise<void>((resolve) => mission.listen(0, '127.0.0.1', resolve));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const reading = readConfig({
    PORT: String(port),
    RAPPORTEUR_HOME: home,
    LOG_LEVEL: 'silent',
    RATE_TOKEN_REQUESTS_PER_MINUTE: '2',
    MISSION_URL: `http://127.0.0.1:${(mission.address() as AddressInfo).port}/graphql`,
  });
  if (!reading.ok) throw new Error(reading.mistakes.join('\n'));
  gateway = await createHubGateway(reading.config, database.url);
  await gateway.start();
  token = await requestToken(await registerTool());
});

afterAll(async () => {
  await gateway.stop();
  mission.closeAllConnections();
  await new Promise((resolve) => mission.close(resolve));
  await database.drop();
  await rm(home, { recursive: true });
});

async function registerTool(): Promise<string> {
  const hub = await openHubDatabase({ url: database.url });
  try {
    return await hub.source.transaction(async (manager) => {
      const organisation = { id: 'ngo-one', name: 'One', kind: 'NGO' as const, countryCode: 'CAF' };
      await registerOrganisation(manager, organisation);
      const scopes = ['incident:read'];
      const client = {
        id: 'tool',
        organisation: 'ngo-one',
        name: 'Tool',
        scopes,
        authentication: 'SECRET' as const,
      };
      const registered = await registerClient(manager, client);
      return registered.ok ? (registered.secret ?? '') : '';
    });
  } finally {
    await hub.close();
  }
}

async function requestToken(secret: string): Promise<string> {
  const response = await fetch(`${url}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`tool:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

async function ask(bearer: string | null, query = '{ viewer { organisation { id } } }') {
  received = [];
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return {
    status: response.status,
    data: body.data,
    codes: body.errors?.map(({ extensions }) => extensions.code),
  };
}

/** The token as the hub signed it, but for what is changed. */
async function forge(claims: JWTPayload): Promise<string> {
  const key = JSON.parse(await readFile(join(home, 'keys', 'tokens.jwk'), 'utf8')) as JWK;
  return new SignJWT({ ...decodeJwt(token), ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: await calculateJwkThumbprint(key), typ: 'at+jwt' })
    .sign(await importJWK(key, 'ES256'));
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

describe('The hub refuses', () => {
  it.each<[string, () => Promise<string | null>]>([
    ['a request without a token', () => Promise.resolve(null)],
    ['an expired token', () => forge({ exp: 1_000_000_000 })],
    ['a token for another audience', () => forge({ aud: 'urn:other' })],
    ['a token that names another organisation than its client has', () => forge({ organisation: 'ngo-two' })],
    [
      'an unsigned token (alg none)',
      () => Promise.resolve(`${encode({ alg: 'none', typ: 'at+jwt' })}.${encode(decodeJwt(token))}.`),
    ],
  ])('%s', async (_name, bearer) => {
    expect(await ask(await bearer())).toEqual({ status: 401, data: undefined, codes: ['UNAUTHENTICATED'] });
  });

  it('a field beyond the scopes of the token, without asking the subgraph', async () => {
    const answer = await ask(token, '{ recommendations { totalCount } }');
    expect(answer.codes).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(received).toEqual([]);
  });
});

describe('The hub passes nothing on', () => {
  afterEach(() => {
    reply = said;
  });

  it.each([
    ['does not say what of other organisations’ records it gives', {}],
    ['says so in a way that cannot be read', { extensions: { disclosures: [{ owner: 'mission-aurora' }] } }],
  ])('of a subgraph that %s', async (_what, extensions) => {
    reply = JSON.stringify({ data: { incidents: { totalCount: 7 } }, ...extensions });
    expect((await ask(token, '{ incidents { totalCount } }')).codes).toEqual(['SUBGRAPH_INVALID_RESPONSE']);
  });
});

describe('The token endpoint', () => {
  it('refuses a network that asks too often, whoever asks, with the time to come back', async () => {
    const ask = (secret: string): Promise<Response> =>
      fetch(`${url}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`tool:${secret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
    expect((await ask('guessed')).status).toBe(401);
    const refused = await ask('guessed again');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toEqual({
      error: 'temporarily_unavailable',
      error_description: expect.stringMatching(
        /^3 requests for tokens within a minute; at most 2 are accepted/,
      ),
    });
    expect((await fetch(`${url}/jwks`)).status).toBe(200);
  });
});

describe('The hub answers', () => {
  it('a client with a token of its issuer', async () => {
    expect(await ask(token)).toEqual({
      status: 200,
      data: { viewer: { organisation: { id: 'ngo-one' } } },
      codes: undefined,
    });
  });

  it('by asking a subgraph with an assertion for it alone, never with the token of the caller', async () => {
    expect((await ask(token, '{ incidents { totalCount } }')).data).toEqual({ incidents: { totalCount: 7 } });
    const [authorization = ''] = received;
    expect(received).toHaveLength(1);
    expect(authorization).not.toContain(token);
    expect(decodeJwt(authorization.replace('Bearer ', ''))).toMatchObject({
      iss: url,
      aud: 'urn:rapporteur:subgraph:mission',
      organisation: 'ngo-one',
      client_id: 'tool',
      scope: 'incident:read',
    });
  });
});
