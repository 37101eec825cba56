import { connect, type Socket } from 'node:net';
import { Latencies } from './latencies.ts';
import { ResponseReader } from './response-reader.ts';

/** What to send, where, and for how long. */
export interface LoadOrder {
  readonly port: number;
  readonly path: string;
  /** One operation, or several that take turns. */
  readonly query: string | readonly string[];
  readonly connections: number;
  readonly seconds: number;
  /** Goes on beyond the seconds until so many requests are answered. */
  readonly leastRequests?: number;
}

/** What a load measured. */
export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly failures: number;
  /** The first answer that was not like the others, to look at. */
  readonly firstFailure: string | null;
  readonly answerBytes: number;
}

/**
 * Every connection reads into this, as much as Node reads at once: what arrives is copied before the next one reads. And
 * what reads responses is kept from round to round. A load that makes garbage pauses to collect it, and that would be
 * told as a latency of the gateway.
 */
const arrived = Buffer.allocUnsafeSlow(65_536);
const readersKept: ResponseReader[] = [];

interface Tally {
  readonly latencies: Latencies;
  failures: number;
  firstFailure: string | null;
  answerBytes: number;
}

function requestFor(order: LoadOrder, query: string, token: string): Buffer {
  const body = JSON.stringify({ query });
  return Buffer.from(
    `POST ${order.path} HTTP/1.1\r\nhost: 127.0.0.1:${order.port}\r\n${token === '' ? '' : `authorization: Bearer ${token}\r\n`}` +
      'accept: application/json\r\ncontent-type: application/json\r\n' +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

const made = new WeakMap<readonly string[], Map<string, readonly Buffer[]>>();

/** Each query with each token, made once: what was made anew for every round would be collected while one is measured. */
function requestsOf(order: LoadOrder, tokens: readonly string[]): readonly Buffer[] {
  const { port, path, query } = order;
  const name = JSON.stringify({ port, path, query });
  const known = made.get(tokens) ?? new Map<string, readonly Buffer[]>();
  made.set(tokens, known);
  const before = known.get(name);
  if (before) return before;
  const queries = typeof query === 'string' ? [query] : query;
  const requests = tokens.flatMap((token) => queries.map((each) => requestFor(order, each, token)));
  known.set(name, requests);
  return requests;
}

function judge(reader: ResponseReader, tally: Tally): void {
  const isFirst = tally.latencies.count === 0 && tally.failures === 0;
  const text = isFirst || reader.status !== 200 ? reader.text : '';
  if (reader.status !== 200 || text.includes('"errors":[')) {
    tally.failures += 1;
    tally.firstFailure ??= `status ${reader.status}: ${text.slice(0, 500)}`;
    return;
  }
  if (isFirst) tally.answerBytes = reader.length;
}

interface Connection {
  readonly socket: Socket;
  /** Called with what arrived, which is gone when it returns. */
  hear: (bytes: Buffer) => void;
}

function openConnection(port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const onread = {
      buffer: arrived,
      callback(length: number, bytes: Uint8Array) {
        connection.hear(Buffer.from(bytes.buffer, bytes.byteOffset, length));
        return true;
      },
    };
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread }, () => resolve(connection));
    const connection: Connection = { socket, hear: () => undefined };
    socket.once('error', reject);
  });
}

/** One connection's requests, one after another, until the time is over. */
function sendUntil(
  connection: Connection,
  isOver: (now: number) => boolean,
  { next, tally }: { next: () => Buffer; tally: Tally },
): Promise<void> {
  const reader = readersKept.pop() ?? new ResponseReader();
  const { socket } = connection;
  return new Promise((resolve, reject) => {
    let started = 0;
    const send = (): void => {
      started = performance.now();
      if (isOver(started)) {
        socket.destroy();
        readersKept.push(reader);
        resolve();
        return;
      }
      socket.write(next());
    };
    socket.removeAllListeners('error').once('error', reject).once('close', resolve);
    connection.hear = (bytes) => {
      if (!reader.feed(bytes)) return;
      judge(reader, tally);
      tally.latencies.add(performance.now() - started);
      send();
    };
    send();
  });
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Loads a gateway over keep-alive connections, each request with the next token of the supply. */
export async function load(order: LoadOrder, tokens: readonly string[]): Promise<LoadResult> {
  const requests = requestsOf(order, tokens);
  const tally: Tally = { latencies: new Latencies(), failures: 0, firstFailure: null, answerBytes: 0 };
  // Not always the same first tokens, however short a round is.
  let turn = Math.floor(Math.random() * requests.length);
  const next = (): Buffer => requests[turn++ % requests.length] ?? Buffer.alloc(0);
  const connections = await Promise.all(
    Array.from({ length: order.connections }, () => openConnection(order.port)),
  );
  const start = performance.now();
  const isOver = (now: number): boolean =>
    now >= start + order.seconds * 1_000 && tally.latencies.count >= (order.leastRequests ?? 0);
  await Promise.all(connections.map((connection) => sendUntil(connection, isOver, { next, tally })));
  const elapsed = (performance.now() - start) / 1_000;
  const sorted = tally.latencies.sorted();
  return {
    requests: sorted.length,
    perSecond: (sorted.length - tally.failures) / elapsed,
    medianMs: quantile(sorted, 0.5),
    p99Ms: quantile(sorted, 0.99),
    failures: tally.failures,
    firstFailure: tally.firstFailure,
    answerBytes: tally.answerBytes,
  };
}
