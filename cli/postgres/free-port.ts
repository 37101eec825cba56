import { once } from 'node:events';
import { createServer } from 'node:net';

/** Answers a port of this machine that nobody listens on; `preferred` where it is free. */
export async function freePort(preferred = 0): Promise<number> {
  const server = createServer();
  server.listen({ port: preferred, host: '127.0.0.1', exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    if (preferred !== 0) return freePort();
    throw error;
  }
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The machine gave no port.');
  return address.port;
}
