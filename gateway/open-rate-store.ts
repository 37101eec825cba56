import type { RateConfig } from './config.ts';
import type { RateStore } from './request/admit/rate-limit.ts';

/** Where rates are counted: shared through Redis where one is named, else in this process. */
export async function openRateStore({ redisUrl }: RateConfig): Promise<RateStore> {
  if (redisUrl === null) return { kind: 'memory' };
  const { Redis } = await import('ioredis');
  return { kind: 'redis', client: new Redis(redisUrl) };
}
