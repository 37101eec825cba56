import type { ServerResponse } from 'node:http';
import { print } from 'graphql-sse';
import type { PlacedEvent, StreamEvent } from './page-events.ts';
import type { Subscriber } from './subscriber.ts';

/** Proxies and clients end connections on which nothing comes for long. */
const heartbeatMilliseconds = 12_000;
/** What was written last is given this long to be read. */
const lingerMilliseconds = 5000;
/** How long a client that was cut off waits before it comes back. */
const retryMilliseconds = 1000;

const complete = print({ event: 'complete', data: null });

export const gone = { code: 'SUBSCRIPTION_CLOSED', reason: 'GONE', message: 'The client has gone.' } as const;

/** Why a stream ends whose client does not read. */
export const tooSlow = {
  code: 'SUBSCRIPTION_TOO_SLOW',
  reason: 'TOO_SLOW',
  message: 'Events were not read in time; resume with the cursor, and read faster or ask for less.',
} as const;

/** Begins a stream of Server-Sent Events, in the form of the protocol graphql-sse. */
export function beginStream(response: ServerResponse, requestId: string): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-request-id': requestId,
    // Whoever was followed for long is not kept waiting for by a gateway that stops.
    connection: 'close',
  });
  response.write(`retry: ${retryMilliseconds}\n\n`);
}

/** Writes the one event of an operation that is answered once. */
export function writeOnce(response: ServerResponse, event: StreamEvent): void {
  response.end(print({ event: 'next', data: event as never }) + complete);
}

/**
 * Writes events as fast as the client reads them: the next ones are pulled only when the last are on their way, so that
 * nothing is queued for a slow client, and one that stands still is let go.
 */
export async function writeStream(
  response: ServerResponse,
  subscriber: Subscriber,
  stallMilliseconds: number,
): Promise<void> {
  keepAlive(response);
  response.once('close', () => subscriber.end(gone));
  if (response.destroyed) subscriber.end(gone);
  for (;;) {
    const { events, isLast } = await subscriber.next();
    if (response.destroyed) return;
    response.write(textOf(events));
    if (isLast) break;
    if (response.writableNeedDrain && !(await isDrained(response, stallMilliseconds)))
      subscriber.end(tooSlow);
  }
  endStream(response, complete);
}

/** Ends a stream once its client has read what is on its way, or after a while. */
export function endStream(response: ServerResponse, last = ''): void {
  setTimeout(() => response.destroy(), lingerMilliseconds).unref();
  response.end(last);
}

/** Sends what no client minds, for as long as the connection stands. */
export function keepAlive(response: ServerResponse): void {
  if (response.destroyed) return;
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain && !response.writableEnded) response.write(':\n\n');
  }, heartbeatMilliseconds);
  response.once('close', () => clearInterval(heartbeat));
}

const texts = new WeakMap<readonly PlacedEvent[], string>();

/** A page is printed once for all who get it. */
function textOf(events: readonly PlacedEvent[]): string {
  const known = texts.get(events);
  if (known !== undefined) return known;
  const text = events.map(placed).join('');
  texts.set(events, text);
  return text;
}

/** The cursor is the id of the event: clients send the last one back when they come again, as Last-Event-ID. */
function placed({ event, cursor }: PlacedEvent): string {
  const text = print({ event: 'next', data: event as never });
  // Whoever made the feed made the cursor: a line break in it would write into the stream.
  return /^[\x21-\x7e]+$/.test(cursor) ? `id: ${cursor}\n${text}` : text;
}

/** False where the client reads nothing for so long. */
export function isDrained(response: ServerResponse, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (drained: boolean) => (): void => {
      clearTimeout(timer);
      response.off('drain', onDrain).off('close', onDrain);
      resolve(drained);
    };
    const timer = setTimeout(end(false), milliseconds);
    const onDrain = end(true);
    response.once('drain', onDrain).once('close', onDrain);
  });
}
