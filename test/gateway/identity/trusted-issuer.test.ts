import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, type JWTPayload } from 'jose';
import { type ForeignIssuer, openForeignIssuer } from '../../support/foreign-issuer.ts';
import { type IdentityStage, openIdentityStage } from '../../support/identity-stage.ts';

let stage: IdentityStage;
let issuer: ForeignIssuer;
let administrators: Record<'ngo-one' | 'ngo-two', string>;

const viewer = '{ viewer { clientId scopes organisation { id } } }';
const trust = `mutation ($input: TrustIssuerInput!) { trustIssuer(input: $input) { trustedIssuer { issuer } } }`;
const claims = { client_id: 'reporting-tool', scope: 'incident:read organisation:write' };

beforeAll(async () => {
  stage = await openIdentityStage();
  issuer = await openForeignIssuer();
  const administrator = async (organisation: string): Promise<string> => {
    await stage.addOrganisation({ id: organisation });
    return stage.token(
      await stage.addClient({ organisation, scopes: ['organisation:read', 'organisation:write'] }),
    );
  };
  administrators = { 'ngo-one': await administrator('ngo-one'), 'ngo-two': await administrator('ngo-two') };
  for (const organisation of ['ngo-one', 'ngo-two']) {
    await stage.addClient({
      id: `${organisation}.tool`,
      organisation,
      scopes: ['incident:read'],
      authentication: 'TRUSTED_ISSUER',
      externalId: 'reporting-tool',
    });
  }
});

afterAll(async () => {
  await issuer.close();
  await stage.close();
});

const settings = (): object => ({ issuer: issuer.issuer, jwksUri: issuer.jwksUri, audience: 'urn:hub' });

async function refusal(token: string): Promise<[number, string | null]> {
  const { status, reason } = await stage.ask(token, viewer);
  return [status, reason];
}

describe('Before an organisation trusts it, an issuer elsewhere', () => {
  it('is unknown', async () => {
    expect(await refusal(await issuer.sign(claims))).toEqual([401, 'ISSUER_UNKNOWN']);
    expect(issuer.requests()).toBe(0);
  });

  it.each([
    ['is not the hub itself', () => ({ issuer: stage.url })],
    ['publishes its keys over https', () => ({ jwksUri: 'http://keys.example/jwks' })],
    ['publishes its keys at no address inside', () => ({ jwksUri: 'https://10.0.0.1/jwks' })],
    ['publishes its keys at no metadata service', () => ({ jwksUri: 'https://169.254.169.254/latest' })],
    ['publishes its keys at no mapped address inside', () => ({ jwksUri: 'https://[::ffff:10.0.0.1]/jwks' })],
    ['publishes its keys where no password is needed', () => ({ jwksUri: 'https://a:b@keys.example/jwks' })],
    ['signs with nothing shared', () => ({ algorithms: ['ES256', 'HS256'] })],
    ['signs at all', () => ({ algorithms: ['none'] })],
    ['says which type its tokens have', () => ({ tokenType: 'id+jwt' })],
  ])('%s', async (_name, change) => {
    const input = { ...settings(), ...change() };
    const { codes } = await stage.ask(administrators['ngo-one'], trust, { input });
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  it('needs the scope organisation:write', async () => {
    const reader = await stage.token(await stage.addClient({ organisation: 'ngo-one' }));
    expect((await stage.ask(reader, trust, { input: settings() })).codes).toEqual(['FORBIDDEN']);
  });
});

describe('An issuer that an organisation trusts', () => {
  beforeAll(async () => {
    const { codes } = await stage.ask(administrators['ngo-one'], trust, { input: settings() });
    expect(codes).toEqual([]);
  });

  it.each<[string, JWTPayload, string]>([
    ['of a client the organisation did not register', { client_id: 'unknown' }, 'CLIENT_UNKNOWN'],
    ['of no client', { client_id: undefined }, 'CLAIM_MISSING'],
    ['for another audience', { aud: 'urn:other' }, 'AUDIENCE_WRONG'],
    ['that has expired', { exp: 1_000_000_000 }, 'TOKEN_EXPIRED'],
  ])('gives no access by a token %s', async (_name, change, reason) => {
    expect(await refusal(await issuer.sign({ ...claims, ...change }))).toEqual([401, reason]);
  });

  it('gives no access by a token of another type', async () => {
    expect(await refusal(await issuer.sign(claims, { typ: 'JWT' }))).toEqual([401, 'TOKEN_TYPE_WRONG']);
  });

  it('gives no access by a token that somebody else signed in its name', async () => {
    const { privateKey: key } = await generateKeyPair('ES256');
    expect(await refusal(await issuer.sign(claims, { key }))).toEqual([401, 'SIGNATURE_WRONG']);
  });

  it('stands for that organisation, whatever its tokens say, with the scopes of the registered client', async () => {
    const token = await issuer.sign({ ...claims, organisation: 'ngo-two' });
    expect((await stage.ask(token, viewer)).data).toEqual({
      viewer: { clientId: 'ngo-one.tool', scopes: ['incident:read'], organisation: { id: 'ngo-one' } },
    });
  });

  it('cannot be claimed by another organisation', async () => {
    const { codes } = await stage.ask(administrators['ngo-two'], trust, { input: settings() });
    expect(codes).toEqual(['CONFLICT']);
  });

  it('is asked for its keys once for many tokens', async () => {
    const before = issuer.requests();
    const tokens = await Promise.all(
      Array.from({ length: 10 }, () => issuer.sign({ ...claims, jti: crypto.randomUUID() })),
    );
    const answers = await Promise.all(tokens.map((token) => stage.ask(token, viewer)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(issuer.requests()).toBe(before);
  });

  it('is trusted no longer from the next request on', async () => {
    const token = await issuer.sign(claims);
    expect((await stage.ask(token, viewer)).status).toBe(200);
    const distrust = 'mutation ($issuer: ID!) { distrustIssuer(input: { issuer: $issuer }) { issuer } }';
    const foreign = await stage.ask(administrators['ngo-two'], distrust, { issuer: issuer.issuer });
    expect(foreign.codes).toEqual(['NOT_FOUND']);
    await stage.ask(administrators['ngo-one'], distrust, { issuer: issuer.issuer });
    expect(await refusal(token)).toEqual([401, 'ISSUER_UNKNOWN']);
  });
});

describe('An issuer whose keys cannot be had', () => {
  let broken: ForeignIssuer;

  afterEach(() => broken.close());

  it.each<[string, Parameters<ForeignIssuer['answer']>[0]]>([
    ['because it fails', (_request, response) => response.writeHead(500).end()],
    ['because it redirects', (_request, response) => response.writeHead(302, { location: '/keys' }).end()],
    ['because it sends something else', (_request, response) => response.end('<html></html>')],
    [
      'because it sends too much',
      (_request, response) => response.end('{"keys":[],"x":"'.padEnd(100_000, 'x')),
    ],
  ])('gives no access, %s', async (_name, listener) => {
    broken = await openForeignIssuer();
    broken.answer(listener);
    const input = { issuer: broken.issuer, jwksUri: broken.jwksUri, audience: 'urn:hub' };
    await stage.ask(administrators['ngo-one'], trust, { input });
    expect(await refusal(await broken.sign(claims))).toEqual([401, 'ISSUER_UNAVAILABLE']);
    const asked = broken.requests();
    expect(await refusal(await broken.sign(claims))).toEqual([401, 'ISSUER_UNAVAILABLE']);
    // Not asked again while it has just failed.
    expect(broken.requests()).toBe(asked);
  });
});
