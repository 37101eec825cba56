import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a database that can be lost, as when the server is killed: without a word. */
export interface DatabaseLine {
  /** Of the database, by this way. */
  readonly url: string;
  /** Loses every connection that there is. */
  lose(): void;
  close(): Promise<void>;
}

/** Opens a way to a database. */
export async function openDatabaseLine(databaseUrl: string): Promise<DatabaseLine> {
  const sockets = new Set<Socket>();
  const { hostname, port } = new URL(databaseUrl);
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const lose = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    url: url.href,
    lose,
    async close() {
      lose();
      server.close();
      await once(server, 'close');
    },
  };
}
