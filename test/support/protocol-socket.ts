import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A WebSocket whose messages a test writes itself. */
export interface ProtocolSocket {
  readonly socket: WebSocket;
  readonly send: (message: object | string) => void;
  /** The next message, read as JSON; null once it is closed. */
  readonly next: () => Promise<any>; // eslint-disable-line @typescript-eslint/no-explicit-any
  /** Resolves once it is closed, with the code. */
  readonly closed: Promise<number>;
}

/** Opens one; in the protocol graphql-transport-ws unless told. */
export async function openProtocolSocket(
  url: string,
  protocols: readonly string[] = ['graphql-transport-ws'],
): Promise<ProtocolSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, [...protocols]);
  const messages: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  socket.on('message', (bytes: Buffer) => {
    const message: unknown = JSON.parse(bytes.toString());
    const next = waiting.shift();
    if (next) next(message);
    else messages.push(message);
  });
  let isClosed = false;
  const closed = new Promise<number>((resolve) => {
    socket.once('close', (code) => {
      isClosed = true;
      for (const next of waiting.splice(0)) next(null);
      resolve(code);
    });
  });
  await once(socket, 'open');
  return {
    socket,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next: () =>
      messages.length > 0 || isClosed
        ? Promise.resolve(messages.shift() ?? null)
        : new Promise((resolve) => waiting.push(resolve)),
  };
}

/** Opens one that is acknowledged. */
export async function openAcknowledged(url: string, token: string): Promise<ProtocolSocket> {
  const opened = await openProtocolSocket(url);
  opened.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  if ((await opened.next())?.type !== 'connection_ack') throw new Error('The socket was not acknowledged.');
  return opened;
}
