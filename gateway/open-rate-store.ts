import type { Logger } from 'pino';
import type { RateConfig } from './config.ts';
import { openPool } from './open-pool.ts';
import { openRedis } from './open-redis.ts';
import type { RateStore } from './request/admit/rate-limit.ts';

/** Where rates are counted, and how to let go of it. */
export interface OpenRateStore {
  readonly store: RateStore;
  close(): Promise<void>;
}

// One short statement a request; more connections would only be taken from the hub's own work.
const connections = 4;

/** Rates are shared through Redis or the hub's database where that is configured, else counted in this process. */
export async function openRateStore(
  { redisUrl, store }: RateConfig,
  { databaseUrl, log }: { readonly databaseUrl: string | null; readonly log: Pick<Logger, 'warn'> },
): Promise<OpenRateStore> {
  if (redisUrl !== null) {
    const client = await openRedis(redisUrl, log);
    return {
      store: { kind: 'redis', client },
      close() {
        client.disconnect();
        return Promise.resolve();
      },
    };
  }
  if (store === 'database') {
    // Counted in this process instead, a bound for all gateways together would be one for each.
    if (databaseUrl === null)
      throw new Error('RATE_STORE is "database", and there is none here: share rates by REDIS_URL.');
    const pool = openPool({ connectionString: databaseUrl, max: connections });
    return { store: { kind: 'postgres', pool }, close: () => pool.end() };
  }
  return { store: { kind: 'memory' }, close: () => Promise.resolve() };
}
