import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** Longer than a count takes over a network, shorter than a client waits. */
const commandTimeoutMs = 500;

/** A Redis that costs a request nothing while it is away: a command fails at once, and what counts goes on by itself. */
export async function openRedis(url: string, log: Pick<Logger, 'warn'>): Promise<Redis> {
  const { Redis } = await import('ioredis');
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: commandTimeoutMs,
  });
  let isAway = false;
  client.on('ready', () => {
    isAway = false;
  });
  client.on('error', (error: Error) => {
    // It is tried again every few moments, and is away all the time between.
    if (!isAway) log.warn({ err: error }, 'Redis is away: each gateway counts rates by itself');
    isAway = true;
  });
  return client;
}
