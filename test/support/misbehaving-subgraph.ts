import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** How the subgraph treats one request. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** A request as it arrived. */
export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An HTTP server that does what no subgraph may. */
export interface MisbehavingSubgraph {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** From the next request on. */
  behave(behaviour: Behaviour): void;
  /** Resolves when so many requests have arrived in all. */
  received(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts one on the loopback; it answers `{"data":{"ok":true}}` until told to behave otherwise. */
export async function startMisbehavingSubgraph(
  behaviour: Behaviour = answersWith(),
): Promise<MisbehavingSubgraph> {
  const requests: ReceivedRequest[] = [];
  const waiting: { readonly count: number; readonly arrive: () => void }[] = [];
  let current = behaviour;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      requests.push({ path: request.url ?? '', headers: request.headers, body });
      for (const { count, arrive } of waiting) if (requests.length >= count) arrive();
      current(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/graphql`,
    requests,
    behave: (next) => (current = next),
    received: (count) =>
      requests.length >= count ? Promise.resolve() : new Promise((arrive) => waiting.push({ count, arrive })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string')
    throw new Error('the server does not listen on a port');
  return address.port;
}

/** What an answer is made of; every part has a proper default. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A complete answer, proper but for what it is given. */
export function answersWith({
  status = 200,
  headers = {},
  body = '{"data":{"ok":true}}',
}: Answer = {}): Behaviour {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };
}

/** Bytes straight onto the connection, whatever HTTP says. */
export function writesRaw(bytes: string): Behaviour {
  return ({ socket }) => void socket.end(bytes);
}

/** Never answers. */
export const neverAnswers: Behaviour = () => undefined;

/** Sends headers and half a body, then nothing. */
export const stallsInBody: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
};

/** Sends a body byte by byte for ever: each byte in time, the whole never. */
export const drips: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};

/** Sends a body as fast as it is taken, for ever. */
export const neverEnds: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const block = ' '.repeat(65_536);
  const pour = (): void => {
    while (response.write(block));
  };
  response.on('drain', pour);
  pour();
};

/** Cuts the connection in the middle of an announced body. */
export const resetsInBody: Behaviour = ({ socket }, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"data":', () => cut(socket));
};

/** Cuts the connection instead of answering. */
export const resets: Behaviour = ({ socket }) => cut(socket);

function cut(socket: Socket): void {
  socket.resetAndDestroy();
}

/** Many megabytes of blanks in a few kilobytes. */
export const gzipBomb: Behaviour = answersWith({
  headers: { 'content-encoding': 'gzip' },
  body: gzipSync(Buffer.alloc(20 * 1024 * 1024, ' ')),
});
