import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { anonymous, type ClientCaller } from '../../../gateway/caller.ts';
import { createRateLimit, type RateLimit } from '../../../gateway/request/admit/rate-limit.ts';
import { createDatabase, type TestDatabase } from '../../support/postgres.ts';

const config = {
  requestsPerMinute: 3,
  anonymousRequestsPerMinute: 2,
  costPerMinute: 0,
  anonymousCostPerMinute: 0,
  tokenRequestsPerMinute: 2,
  redisUrl: null,
  store: 'database',
} as const;

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
    ];
    expect(verdicts).toEqual([
      { ok: true },
      { ok: true },
      { ok: true },
      { ok: false, limit: 3, found: 4, retryAfterSeconds: expect.any(Number) },
    ]);
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
