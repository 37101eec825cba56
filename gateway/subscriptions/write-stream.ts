import type { ServerResponse } from 'node:http';
import { print } from 'graphql-sse';
import type { StreamEvent } from './page-events.ts';
import type { Subscriber } from './subscriber.ts';

/** Proxies and clients end connections on which nothing comes for long. */
const heartbeatMilliseconds = 12_000;
/** What was written last is given this long to be read. */
const lingerMilliseconds = 5000;

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
  response.write(':\n\n');
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
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(':\n\n');
  }, heartbeatMilliseconds);
  response.once('close', () => subscriber.end(gone));
  if (response.destroyed) subscriber.end(gone);
  try {
    for (;;) {
      const { events, isLast } = await subscriber.next();
      if (response.destroyed) return;
      response.write(textOf(events));
      if (isLast) break;
      if (response.writableNeedDrain && !(await isDrained(response, stallMilliseconds)))
        subscriber.end(tooSlow);
    }
    setTimeout(() => response.destroy(), lingerMilliseconds).unref();
    response.end(complete);
  } finally {
    clearInterval(heartbeat);
  }
}

const texts = new WeakMap<readonly StreamEvent[], string>();

/** A page is printed once for all who get it. */
function textOf(events: readonly StreamEvent[]): string {
  const known = texts.get(events);
  if (known !== undefined) return known;
  const text = events.map((event) => print({ event: 'next', data: event as never })).join('');
  texts.set(events, text);
  return text;
}

/** False where the client reads nothing for so long. */
function isDrained(response: ServerResponse, milliseconds: number): Promise<boolean> {
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
