import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GatewayOptions, type RunningGateway, startGateway } from '../../support/gateway.ts';
import { type Library, startLibrary } from '../../support/library-subgraphs.ts';
import { until } from '../../support/until.ts';

let library: Library;

beforeAll(async () => {
  library = await startLibrary();
});
afterAll(() => library.stop());

const start = (options: Partial<GatewayOptions> = {}): Promise<RunningGateway> =>
  startGateway({ supergraphSdl: library.supergraphSdl, ...options });

async function connects({ url }: RunningGateway): Promise<boolean> {
  const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1' });
  const connected = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return connected;
}

describe('a gateway that stops', () => {
  it('lets the request under way end, with its connection, and takes no other', async () => {
    const gateway = await start();
    const seen = library.seen.length;
    const pending = gateway.post({ query: '{ slow }' });
    await until(() => library.seen.length > seen);
    const stopped = gateway.stop();
    const isRefused = () => connects(gateway).then((connected) => !connected);
    await until(isRefused);
    library.release();
    const { json, headers } = await pending;
    expect(json).toEqual({ data: { slow: 'done' } });
    await stopped;
    expect(headers.get('x-request-id')).not.toBeNull();
    expect(headers.get('connection')).toBe('close');
  });

  it('answers what was sent before it could be known, on connections old and new', async () => {
    const gateway = await start();
    const agent = new Agent({ keepAlive: true });
    const ask = async (by: Agent | false): Promise<IncomingMessage> => {
      const asked = request(`${gateway.url}/graphql`, {
        agent: by,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      }).end(JSON.stringify({ query: '{ people { name } }' }));
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      response.resume();
      await once(response, 'end');
      return response;
    };
    const idle = await Promise.all(Array.from({ length: 9 }, () => ask(agent)));
    expect(idle.map(({ headers }) => headers.connection)).toEqual(Array(9).fill('keep-alive'));
    const sent = [
      ...Array.from({ length: 9 }, () => ask(agent)),
      ...Array.from({ length: 9 }, () => ask(false)),
    ];
    const stopped = gateway.stop();
    const answers = await Promise.all(sent);
    expect(answers.map(({ statusCode, headers }) => [statusCode, headers.connection])).toEqual(
      Array(18).fill([200, 'close']),
    );
    await stopped;
    agent.destroy();
  });

  it('does not wait for connections that bring nothing', async () => {
    const gateway = await start({ env: { SHUTDOWN_GRACE_MS: '600000' } });
    const socket = connect({ port: Number(new URL(gateway.url).port), host: '127.0.0.1' });
    const gone = once(socket, 'close');
    await once(socket, 'connect');
    await gateway.stop();
    await gone;
  });

  it('cuts off what outlasts the grace', async () => {
    const gateway = await start({ env: { SHUTDOWN_GRACE_MS: '50' } });
    const seen = library.seen.length;
    const pending = expect(gateway.post({ query: '{ slow }' })).rejects.toThrow();
    await until(() => library.seen.length > seen);
    await gateway.stop();
    await pending;
    library.release();
  });
});

describe('a client that goes away', () => {
  it('ends the calls made for it', async () => {
    const gateway = await start();
    const seen = library.seen.length;
    const post = request(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    }).end(JSON.stringify({ query: '{ slow }' }));
    post.on('error', () => undefined);
    await until(() => library.seen.length > seen);
    const connection = library.seen.at(-1)?.connection;
    post.destroy();
    if (connection?.destroyed === false) await once(connection, 'close');
    expect(connection?.destroyed).toBe(true);
    library.release();
    await gateway.stop();
  });
});

describe('requests that wait for a slow subgraph', () => {
  it('hold back no request that came after them', async () => {
    const gateway = await start();
    let answered = 0;
    const slow = Array.from({ length: 150 }, async () => {
      const { json } = await gateway.post({ query: '{ slow }' });
      answered += 1;
      return json;
    });
    const { json } = await gateway.post({ query: '{ people { name } }' });
    expect(json).toEqual({ data: { people: [{ name: 'Ama' }, { name: 'Ben' }] } });
    expect(answered).toBe(0);
    const unanswered = Promise.all(slow);
    const releasing = setInterval(() => library.release(), 5);
    expect(new Set((await unanswered).map((each) => JSON.stringify(each)))).toEqual(
      new Set(['{"data":{"slow":"done"}}']),
    );
    clearInterval(releasing);
    await gateway.stop();
  });
});

describe('the health of a gateway', () => {
  it('is live and ready while it serves', async () => {
    const gateway = await start();
    const live = await gateway.get('/health/live');
    const ready = await gateway.get('/health/ready');
    const health = await gateway.get('/health');
    expect([live.status, live.json, ready.status, ready.json]).toEqual([
      200,
      { status: 'live' },
      200,
      { status: 'ready' },
    ]);
    expect([health.status, health.json]).toEqual([ready.status, ready.json]);
    await gateway.stop();
  });
});
