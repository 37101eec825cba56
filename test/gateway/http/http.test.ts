import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
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

  it('is refused where it is not the UTF-8 that it is said to be', async () => {
    const body = Buffer.concat([
      Buffer.from('{"query":"{ books { id } }","x":"'),
      Buffer.from([0xff, 0x22, 0x7d]),
    ]);
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('not UTF-8')]);
  });

  it('is refused where the body is encoded', async () => {
    const sent = (encoding: string) => gateway.post({ query: names }, { 'content-encoding': encoding });
    for (const encoding of ['identity', 'Identity', '']) expect((await sent(encoding)).status).toBe(200);
    expect((await sent('gzip')).status).toBe(415);
  });

  it('is refused in another charset than UTF-8', async () => {
    const { status } = await gateway.post(
      { query: names },
      { 'content-type': 'application/json; charset=utf-16' },
    );
    expect(status).toBe(415);
  });

  it.each(['PATCH', 'DELETE', 'OPTIONS', 'HEAD'])('is refused by %s', async (method) => {
    const { status, headers } = await fetch(`${gateway.url}/graphql`, { method });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it.each([
    ['a version of persisted queries that is not known', { persistedQuery: { version: 2, sha256Hash: 'a' } }],
    ['a persisted query that is no object', { persistedQuery: 'a' }],
  ])('is refused as the client’s mistake: %s', async (_, extensions) => {
    const { status, json } = await gateway.post({ extensions });
    expect([status, json.errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('is refused in words where its fields are too many to be compared', async () => {
    const { status, json } = await gateway.post({ query: `{ books { ${'title '.repeat(5000)} } }` });
    const told = [{ message: expect.stringContaining('ask for each field once') }];
    expect([status, json.errors]).toMatchObject([400, told]);
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

const body = JSON.stringify({ query: names });
const json = 'Content-Type: application/json\r\n';
const length = `Content-Length: ${body.length}\r\n`;
const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\n';
const final = 'Connection: close\r\n';

/** What comes back for these bytes until the gateway ends the connection: the status of each answer. */
async function statusesOf(bytes: string): Promise<string[]> {
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  socket.write(bytes);
  const answer = (await buffer(socket)).toString();
  return [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status = '']) => status);
}

describe('bytes that', () => {
  it.each([
    ['tell a length and chunks', `${head}${json}${length}Transfer-Encoding: chunked\r\n\r\n${chunked}`],
    ['tell two lengths', `${head}${json}${length}Content-Length: 3\r\n\r\n${body}`],
    ['tell a length twice', `${head}${json}${length}${length}\r\n${body}`],
    ['tell chunks in other words', `${head}${json}Transfer-Encoding: xchunked\r\n\r\n${chunked}`],
    ['end lines with a line feed alone', `${head}${json}${length}\r\n${body}`.replaceAll('\r\n', '\n')],
    ['hold a zero byte', `${head}${json}X-A: a\0b\r\n${length}\r\n${body}`],
    ['name no host', `POST / HTTP/1.1\r\n${json}${length}${final}\r\n${body}`],
    ['tell two types of content', `${head}${json}Content-Type: text/plain\r\n${length}${final}\r\n${body}`],
    [
      'begin their JSON with a byte order mark',
      `${head}${json}Content-Length: ${body.length + 3}\r\n${final}\r\n\uFEFF${body}`,
    ],
  ])('%s are refused, and nothing after them is read', async (_, bytes) => {
    expect(await statusesOf(`${bytes}${head}${json}${length}${final}\r\n${body}`)).toEqual(['400']);
  });

  it.each([
    ['come in chunks', `${head}${json}${final}Transfer-Encoding: chunked\r\n\r\n${chunked}`, ['200']],
    ['are of HTTP/1.0', `POST / HTTP/1.0\r\n${json}${length}\r\n${body}`, ['200']],
    [
      'wait to be told to go on',
      `${head}${json}${length}${final}Expect: 100-continue\r\n\r\n${body}`,
      ['100', '200'],
    ],
    [
      'write the address whole',
      `POST http://x/graphql HTTP/1.1\r\nHost: x\r\n${json}${length}${final}\r\n${body}`,
      ['200'],
    ],
    [
      'hold two requests',
      `${head}${json}${length}\r\n${body}${head}${json}${length}${final}\r\n${body}`,
      ['200', '200'],
    ],
  ])('%s are answered', async (_, bytes, statuses) => {
    expect(await statusesOf(bytes)).toEqual(statuses);
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

  it('does not repeat a wrong variable at length, and names what is wrong with it', async () => {
    const query = 'query ($id: ID!) { book(id: $id) { id } }';
    const { json } = await gateway.post({ query, variables: { id: { long: 'x"'.repeat(50_000) } } });
    const [{ message }] = json.errors;
    expect(message.length).toBeLessThan(1000);
    expect(message).toMatch(/^Variable "\$id" got invalid value .*; ID cannot represent value/);
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
