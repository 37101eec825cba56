import type { Redis } from 'ioredis';
import type { Pool } from 'pg';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Caller } from '../../caller.ts';
import type { RateConfig } from '../../config.ts';
import { payerOf } from '../payer-of.ts';

/** Whether a caller may go on, or when to come back. */
export type RateVerdict =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly retryAfterSeconds: number;
      readonly limit: number;
      readonly found: number;
    };

/** Counts for each organisation, or for what stands in where none is known; null where no bound is set. */
export interface RateLimit {
  countRequest(caller: Caller, network: string): Promise<RateVerdict> | null;
  countCost(caller: Caller, network: string, cost: number): Promise<RateVerdict> | null;
  countTokenRequest(network: string): Promise<RateVerdict> | null;
}

/** Where counts are kept: replicas share them through Redis or PostgreSQL. */
export type RateStore =
  | { readonly kind: 'memory' }
  | { readonly kind: 'redis'; readonly client: Redis }
  | { readonly kind: 'postgres'; readonly pool: Pool };

type Limiter = RateLimiterMemory | RateLimiterRedis | RateLimiterPostgres;

const seconds = 60;

/** One limiter for each kind of caller and each thing counted. */
export async function createRateLimit(config: RateConfig, store: RateStore): Promise<RateLimit> {
  const open = (name: string, points: number): Promise<Limiter | null> =>
    points === 0 ? Promise.resolve(null) : openLimiter({ name, points, store });
  const requests = await open('requests', config.requestsPerMinute);
  const anonymousRequests = await open('anonymous-requests', config.anonymousRequestsPerMinute);
  const cost = await open('cost', config.costPerMinute);
  const anonymousCost = await open('anonymous-cost', config.anonymousCostPerMinute);
  const tokens = await open('tokens', config.tokenRequestsPerMinute);
  return {
    countRequest(caller, network) {
      const limiter = caller.kind === 'client' ? requests : anonymousRequests;
      return limiter === null ? null : count(limiter, payerOf(caller, network), 1);
    },
    countCost(caller, network, points) {
      const limiter = caller.kind === 'client' ? cost : anonymousCost;
      return limiter === null ? null : count(limiter, payerOf(caller, network), points);
    },
    countTokenRequest: (network) => (tokens === null ? null : count(tokens, network, 1)),
  };
}

async function count(limiter: Limiter, payer: string, points: number): Promise<RateVerdict> {
  try {
    await limiter.consume(payer, points);
    return { ok: true };
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent;
    const retryAfterSeconds = Math.max(1, Math.ceil(spent.msBeforeNext / 1000));
    // Whoever was refused once is refused from memory for a while, by a library that then tells no count.
    const found = Math.max(spent.consumedPoints, limiter.points + 1);
    return { ok: false, retryAfterSeconds, limit: limiter.points, found };
  }
}

async function openLimiter({
  name,
  points,
  store,
}: {
  name: string;
  points: number;
  store: RateStore;
}): Promise<Limiter> {
  const options = { keyPrefix: `rate-${name}`, points, duration: seconds };
  if (store.kind === 'memory') return new RateLimiterMemory(options);
  // While the store is away each replica counts for itself: neither open to everybody nor closed to all.
  const shared = {
    ...options,
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: new RateLimiterMemory(options),
  };
  if (store.kind === 'redis') return new RateLimiterRedis({ ...shared, storeClient: store.client });
  return new Promise((resolve, reject) => {
    const limiter: RateLimiterPostgres = new RateLimiterPostgres(
      { ...shared, storeClient: store.pool, storeType: 'pool', tableName: 'rate_counts' },
      (error) => (error === undefined ? resolve(limiter) : reject(error)),
    );
  });
}
