import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

// Below what systems give to outgoing connections, which could take a port again before its service listens on it.
const [lowest, highest] = [10_240, 20_240];
const attempts = 50;

/** Processes that look at the same time look in different places: a port is free until its service listens on it. */
const places = 100;

/** Answers a port of this machine that nobody listens on; `preferred` where it is free. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isFree(preferred))) return preferred;
  const size = (highest - lowest) / places;
  const own = lowest + (process.pid % places) * size;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const isCrowded = attempt > attempts / 2;
    const port = isCrowded ? randomInt(lowest, highest) : randomInt(own, own + size);
    if (await isFree(port)) return port;
  }
  throw new Error(`None of ${attempts} ports between ${lowest} and ${highest} is free.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  server.listen({ port, host: '127.0.0.1', exclusive: true });
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
