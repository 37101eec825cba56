import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
} from 'jose';
import { scopes } from '../../../gateway/identity/scopes.ts';
import { type IdentityStage, openIdentityStage } from '../../support/identity-stage.ts';

let stage: IdentityStage;
let client: { id: string; secret: string };

beforeAll(async () => {
  stage = await openIdentityStage();
  await stage.addOrganisation({ id: 'ngo-one' });
  client = await stage.addClient({ organisation: 'ngo-one', scopes: ['incident:read', 'organisation:read'] });
});

afterAll(() => stage.close());

const grant = { grant_type: 'client_credentials' };

function basic({ id, secret }: { id: string; secret: string }): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };
}

async function refusal(response: Promise<Response>): Promise<[number, string]> {
  const answer = await response;
  const body = (await answer.json()) as { error: string };
  return [answer.status, body.error];
}

describe('The token endpoint refuses', () => {
  it('a request without client authentication', async () => {
    expect(await refusal(stage.requestToken(grant))).toEqual([400, 'invalid_request']);
  });

  it.each([
    ['an unknown client', { id: 'nobody' }],
    ['a wrong secret', { secret: 'wrong' }],
  ])('%s', async (_name, change) => {
    const request = stage.requestToken(grant, basic({ ...client, ...change }));
    expect(await refusal(request)).toEqual([401, 'invalid_client']);
  });

  it('a client whose id holds the character U+0000, which no database keeps', async () => {
    const request = stage.requestToken({ ...grant, client_id: 'a\0', client_secret: client.secret });
    expect(await refusal(request)).toEqual([401, 'invalid_client']);
  });

  it('the stored hash presented as the secret', async () => {
    const [row] = await stage.change((manager) =>
      manager.query<{ secret_hash: string }[]>('SELECT secret_hash FROM client WHERE id = $1', [client.id]),
    );
    const secret = row?.secret_hash ?? '';
    expect(secret).toMatch(/^sha256:/u);
    expect(await refusal(stage.requestToken(grant, basic({ ...client, secret })))).toEqual([
      401,
      'invalid_client',
    ]);
  });

  it.each([
    [
      'a scope the client does not have, instead of leaving it out',
      { scope: 'incident:write' },
      'invalid_scope',
    ],
    ['a scope nobody has', { scope: 'incident:read everything' }, 'invalid_scope'],
    ['a resource that is not the hub', { resource: 'urn:other' }, 'invalid_target'],
  ])('%s', async (_name, parameters, error) => {
    const request = stage.requestToken({ ...grant, ...parameters }, basic(client));
    expect(await refusal(request)).toEqual([400, error]);
  });

  it.each([
    'authorization_code',
    'refresh_token',
    'password',
    'urn:ietf:params:oauth:grant-type:device_code',
  ])('the grant %s', async (grantType) => {
    const request = stage.requestToken({ grant_type: grantType }, basic(client));
    expect(await refusal(request)).toEqual([400, 'unsupported_grant_type']);
  });

  it('a client of a trusted issuer, which proves itself elsewhere', async () => {
    const external = await stage.addClient({
      organisation: 'ngo-one',
      authentication: 'TRUSTED_ISSUER',
      externalId: 'reporting-tool',
    });
    const request = stage.requestToken(grant, basic({ id: external.id, secret: 'any' }));
    expect(await refusal(request)).toEqual([401, 'invalid_client']);
  });

  it('a revoked client', async () => {
    const revoked = await stage.addClient({ organisation: 'ngo-one' });
    await stage.change((manager) =>
      manager.query('UPDATE client SET revoked_at = now() WHERE id = $1', [revoked.id]),
    );
    expect(await refusal(stage.requestToken(grant, basic(revoked)))).toEqual([401, 'invalid_client']);
  });
});

describe('The token endpoint gives a client', () => {
  it('an access token (RFC 9068) for the hub alone, with its organisation and scopes', async () => {
    const response = await stage.requestToken(grant, basic(client));
    const body = (await response.json()) as Record<string, unknown>;
    const scope = 'incident:read organisation:read';
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope });
    const keys = (await (await fetch(`${stage.url}/jwks`)).json()) as JSONWebKeySet;
    const { payload } = await jwtVerify(String(body.access_token), createLocalJWKSet(keys), {
      issuer: stage.url,
      audience: 'urn:rapporteur:hub',
      typ: 'at+jwt',
      algorithms: ['ES256'],
    });
    const { id } = client;
    expect(payload).toMatchObject({ sub: id, client_id: id, organisation: 'ngo-one', scope });
  });

  it('the scopes it asks for and no others', async () => {
    const response = await stage.requestToken({ ...grant, scope: 'incident:read' }, basic(client));
    expect(await response.json()).toMatchObject({ scope: 'incident:read' });
  });

  it('a token for its secret in the body as well', async () => {
    const { id: client_id, secret: client_secret } = client;
    const response = await stage.requestToken({ ...grant, client_id, client_secret });
    expect(response.status).toBe(200);
  });

  it('no scope at all if it has none', async () => {
    const idle = await stage.addClient({ organisation: 'ngo-one', scopes: [] });
    const response = await stage.requestToken(grant, basic(idle));
    expect(response.status).toBe(200);
    expect(await response.json()).not.toHaveProperty('scope');
    const greedy = stage.requestToken({ ...grant, scope: 'incident:read' }, basic(idle));
    expect(await refusal(greedy)).toEqual([400, 'invalid_scope']);
  });
});

describe('A client assertion (private_key_jwt)', () => {
  let key: CryptoKey;
  let id: string;

  beforeAll(async () => {
    const pair = await generateKeyPair('EdDSA', { extractable: true });
    key = pair.privateKey;
    const publicKeys = JSON.stringify({ keys: [await exportJWK(pair.publicKey)] });
    ({ id } = await stage.addClient({ organisation: 'ngo-one', authentication: 'PRIVATE_KEY', publicKeys }));
  });

  const seconds = (): number => Math.floor(Date.now() / 1000);

  const assertion = (changes: { aud?: string; exp?: number; key?: CryptoKey } = {}): Promise<string> =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(id)
      .setSubject(id)
      .setAudience(changes.aud ?? stage.url)
      .setJti(crypto.randomUUID())
      .setIssuedAt()
      .setExpirationTime(changes.exp ?? seconds() + 60)
      .sign(changes.key ?? key);

  const request = (text: string): Promise<Response> =>
    stage.requestToken({
      ...grant,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: text,
    });

  it('is refused when signed with another key', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    expect(await refusal(request(await assertion({ key: privateKey })))).toEqual([401, 'invalid_client']);
  });

  it('is refused when meant for another service', async () => {
    const foreign = await assertion({ aud: 'https://elsewhere.example' });
    expect(await refusal(request(foreign))).toEqual([401, 'invalid_client']);
  });

  it.each([
    ['expired', -60],
    ['valid for longer than five minutes', 86_400],
  ])('is refused when %s', async (_name, offset) => {
    const wrong = await assertion({ exp: seconds() + offset });
    expect(await refusal(request(wrong))).toEqual([401, 'invalid_client']);
  });

  it('is accepted', async () => {
    expect((await request(await assertion())).status).toBe(200);
  });

  it('is accepted once, however many arrive at the same moment', async () => {
    const replayed = await assertion();
    const answers = await Promise.all(Array.from({ length: 8 }, () => request(replayed)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await refusal(request(replayed))).toEqual([401, 'invalid_client']);
  });
});

describe('Discovery', () => {
  it('names what there is, at the configured address', async () => {
    const response = await fetch(`${stage.url}/.well-known/openid-configuration`);
    expect(await response.json()).toEqual({
      issuer: stage.url,
      token_endpoint: `${stage.url}/token`,
      jwks_uri: `${stage.url}/jwks`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      scopes_supported: Object.keys(scopes),
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['ES256', 'EdDSA', 'Ed25519', 'PS256', 'RS256'],
    });
  });

  it('believes no host that a request names', async () => {
    const { port } = new URL(stage.url);
    const alias = `http://localhost:${port}/.well-known/openid-configuration`;
    const response = await fetch(alias, { headers: { 'x-forwarded-host': 'elsewhere.example' } });
    expect(await response.json()).toMatchObject({ token_endpoint: `${stage.url}/token` });
  });

  it.each(['/auth', '/userinfo', '/session/end', '/reg', '/token/introspection', '/token/revocation', '/me'])(
    'does not serve %s',
    (path) => {
      expect(stage.identity.issuer.serves(path)).toBe(false);
    },
  );
});
