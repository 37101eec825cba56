import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';
import { type Library, startLibrary } from '../../support/library-subgraphs.ts';
import { createTokenIssuer, type TokenIssuer } from '../../support/token-issuer.ts';
import { until } from '../../support/until.ts';

let library: Library;
let issuer: TokenIssuer;
let gateway: RunningGateway;

beforeAll(async () => {
  [library, issuer] = await Promise.all([startLibrary(), createTokenIssuer()]);
  gateway = await startGateway({ supergraphSdl: library.supergraphSdl, tokens: issuer.rules });
});
afterAll(async () => {
  await gateway.stop();
  await library.stop();
});

const ask = async (query: string, variables: object, organisation: string): Promise<string> => {
  const token = await issuer.sign({ claims: { organisation, scope: 'draft:read' } });
  const before = gateway.logged().length;
  await gateway.post({ query, variables }, { authorization: `Bearer ${token}` });
  await until(() => gateway.logged().length > before);
  return token;
};

describe('the log', () => {
  it('has one line a request: who, which operation, how long, and how it ended', async () => {
    const before = gateway.logged().length;
    await ask('query Titles { books { title } }', {}, 'mission-1');
    expect(gateway.logged().slice(before)).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        organisation: 'mission-1',
        operation: 'Titles',
        milliseconds: expect.any(Number),
        status: 200,
        outcome: 'ok',
      },
    ]);
  });

  it.each([
    ['{ nothing }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['{', 400, 'GRAPHQL_PARSE_FAILED'],
    ['query Seal { books { title sealed } }', 200, 'partial'],
  ])('tells how %s ended', async (query, status, outcome) => {
    await ask(query, {}, 'mission-1');
    expect(gateway.logged().at(-1)).toMatchObject({ status, outcome });
  });

  it('tells nothing of tokens, variables, answers or what a subgraph says of its errors', async () => {
    const first = gateway.logged().length;
    const token = await ask('query ($id: ID!) { book(id: $id) { draft } fails }', { id: 'b2' }, 'mission-1');
    await ask('query ($id: ID!) { book(id: $id) { draft } fails }', { id: 'secret-variable' }, 'mission-1');
    const text = JSON.stringify(gateway.logged().slice(first));
    for (const secret of [token, 'secret-variable', '"second"', 'the secret of the books']) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('/metrics', () => {
  it('is for nobody but this machine, and not for whom a proxy asks', async () => {
    const forwarded = await gateway.get('/metrics', { 'x-forwarded-for': '203.0.113.7' });
    expect([forwarded.status, forwarded.text]).toEqual([401, expect.stringContaining('METRICS_TOKEN')]);
    expect((await gateway.get('/metrics', { forwarded: 'for=203.0.113.7' })).status).toBe(401);
  });

  it('is for whoever shows its token, where it has one', async () => {
    const env = { METRICS_TOKEN: 'figures' };
    const guarded = await startGateway({ supergraphSdl: library.supergraphSdl, env });
    const statuses = await Promise.all(
      [{}, { authorization: 'Bearer other' }, { authorization: 'Bearer figures' }].map(
        async (headers) => (await guarded.get('/metrics', headers)).status,
      ),
    );
    expect(statuses).toEqual([401, 401, 200]);
    await guarded.stop();
  });

  it('counts requests by operation, organisation and outcome, and calls by subgraph', async () => {
    await ask('query Counted { people { name } }', {}, 'mission-2');
    const { text, headers } = await gateway.get('/metrics');
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const labels = 'operation="Counted",organisation="mission-2",outcome="ok"';
    expect(text).toContain(`rapporteur_requests_total{${labels}} 1`);
    expect(text).toContain(`rapporteur_request_duration_seconds_count{${labels}} 1`);
    expect(text).toMatch(/rapporteur_subgraph_calls_total\{subgraph="people",outcome="ok"\} \d/);
  });

  it('keeps its size, however many names clients invent', async () => {
    for (let index = 0; index < 230; index += 1)
      await gateway.post({ query: `query Name${index} { people { id } }` });
    const { text } = await gateway.get('/metrics');
    const names = new Set([...text.matchAll(/requests_total\{operation="([^"]+)"/g)].map(([, name]) => name));
    expect(names.size).toBeLessThanOrEqual(201);
    expect(names).toContain('other');
  });
});

describe('traces', () => {
  it('tell of the request, its plan and each fetch, where a collector is configured', async () => {
    const received: string[] = [];
    const collector = await listen(
      createServer((request, response) => {
        void json(request).then((body) => {
          received.push(JSON.stringify(body));
          response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
        });
      }),
    );
    const traced = await startGateway({
      supergraphSdl: library.supergraphSdl,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}` },
    });
    await traced.post({ query: 'query Traced { books { title author { name } } }' });
    await traced.stop();
    const names = [...received.join('').matchAll(/"name":"(\w+)","kind"/g)].map(([, name]) => name);
    expect(names.toSorted()).toEqual(['fetch', 'fetch', 'plan', 'request']);
    expect(received.join('')).not.toContain('Of Rivers');
    collector.closeAllConnections();
    collector.close();
  });

  it.each([
    ['does not answer', () => undefined],
    ['ends connections', ({ socket }: IncomingMessage) => void socket.destroy()],
  ])('keep no gateway from its end where the collector %s', async (_, behave) => {
    const collector = await listen(createServer(behave));
    const traced = await startGateway({
      supergraphSdl: library.supergraphSdl,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}` },
    });
    await traced.post({ query: '{ books { title } }' });
    await traced.stop();
    expect(traced.logged().map(({ msg }) => msg)).toContain(
      'the collector does not take the last traces: they are lost',
    );
    collector.closeAllConnections();
    collector.close();
  });
});

describe('a client that asks for the traces of subgraphs', () => {
  it('does not reach them with it', async () => {
    library.seen.length = 0;
    await gateway.post({ query: '{ people { name } }' }, { 'apollo-federation-include-trace': 'ftv1' });
    expect(library.seen.map(({ headers }) => headers['apollo-federation-include-trace'])).toEqual([
      undefined,
    ]);
  });
});

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
