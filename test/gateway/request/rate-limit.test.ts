import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { anonymous, type ClientCaller } from '../../../gateway/caller.ts';
import { createRateLimit, type RateLimit } from '../../../gateway/request/admit/rate-limit.ts';
import { type OpenRateStore, openRateStore } from '../../../gateway/open-rate-store.ts';
import { createDatabase, type TestDatabase } from '../../support/postgres.ts';
import { ratesInDatabase as config } from '../../support/rates-in-database.ts';
import { until } from '../../support/until.ts';

const clientOf = (organisation: string, clientId: string): ClientCaller => ({
  kind: 'client',
  organisation,
  clientId,
  scopes: new Set(),
  policies: new Set(),
  purpose: null,
  expiresAt: Number.MAX_SAFE_INTEGER,
  key: `${organisation} ${clientId}`,
});

let database: TestDatabase;
let pools: Pool[];
let replicas: RateLimit[];

beforeAll(async () => {
  database = await createDatabase();
  pools = [0, 1].map(() => new Pool({ connectionString: database.url, max: 2 }));
  replicas = [];
  for (const pool of pools) replicas.push(await createRateLimit(config, { kind: 'postgres', pool }));
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.drop();
});

describe('rates in the database', () => {
  it('are one for all gateways and all clients of an organisation', async () => {
    const [one, other] = replicas;
    const verdicts = [
      await one?.countRequest(clientOf('ngo-1', 'a'), '192.0.2.0/24'),
      await other?.countRequest(clientOf('ngo-1', 'b'), '198.51.100.0/24'),
      await one?.countRequest(clientOf('ngo-1', 'b'), '192.0.2.0/24'),
      await other?.countRequest(clientOf('ngo-1', 'a'), '192.0.2.0/24'),
      await other?.countRequest(clientOf('ngo-1', 'a'), '192.0.2.0/24'),
    ];
    const refused = { ok: false, limit: 3, found: 4, retryAfterSeconds: expect.any(Number) };
    expect(verdicts).toEqual([{ ok: true }, { ok: true }, { ok: true }, refused, refused]);
    expect(await one?.countRequest(clientOf('ngo-2', 'a'), '192.0.2.0/24')).toEqual({ ok: true });
  });

  it('are counted by network for requests without a token', async () => {
    const [one, other] = replicas;
    await one?.countRequest(anonymous, '192.0.2.0/24');
    await other?.countRequest(anonymous, '192.0.2.0/24');
    expect(await one?.countRequest(anonymous, '192.0.2.0/24')).toMatchObject({ ok: false, limit: 2 });
    expect(await one?.countRequest(anonymous, '198.51.100.0/24')).toEqual({ ok: true });
  });

  it('of requests for tokens are counted by network, apart from other requests', async () => {
    const [one, other] = replicas;
    await one?.countTokenRequest('203.0.113.0/24');
    await other?.countTokenRequest('203.0.113.0/24');
    expect(await one?.countTokenRequest('203.0.113.0/24')).toMatchObject({ ok: false, limit: 2, found: 3 });
    expect(await one?.countRequest(anonymous, '203.0.113.0/24')).toEqual({ ok: true });
  });

  it('of nought are no bound', () => {
    expect(replicas[0]?.countCost(anonymous, '192.0.2.0/24', 1_000_000_000)).toBeNull();
  });
});

describe('rates in a Redis', () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket));
  let silentPort: number;
  let closedPort: number;
  beforeAll(async () => {
    closedPort = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    silentPort = await listen(server);
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  const open = async (port: number, log: { warn: () => void }): Promise<[RateLimit, OpenRateStore]> => {
    const redisUrl = `redis://127.0.0.1:${port}`;
    const rates = await openRateStore({ ...config, redisUrl }, { databaseUrl: null, log });
    return [await createRateLimit(config, rates.store), rates];
  };

  const count = async (limit: RateLimit): Promise<unknown[]> => {
    const verdicts: unknown[] = [];
    for (let turn = 0; turn < 4; turn += 1)
      verdicts.push((await limit.countRequest(clientOf('ngo-1', 'a'), '192.0.2.0/24'))?.ok);
    return verdicts;
  };

  it('that is away are counted by each gateway, which says so once', async () => {
    const told = { times: 0 };
    const [limit, rates] = await open(closedPort, { warn: () => void (told.times += 1) });
    await until(() => told.times > 0);
    expect(await count(limit)).toEqual([true, true, true, false]);
    expect(told.times).toBe(1);
    await rates.close();
  });

  it('that never answers are counted by each gateway', async () => {
    const [limit, rates] = await open(silentPort, { warn: () => undefined });
    await until(() => sockets.length > 0);
    expect(await count(limit)).toEqual([true, true, true, false]);
    await rates.close();
  });
});

function listen(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
}
