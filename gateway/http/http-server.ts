import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { lastResponseWhen } from './last-response.ts';
import { pathOf, type Route } from './route.ts';
import { stopServer } from './stop-server.ts';

/** An HTTP server that can end without dropping a request. */
export interface HttpServer {
  /** Listens, and tells the URL to reach it by. */
  start(listen: { host: string; port: number }): Promise<string>;
  /** Takes no new connection, answers what has been sent, and cuts off what outlasts the grace. */
  stop(graceMs: number): Promise<void>;
  readonly isStopping: () => boolean;
}

// A client that sends its headers this slowly is not one.
const headersTimeoutMs = 15_000;
const requestTimeoutMs = 60_000;
/** How often it is looked for such clients. */
const lookMs = 5_000;
// Longer than load balancers keep their side, so that they never use a connection as it closes.
const keepAliveTimeoutMs = 75_000;

/** What takes a connection over from HTTP. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** What a server is made of. */
export interface HttpServerParts {
  /** The first that matches the path answers. */
  readonly routes: readonly Route[];
  readonly upgrade: Upgrade;
  /** Called for each connection taken. */
  readonly onConnection: () => void;
  readonly log: Logger;
}

/** A server of routes. */
export function createHttpServer({ routes, upgrade, onConnection, log }: HttpServerParts): HttpServer {
  let stopping = false;
  let taken = 0;
  const open = new Set<Socket>();
  const server = createServer(
    {
      ServerResponse: lastResponseWhen(() => stopping),
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      keepAliveTimeout: keepAliveTimeoutMs,
      connectionsCheckingInterval: lookMs,
      // A header that is there twice must not mean one thing here and another to what stands in front.
      joinDuplicateHeaders: true,
    },
    (request, response) => {
      const path = pathOf(request.url);
      const route = routes.find(({ matches }) => matches(path));
      if (route === undefined) {
        notFound(response);
        return;
      }
      void answerSafely(route, request, response);
    },
  );

  server.on('connection', (socket) => {
    taken += 1;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    onConnection();
  });
  server.on('upgrade', (request, socket, head) => {
    if (stopping) socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n');
    else upgrade(request, socket, head);
  });

  // A route answers its own failures; what still gets here has no answer left but this one.
  async function answerSafely(
    route: Route,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      await route.answer(request, response);
    } catch (error) {
      if (request.destroyed && !request.complete) return;
      log.error({ err: error }, 'a request failed outside its steps');
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end('Internal server error\n');
    }
  }

  return {
    isStopping: () => stopping,
    start: (listen) => start(server, listen),
    stop(graceMs) {
      stopping = true;
      return stopServer(server, { graceMs, taken: () => taken, open });
    },
  };
}

function start(server: Server, { host, port }: { host: string; port: number }): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve(urlOf(server.address()));
    });
  });
}

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new TypeError('The server listens on no port.');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing is here; GraphQL is at /graphql.\n');
}
