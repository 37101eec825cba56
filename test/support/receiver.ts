import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A message that was sent to a receiver. */
export interface ReceivedMessage {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The receiving end of a webhook. */
export interface Receiver {
  readonly url: string;
  /** What it answers with from now on. */
  status: number;
  /** The next message that was not taken yet. */
  next(): Promise<ReceivedMessage>;
  /** How many came until now. */
  count(): number;
  close(): Promise<void>;
}

/** Starts one on the loopback. */
export async function startReceiver(): Promise<Receiver> {
  const messages: ReceivedMessage[] = [];
  let count = 0;
  const waiting: ((message: ReceivedMessage) => void)[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const message = { headers: request.headers, body };
      count += 1;
      const next = waiting.shift();
      if (next) next(message);
      else messages.push(message);
      response.writeHead(receiver.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/told`,
    status: 204,
    next() {
      const message = messages.shift();
      return message ? Promise.resolve(message) : new Promise((resolve) => waiting.push(resolve));
    },
    count: () => count,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}
