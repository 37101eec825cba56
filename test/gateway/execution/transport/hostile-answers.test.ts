import { once } from 'node:events';
import { type AddressInfo, createServer, Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { callTo } from '../../../support/subgraph-call.ts';
import { replies } from '../../../support/subgraph-replies.ts';
import * as subgraphs from '../../../support/misbehaving-subgraph.ts';
import { stageTransport } from '../../../support/transport-stage.ts';

const stage = stageTransport();
const { answersWith } = subgraphs;
const { answered, invalid, refused, tooLarge } = replies;
const forgedBody = '{"data":{"ok":false}}';
const forged = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${forgedBody.length}\r\n\r\n${forgedBody}`;

describe('a subgraph that sends too much', () => {
  const small = { maxResponseBytes: 1_000 };

  it('is cut off at the cap of an endless body', async () => {
    stage.behave(subgraphs.neverEnds);
    expect(await stage.open().send(callTo(stage.subgraph().url))).toEqual(tooLarge);
  });

  it('is cut off before the body when it announces more than the cap', async () => {
    stage.behave(answersWith({ headers: { 'content-length': '1001' }, body: ' '.repeat(1_001) }));
    expect(await stage.open(small).send(callTo(stage.subgraph().url))).toEqual(tooLarge);
  });

  it('may use the cap to the last byte', async () => {
    stage.behave(answersWith({ body: '{"data":{"ok":true}}'.padEnd(1_000) }));
    expect(await stage.open(small).send(callTo(stage.subgraph().url))).toEqual(answered);
  });

  it.each([
    ['one huge header', { 'x-padding': 'x'.repeat(20_000) }],
    [
      'many headers',
      Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`x-padding-${i}`, 'x'.repeat(20)])),
    ],
  ])('is refused for %s', async (_, headers) => {
    stage.behave(answersWith({ headers }));
    expect(await stage.open().send(callTo(stage.subgraph().url))).toEqual(invalid);
  });

  it('reports 100,000 errors and a hundred of them are kept', async () => {
    const errors = Array.from({ length: 100_000 }, (_, i) => ({ message: 'no', path: ['ok', i] }));
    stage.behave(answersWith({ body: JSON.stringify({ data: null, errors }) }));
    const reply = await stage.open().send(callTo(stage.subgraph().url));
    expect(reply.ok && reply.errors.length).toBe(100);
  });
});

describe('a subgraph that is not what it says', () => {
  it.each([
    ['HTML', { headers: { 'content-type': 'text/html' } }],
    ['JSON called text', { headers: { 'content-type': 'text/plain' } }],
    ['a charset other than UTF-8', { headers: { 'content-type': 'application/json; charset=utf-16' } }],
    ['an encoding nobody asked for', { headers: { 'content-encoding': 'br' } }],
    ['plain JSON called gzip', { headers: { 'content-encoding': 'gzip' } }],
    ['no body', { body: '' }],
    ['truncated JSON', { body: '{"data":{"ok":tr' }],
    ['two documents', { body: '{"data":null}{"data":null}' }],
    ['NaN', { body: '{"data":{"ok":NaN}}' }],
    ['a byte order mark', { body: '\uFEFF{"data":{"ok":true}}' }],
    ['bytes that are no UTF-8', { body: Buffer.from('{"data":{"ok":"\xff"}}', 'latin1') }],
    ['UTF-16', { body: Buffer.from('{"data":{"ok":true}}', 'utf16le') }],
    ['a list', { body: '[{"data":{"ok":true}}]' }],
    ['a string', { body: '"data"' }],
    ['null', { body: 'null' }],
    ['an empty object', { body: '{}' }],
    ['data that is a list', { body: '{"data":[]}' }],
    ['data that is a string', { body: '{"data":"ok"}' }],
    ['errors that are no list', { body: '{"data":null,"errors":{"message":"no"}}' }],
    ['no data and no error', { body: '{"errors":[]}' }],
    ['a page of 404', { status: 404, headers: { 'content-type': 'text/html' }, body: '<p>' }],
    ['an object of 400 that is no GraphQL response', { status: 400, body: '{"title":"Bad Request"}' }],
  ])('gets %s refused as an invalid response', async (_, answer) => {
    stage.behave(answersWith(answer));
    expect(await stage.open().send(callTo(stage.subgraph().url))).toEqual(invalid);
  });

  it('gets a gzip bomb refused without unpacking it', async () => {
    stage.behave(subgraphs.gzipBomb);
    expect(await stage.open().send(callTo(stage.subgraph().url))).toEqual(invalid);
  });

  it.each([
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.6\r\n'],
    [
      'a header with a bare line end in it',
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx: a\rb\r\n\r\n{}',
    ],
    [
      'both a length and chunks',
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    ],
  ])('gets %s refused', async (_, bytes) => {
    stage.behave(subgraphs.writesRaw(bytes));
    expect(await stage.open().send(callTo(stage.subgraph().url))).toEqual(invalid);
  });

  it('cannot answer one request with the answer to another, where answers say what they are of', async () => {
    const transport = stage.open({ maxConcurrent: 1 });
    const answering = (id: string) => answersWith({ headers: { 'rapporteur-request-id': id } });
    const call = { ...callTo(stage.subgraph().url), requestId: 'second-request' };
    stage.behave(answering('first-request'));
    expect(await transport.send(call)).toEqual(invalid);
    stage.behave(answering('second-request'));
    expect(await transport.send(call)).toEqual(answered);
  });

  it('cannot answer the next call with a second response on the connection', async () => {
    const transport = stage.open({ maxConcurrent: 1 });
    stage.behave(({ socket }) => void socket.write(forged + forged));
    await transport.send(callTo(stage.subgraph().url));
    stage.behave(answersWith());
    expect(await transport.send(callTo(stage.subgraph().url))).toEqual(answered);
  });

  it('that sends a second response late is given every request on a connection of its own', async () => {
    const transport = stage.open({ maxConcurrent: 1 });
    const sockets: Socket[] = [];
    stage.behave((request, response) => {
      sockets.push(request.socket);
      answersWith()(request, response);
    });
    const ask = () => transport.send(callTo(stage.subgraph().url));
    await ask();
    await ask();
    expect(sockets[1]).toBe(sockets[0]);
    const closed = once(sockets[0] ?? new Socket(), 'close');
    sockets[0]?.write(forged);
    await closed;
    expect([await ask(), await ask(), await ask()]).toEqual([answered, answered, answered]);
    expect(new Set(sockets.slice(1)).size).toBe(4);
  });

  it('cannot answer before all of the request was sent', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => {
      sockets.push(socket.pause().on('error', () => undefined));
      socket.write(forged);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const body = `{"query":"${' '.repeat(16 * 1024 * 1024)}"}`;
    const call = { ...callTo(`http://127.0.0.1:${port}/`), body };
    expect(await stage.open().send(call)).toEqual(invalid);
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  it('keeps `__proto__` an own property that changes no other object', async () => {
    stage.behave(
      answersWith({ body: '{"data":{"__proto__":{"polluted":true},"constructor":{"prototype":1}}}' }),
    );
    const reply = await stage.open().send(callTo(stage.subgraph().url));
    const data = reply.ok ? reply.data : null;
    expect(Object.keys(data ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('cannot exhaust the stack with depth', async () => {
    const depth = 1_000_000;
    stage.behave(answersWith({ body: `{"data":{"ok":${'['.repeat(depth)}${']'.repeat(depth)}}}` }));
    const reply = await stage.open().send(callTo(stage.subgraph().url));
    expect(reply.ok).toBe(true);
  });
});

describe('a subgraph that sends the hub elsewhere', () => {
  it.each([301, 302, 303, 307, 308])(
    'is refused for %i, and the other place hears nothing',
    async (status) => {
      const elsewhere = await subgraphs.startMisbehavingSubgraph();
      stage.behave(answersWith({ status, headers: { location: elsewhere.url } }));
      const transport = stage.open({ headersFor: () => ({ authorization: 'Bearer assertion' }) });
      expect(await transport.send(callTo(stage.subgraph().url))).toEqual(refused);
      expect(elsewhere.requests).toHaveLength(0);
      await elsewhere.close();
    },
  );
});
