import type { WebSocket } from 'ws';
import type { EventStream } from './event-stream.ts';
import { openAcknowledged } from './protocol-socket.ts';

/** A subscription over a WebSocket of its own. */
export interface SocketStream extends Pick<EventStream, 'next'> {
  readonly socket: WebSocket;
  /** Resolves once the socket is closed, with the code. */
  readonly closed: Promise<number>;
}

/** Asks for one, over a socket that is acknowledged. */
export async function openSocketStream(url: string, token: string, payload: object): Promise<SocketStream> {
  const { socket, send, next, closed } = await openAcknowledged(url, token);
  send({ id: 'stream', type: 'subscribe', payload });
  return {
    socket,
    closed,
    async next() {
      const message = await next();
      return message?.type === 'next' ? message.payload : null;
    },
  };
}
