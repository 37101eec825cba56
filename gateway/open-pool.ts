import { Pool, type PoolConfig } from 'pg';

/**
 * Connections to a database that may be lost at any moment, idle or at work: what was under way rejects, the next
 * statement has a new connection. A connection whose loss nobody listens for would end the process.
 */
export function openPool(config: PoolConfig): Pool {
  const pool = new Pool(config);
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}
