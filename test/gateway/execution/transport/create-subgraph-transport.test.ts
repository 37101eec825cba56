import { describe, expect, it } from '@jest/globals';
import { callTo } from '../../../support/subgraph-call.ts';
import { replies } from '../../../support/subgraph-replies.ts';
import * as subgraphs from '../../../support/misbehaving-subgraph.ts';
import { stageTransport } from '../../../support/transport-stage.ts';

const stage = stageTransport();
const { answersWith } = subgraphs;
const { answered, overloaded, refused, unavailable } = replies;

describe('calls at the same time', () => {
  it('beyond slots and queue are refused at once', async () => {
    const held: (() => void)[] = [];
    stage.behave((request, response) => held.push(() => answersWith()(request, response)));
    const transport = stage.open({ maxConcurrent: 2, maxQueued: 1 });
    const three = [1, 2, 3].map(() => transport.send(callTo(stage.subgraph().url)));
    expect(await transport.send(callTo(stage.subgraph().url))).toEqual(overloaded);
    await stage.subgraph().received(2);
    stage.behave(answersWith());
    for (const release of held) release();
    expect(await Promise.all(three)).toEqual([answered, answered, answered]);
  });

  it('share connections that are kept open', async () => {
    const ports = new Set<number | undefined>();
    stage.behave((request, response) => {
      ports.add(request.socket.remotePort);
      answersWith()(request, response);
    });
    const transport = stage.open();
    for (let i = 0; i < 5; i++) await transport.send(callTo(stage.subgraph().url));
    // undici counts a connection as free a moment after its response has ended.
    expect(ports.size).toBeLessThanOrEqual(2);
  });
});

describe('a client that goes', () => {
  it('ends its call, and the log hears nothing', async () => {
    stage.behave(subgraphs.neverAnswers);
    const client = new AbortController();
    const reply = stage.open().send(callTo(stage.subgraph().url, { signal: client.signal }));
    await stage.subgraph().received(1);
    client.abort();
    expect(await reply).toEqual(unavailable);
    expect(stage.reports()).toEqual([]);
  });

  it('before its call was sent has nothing sent', async () => {
    expect(await stage.open().send(callTo(stage.subgraph().url, { signal: AbortSignal.abort() }))).toEqual(
      unavailable,
    );
    expect(stage.subgraph().requests).toHaveLength(0);
  });

  it('does not open the circuit', async () => {
    stage.behave(subgraphs.neverAnswers);
    const breaker = {
      threshold: 0.5,
      window: 10,
      minimumCalls: 1,
      pauseMs: 1_000_000,
      maxPauseMs: 1_000_000,
    };
    const transport = stage.open({ breaker });
    const client = new AbortController();
    const reply = transport.send(callTo(stage.subgraph().url, { signal: client.signal }));
    await stage.subgraph().received(1);
    client.abort();
    await reply;
    stage.behave(answersWith());
    expect(await transport.send(callTo(stage.subgraph().url))).toEqual(answered);
  });
});

describe('what is sent', () => {
  it('is the operation, with no authorization of its own and no wish for encodings', async () => {
    await stage.open().send(callTo(stage.subgraph().url, { operationName: 'Q', variables: { a: 1 } }));
    const [request] = stage.subgraph().requests;
    expect(JSON.parse(request?.body ?? '')).toEqual({
      query: '{ ok }',
      operationName: 'Q',
      variables: { a: 1 },
    });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-request-id': 'request-1',
    });
    expect(request?.headers).not.toHaveProperty('authorization');
    expect(request?.headers).not.toHaveProperty('accept-encoding');
  });

  it.each([
    ['at once', () => ({ authorization: 'Bearer assertion' })],
    ['later', () => Promise.resolve({ authorization: 'Bearer assertion' })],
  ])('carries the assertion that is made %s', async (_, headersFor) => {
    await stage.open({ headersFor }).send(callTo(stage.subgraph().url));
    expect(stage.subgraph().requests[0]?.headers.authorization).toBe('Bearer assertion');
  });

  it.each(['ftp://127.0.0.1/', 'not an address', 'http://192.0.2.1/graphql'])(
    'never goes to %s',
    async (url) => {
      expect(await stage.open().send(callTo(url))).toEqual(refused);
    },
  );
});
