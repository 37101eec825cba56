import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';
import { type Library, startLibrary } from '../../support/library-subgraphs.ts';
import { createTokenIssuer, type TokenIssuer } from '../../support/token-issuer.ts';

const drafts = { query: '{ books { title draft } }' };

let library: Library;
let issuer: TokenIssuer;
let gateway: RunningGateway;

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

beforeAll(async () => {
  [library, issuer] = await Promise.all([startLibrary(), createTokenIssuer()]);
  gateway = await startGateway({ supergraphSdl: library.supergraphSdl, tokens: issuer.rules });
});

afterAll(async () => {
  await gateway.stop();
  await library.stop();
});

describe('an access token', () => {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);

  const wrong: Record<string, () => string | Promise<string>> = {
    'that is no JWT': () => 'abc.def',
    'of the algorithm "none"': () =>
      `${encode({ alg: 'none', typ: 'at+jwt' })}.${encode({ iss: 'https://issuer.test', aud: 'urn:library', exp: now + 60, iat: now })}.`,
    'signed with the public key as a shared secret': async () => {
      const [jwk] = issuer.keySet.keys;
      const key = jwk && (await importJWK({ ...jwk, ext: true }, 'ES256', { extractable: true }));
      const pem = key instanceof Uint8Array || !key ? '' : await exportSPKI(key);
      return issuer.sign({ alg: 'HS256', key: new TextEncoder().encode(pem) });
    },
    'signed by a key that is not published': async () =>
      issuer.sign({ key: (await generateKeyPair('ES256')).privateKey }),
    'signed by a key of an unknown id': () => issuer.sign({ kid: 'k2' }),
    'that has expired': () => issuer.sign({ expiresIn: -60 }),
    'without an end': () => issuer.sign({ claims: { exp: undefined } }),
    'for another audience': () => issuer.sign({ claims: { aud: 'urn:another' } }),
    'of another issuer': () => issuer.sign({ claims: { iss: 'https://another.test' } }),
    'that is an id token by its type': () => issuer.sign({ typ: 'id+jwt' }),
    'that begins later': () => issuer.sign({ claims: { nbf: now + 600 } }),
    'whose end is a text': () => issuer.sign({ claims: { exp: String(now + 600) } }),
    'for a list of other audiences': () => issuer.sign({ claims: { aud: ['urn:another', ['urn:library']] } }),
    'of an algorithm in odd letters': () =>
      `${encode({ alg: 'nOnE', typ: 'at+jwt' })}.${encode({ iss: 'https://issuer.test', aud: 'urn:library', exp: now + 60, iat: now, sub: 'a' })}.`,
    'whose key id is a path': () => issuer.sign({ kid: '../../dev/null' }),
    'that brings its own key': () => bringing(({ publicKey }) => ({ jwk: publicKey })),
    'that says where its key is': () =>
      bringing(() => ({ jku: library.supergraphSdl, x5u: 'https://issuer.test/x' })),
    'that asks for what nobody knows': () => bringing(() => ({ crit: ['odd'], odd: 1 })),
    'bound to a key that its bearer does not show': () => issuer.sign({ claims: { cnf: { jkt: 'a' } } }),
    'that names no client': () => issuer.sign({ claims: { sub: undefined, client_id: undefined } }),
  };

  /** A token signed by a key of the client's own, whose header says something of it. */
  async function bringing(header: (pair: { readonly publicKey: JWK }) => object): Promise<string> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const given = header({ publicKey: await exportJWK(publicKey) });
    const claims = { iss: 'https://issuer.test', aud: 'urn:library', sub: 'a', exp: now + 60, iat: now };
    const head = { alg: 'ES256', typ: 'at+jwt', kid: 'k1', ...given };
    return new SignJWT(claims).setProtectedHeader(head).sign(privateKey, { crit: { odd: true } });
  }

  it.each(Object.keys(wrong))('%s is refused', async (name) => {
    const token = await wrong[name]?.();
    const { status, headers, json } = await gateway.post(drafts, bearer(token ?? ''));
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_token", error_description="/);
    expect(json.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(json.data).toBeUndefined();
  });

  it('of another scheme is refused', async () => {
    const { status, headers } = await gateway.post(drafts, { authorization: 'Basic YTpi' });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('invalid_request');
  });

  it('is refused where there are two of them', async () => {
    const token = await issuer.sign({});
    const post = request(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: [
        'host',
        'x',
        'authorization',
        `Bearer ${token}`,
        'authorization',
        `Bearer ${token}`,
        'content-type',
        'application/json',
      ],
    }).end(JSON.stringify(drafts));
    const [response] = (await once(post, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(401);
  });

  it('is refused on GET as on POST', async () => {
    const headers = { ...bearer(await issuer.sign({ expiresIn: -60 })), 'apollo-require-preflight': '1' };
    const { status } = await gateway.get('/graphql?query={books{id}}', headers);
    expect(status).toBe(401);
  });

  it.each(['at+jwt', 'application/at+jwt', 'AT+JWT', 'JWT'])('of the type %s is accepted', async (typ) => {
    const { status } = await gateway.post(drafts, bearer(await issuer.sign({ typ })));
    expect(status).toBe(200);
  });

  it('brings the scopes of its scope claim', async () => {
    const without = await gateway.post(drafts, bearer(await issuer.sign({ claims: { scope: 'other' } })));
    expect(without.json.errors[0]).toMatchObject({
      path: ['books', 'draft'],
      extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
    });
    const token = await issuer.sign({ claims: { scope: 'other draft:read' } });
    const { json } = await gateway.post(drafts, bearer(token));
    expect(json).toEqual({
      data: {
        books: [
          { title: 'Of Rivers', draft: 'first' },
          { title: 'Of Roads', draft: 'second' },
        ],
      },
    });
  });

  it('brings the policies of the claim that is named for them', async () => {
    const sealed = { query: '{ book(id: "b1") { id sealed } }' };
    const without = await gateway.post(sealed, bearer(await issuer.sign()));
    expect(without.json.data).toEqual({ book: { id: 'b1', sealed: null } });
    const { json } = await gateway.post(
      sealed,
      bearer(await issuer.sign({ claims: { policies: ['sealed'] } })),
    );
    expect(json).toEqual({ data: { book: { id: 'b1', sealed: 'sealed' } } });
  });

  it('makes its holder an authenticated caller', async () => {
    const signed = { query: '{ book(id: "b1") { id signed } }' };
    expect((await gateway.post(signed)).json.data).toEqual({ book: { id: 'b1', signed: null } });
    expect((await gateway.post(signed, bearer(await issuer.sign()))).json.data).toEqual({
      book: { id: 'b1', signed: 'signed' },
    });
  });

  it('never reaches a subgraph', async () => {
    library.seen.length = 0;
    await gateway.post({ query: '{ people { name } }' }, bearer(await issuer.sign()));
    expect(library.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });
});

describe('a gateway that requires authentication', () => {
  it('refuses a request without a token and names the scheme', async () => {
    const strict = await startGateway({
      supergraphSdl: library.supergraphSdl,
      tokens: issuer.rules,
      requireAuthentication: true,
    });
    const { status, headers, json } = await strict.post({ query: '{ people { name } }' });
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(json.errors[0].message).toBe('An access token is required: send "Authorization: Bearer …".');
    expect((await strict.post(drafts, bearer(await issuer.sign()))).status).toBe(200);
    await strict.stop();
  });
});

describe('a key set in a file', () => {
  it('with a key that is none is told as unavailable to whoever names that key, and to nobody else', async () => {
    const none = { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA', alg: 'ES256', kid: 'none' };
    const jwks = issuer.rules.jwks.replace('jwks.json', 'none.json');
    await writeFile(jwks, JSON.stringify({ keys: [...issuer.keySet.keys, none] }));
    const tokens = { ...issuer.rules, jwks };
    const local = await startGateway({ supergraphSdl: library.supergraphSdl, tokens });
    const { status, json } = await local.post(drafts, bearer(await issuer.sign({ kid: 'none' })));
    expect([status, json.errors[0].extensions.code]).toEqual([503, 'UNAUTHENTICATED']);
    expect((await local.post(drafts, bearer(await issuer.sign()))).status).toBe(200);
    await local.stop();
  });
});

describe('a key set at a URL', () => {
  let answer: RequestListener;
  const server = createServer((asked, response) => answer(asked, response));
  let rules: TokenIssuer['rules'];

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    rules = { ...issuer.rules, jwks: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks` };
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const published: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(issuer.keySet));
  };

  it.each<[string, RequestListener]>([
    ['answers with another status', (_, response) => response.writeHead(500).end('{"keys":[]}')],
    ['is no key set', (_, response) => response.end('<html>')],
    ['breaks off', (_, response) => response.destroy()],
    [
      'is elsewhere now',
      (asked, response) => {
        if (asked.url === '/moved') published(asked, response);
        else response.writeHead(302, { location: '/moved' }).end();
      },
    ],
    [
      'does not end',
      (_, response) => void pipeline(Readable.from(spaces()), response).catch(() => undefined),
    ],
  ])('that %s is told as unavailable: the token may be right', async (_what, listener) => {
    answer = listener;
    const remote = await startGateway({ supergraphSdl: library.supergraphSdl, tokens: rules });
    const { status, headers, json } = await remote.post(drafts, bearer(await issuer.sign()));
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect(json.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    await remote.stop();
  });

  it('verifies tokens as one in a file does', async () => {
    answer = published;
    const remote = await startGateway({ supergraphSdl: library.supergraphSdl, tokens: rules });
    expect((await remote.post(drafts, bearer(await issuer.sign()))).status).toBe(200);
    expect((await remote.post(drafts, bearer(await issuer.sign({ kid: 'k2' })))).status).toBe(401);
    await remote.stop();
  });
});

function* spaces(): Generator<string> {
  for (;;) yield ' '.repeat(65_536);
}
