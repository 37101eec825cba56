import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';
import { type Library, startLibrary } from '../../support/library-subgraphs.ts';

const names = '{ people { name } }';
const preflighted = { 'apollo-require-preflight': '1' };

let library: Library;
let gateway: RunningGateway;

beforeAll(async () => {
  library = await startLibrary();
  gateway = await startGateway({ supergraphSdl: library.supergraphSdl });
});
afterAll(async () => {
  await gateway.stop();
  await library.stop();
});

describe('a request that another site could make a browser send', () => {
  it.each([
    ['GET without a header that needs a preflight', () => gateway.get(`/graphql?query=${names}`)],
    ['POST of text/plain', () => gateway.post({ query: names }, { 'content-type': 'text/plain' })],
    [
      'POST of a form',
      () => gateway.post('query=x', { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
    ['POST of multipart', () => gateway.post('x', { 'content-type': 'multipart/form-data; boundary=x' })],
  ])('by %s is refused', async (_, send) => {
    const { status, json } = await send();
    expect([status, json.errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect(json.errors[0].message).toContain('Cross-Site Request Forgery');
  });

  it.each(['text/plain;application/json', 'multipart/form-data;x', 'message/rfc822', 'not a type'])(
    'by GET with the content type "%s" is refused',
    async (contentType) => {
      const { status } = await gateway.get(`/graphql?query=${names}`, { 'content-type': contentType });
      expect([400, 415]).toContain(status);
    },
  );

  it('by GET cannot change anything', async () => {
    const query = encodeURIComponent('mutation { rename(id: "b1", title: "x") { id } }');
    const { status, headers } = await gateway.get(`/graphql?query=${query}`, preflighted);
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('a request that is not one operation in JSON', () => {
  it('is refused where it is a list', async () => {
    const { status, json } = await gateway.post([{ query: names }]);
    expect([status, json.errors[0].extensions.code]).toEqual([400, 'BATCHING_NOT_SUPPORTED']);
  });

  it('is refused where the body is encoded', async () => {
    const { status } = await gateway.post({ query: names }, { 'content-encoding': 'gzip' });
    expect(status).toBe(415);
  });

  it('is refused in another charset than UTF-8', async () => {
    const { status } = await gateway.post(
      { query: names },
      { 'content-type': 'application/json; charset=utf-16' },
    );
    expect(status).toBe(415);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS'])('is refused by %s', async (method) => {
    const { status, headers } = await fetch(`${gateway.url}/graphql`, { method, headers: preflighted });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('is refused where it subscribes', async () => {
    const { status, json } = await gateway.post({ query: 'subscription { anything }' });
    expect([status, json.errors[0].extensions.code]).toEqual([400, 'SUBSCRIPTION_NOT_SUPPORTED']);
  });

  it('finds nothing on other paths', async () => {
    expect((await gateway.get('/admin')).status).toBe(404);
  });

  it('cannot reach a prototype by its names', async () => {
    const query = '{ __proto__: people { constructor: name } }';
    const { text } = await gateway.post({ query, variables: { __proto__: { polluted: true } } });
    expect(text).toBe('{"data":{"__proto__":[{"constructor":"Ama"},{"constructor":"Ben"}]}}\n');
    expect('polluted' in {}).toBe(false);
  });
});

describe('an answer', () => {
  it('is the same at / and /graphql, by GET and POST, the first time and once the document is known', async () => {
    const expected = { data: { people: [{ name: 'Ama' }, { name: 'Ben' }] } };
    const root = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: names }),
    });
    expect(await root.json()).toEqual(expected);
    expect((await gateway.post({ query: names })).json).toEqual(expected);
    expect((await gateway.get(`/?query=${names}`, preflighted)).json).toEqual(expected);
  });

  it('is refused alike on both paths: a wrong variable', async () => {
    const body = { query: 'query ($id: ID!) { book(id: $id) { id } }' };
    const first = await gateway.post({ ...body, variables: {} });
    await gateway.post({ ...body, variables: { id: 'b1' } });
    const again = await gateway.post({ ...body, variables: {} });
    expect(first.status).toBe(400);
    expect(again.status).toBe(400);
    expect(again.json).toEqual(first.json);
    expect(again.json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('is in %s where it is asked for and long enough', async (encoding, decode) => {
    const query = `{ ${Array.from({ length: 25 }, (_, n) => `alias${n}: people { id name }`).join(' ')} }`;
    const post = request(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': `identity;q=0.1, ${encoding}` },
    }).end(JSON.stringify({ query }));
    const [response] = (await once(post, 'response')) as [IncomingMessage];
    expect(response.headers['content-encoding']).toBe(encoding);
    const text = decode(await buffer(response)).toString();
    expect(Object.keys(JSON.parse(text).data)).toHaveLength(25);
    expect((await gateway.post({ query: names })).headers.get('content-encoding')).toBeNull();
  });

  it('is kept by nobody on the way', async () => {
    const { headers } = await gateway.post({ query: names });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('carries the request id, the client’s own where it is a safe one', async () => {
    const given = await gateway.post({ query: names }, { 'x-request-id': 'safe-id_123456' });
    expect(given.headers.get('x-request-id')).toBe('safe-id_123456');
    for (const unsafe of ['short', 'a b c d e f g h', 'x'.repeat(65), '"quoted-id"']) {
      const { headers } = await gateway.post({ query: names }, { 'x-request-id': unsafe });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('tells a browser where it is, without anything of other servers', async () => {
    const { status, text, headers } = await gateway.get('/', { accept: 'text/html' });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(text).not.toMatch(/https?:|<script/);
  });
});
