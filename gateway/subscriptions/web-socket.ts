import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from 'pino';
import { networkOf } from '../http/network-of.ts';
import { httpOf } from '../refusal.ts';
import type { Authenticate, Credentials } from '../request/authenticate.ts';
import { createAnswerMessage, type MessageParts } from './answer-message.ts';
import type { Subscriber } from './subscriber.ts';
import { tooSlow } from './write-stream.ts';

/** What streams over WebSocket stand on. */
export interface WebSocketParts extends MessageParts {
  readonly authenticate: Authenticate;
  readonly bodyBytes: number;
  readonly stallMilliseconds: number;
  readonly log: Logger;
}

/** One connection of a client, and the streams on it. */
export interface SocketSession {
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  readonly network: string;
  credentials: Credentials;
  readonly subscribers: Set<Subscriber>;
  /** Its client reads nothing: what still goes out is not waited for. */
  isStalled: boolean;
}

/** Answers the protocol graphql-transport-ws. */
export interface WebSocketEndpoint {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes every connection once its streams have told where to resume. */
  close(): void;
}

const pingMilliseconds = 12_000;
const initMilliseconds = 3000;
/** When a gateway stops, what was sent last is given this long to be read. */
const lingerMilliseconds = 2000;
/** Longer for a client that read nothing: it is told where to resume. */
const stalledLingerMilliseconds = 5000;
/** So much may be on its way before the next event waits. */
const mostOnItsWay = 65_536;

/** Where nothing is wrong with the token, clients come back; else as the protocol recommends. */
const closeCodes: ReadonlyMap<number, number> = new Map([
  [400, CloseCode.BadRequest],
  [503, 1013],
]);

interface Session {
  readonly session: SocketSession;
}

/** Makes the endpoint. The token comes with `connection_init`, or in the header of the request that opens the socket. */
export function createWebSocketEndpoint(parts: WebSocketParts): WebSocketEndpoint {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: parts.bodyBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  const server = createProtocolServer(parts);

  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const session: SocketSession = {
      request,
      socket,
      network: networkOf(request.socket.remoteAddress),
      credentials: credentialsOf(request, {}),
      subscribers: new Set(),
      isStalled: false,
    };
    const failed = (error: unknown): void => {
      parts.log.error({ err: error }, 'a WebSocket message failed');
      socket.close(CloseCode.InternalServerError, 'Internal server error');
    };
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(session, text, parts.stallMilliseconds),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (listen) =>
          socket.on('message', (bytes: Buffer) => void listen(bytes.toString()).catch(failed)),
      },
      { session },
    );
    const stopPings = keepAlive(socket);
    socket.once('error', () => socket.terminate());
    socket.once('close', (code, reason) => {
      stopPings();
      void closed(code, reason.toString());
    });
  });

  return {
    upgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
    },
    close() {
      for (const socket of sockets.clients) {
        setTimeout(() => socket.close(1001, 'Going away'), lingerMilliseconds / 4).unref();
        setTimeout(() => socket.terminate(), lingerMilliseconds).unref();
      }
    },
  };
}

/** The protocol, over the hub's own steps. */
function createProtocolServer(parts: WebSocketParts) {
  const answer = createAnswerMessage(parts);
  return makeServer<Record<string, unknown>, Session>({
    connectionInitWaitTimeout: initMilliseconds,
    async onConnect({ connectionParams = {}, extra: { session } }) {
      session.credentials = credentialsOf(session.request, connectionParams);
      const authentication = await parts.authenticate(session.credentials);
      if (authentication.ok) return true;
      const { error } = authentication;
      // What a client can read of why: a reason has at most 123 bytes.
      session.socket.close(
        closeCodes.get(httpOf(error).status) ?? CloseCode.Forbidden,
        error.message.slice(0, 120),
      );
      return false;
    },
    onSubscribe: ({ extra: { session } }, _id, payload) => answer(session, payload),
    subscribe: ({ contextValue }) => contextValue as never,
    execute: ({ contextValue }) => contextValue as never,
    // Events are in the form that clients get already.
    onNext: (...told) => told[4] as never,
  });
}

function credentialsOf({ headers }: IncomingMessage, given: Readonly<Record<string, unknown>>): Credentials {
  const authorization = given.authorization ?? given.Authorization ?? headers.authorization;
  const purpose = given['x-purpose'] ?? given.purpose ?? headers['x-purpose'];
  return {
    authorization: typeof authorization === 'string' ? authorization : undefined,
    purpose: typeof purpose === 'string' ? purpose : undefined,
  };
}

/** Sends a message, and waits while too much is on its way; a client that reads nothing is let go. */
function send(session: SocketSession, text: string, stallMilliseconds: number): Promise<void> {
  const { socket } = session;
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | null = null;
    socket.send(text, () => {
      if (timer) clearTimeout(timer);
      resolve();
    });
    if (socket.bufferedAmount < mostOnItsWay || session.isStalled) {
      resolve();
      return;
    }
    timer = setTimeout(() => {
      session.isStalled = true;
      for (const subscriber of session.subscribers) subscriber.end(tooSlow);
      setTimeout(() => socket.terminate(), stalledLingerMilliseconds).unref();
      resolve();
    }, stallMilliseconds);
  });
}

function keepAlive(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on('pong', () => (isAlive = true));
  const pings = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, pingMilliseconds);
  return () => clearInterval(pings);
}
