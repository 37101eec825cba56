import type { ServerResponse } from 'node:http';
import { print } from 'graphql-sse';
import { Departure } from '../execution/departure.ts';
import type { StreamEvent } from './page-events.ts';
import { createStreamWriter, type StreamWriter } from './stream-writer.ts';
import type { OpenedSubscription } from './subscriptions.ts';
import type { Ending, Subscriber } from './subscriber.ts';
import { gone, tooSlow } from './write-stream.ts';

/** One stream of Server-Sent Events that carries what several operations give. */
export interface SharedStream {
  readonly isOpen: () => boolean;
  /** What was told until now goes out, and what is told from now on. */
  open(response: ServerResponse, requestId: string): void;
  /** Puts an operation in. */
  begin(id: string): BegunOperation;
  /** Ends one at its client's wish: nothing more is told of it. */
  stop(id: string): void;
  /** Ends every operation, each with why and where to resume, and the stream behind them. */
  end(ending: Ending): void;
}

/** An operation put in, or why it is not. */
export type BegunOperation =
  | { readonly ok: true; readonly operation: SharedOperation }
  | { readonly ok: false; readonly reason: 'ENDED' | 'TAKEN' | 'TOO_MANY' };

/** An operation whose events go out by a stream that others share. */
export interface SharedOperation {
  /** Departs when nobody waits for what it gives. */
  readonly signal: Departure;
  /** Tells its events as they come. */
  follow(opened: Extract<OpenedSubscription, { ok: true }>): void;
  /** Tells its one event. */
  tell(event: StreamEvent): void;
  /** It did not come about: its id is free. */
  refuse(): void;
}

/** So many operations may be under way on a stream, and so many while it waits for its connection. */
const mostOperations = 100;
const mostWaiting = 10;

interface SharedStreamParts {
  readonly stallMilliseconds: number;
  /** Called once, when no operation can be put in any more. */
  readonly onEnd: () => void;
}

interface Underway {
  readonly id: string;
  readonly signal: Departure;
  subscriber: Subscriber | null;
}

/**
 * Makes one, that waits for its connection. Each operation has one page of events in hand and reads the next when that
 * is on its way: what waits for a slow client is bounded, and one that stands still is let go.
 */
export function createSharedStream({ stallMilliseconds, onEnd }: SharedStreamParts): SharedStream {
  /** By their ids; what its client stopped is here no longer, though it may still be running. */
  const operations = new Map<string, Underway>();
  const running = new Set<Underway>();
  let ending: Ending | null = null;

  const end = (why: Ending): void => {
    if (ending !== null) return;
    ending = why;
    onEnd();
    for (const underway of running) {
      if (underway.subscriber) underway.subscriber.end(why);
      // What is answered once is waited for by a gateway that stops, and by nobody else.
      else if (why.reason !== 'GOING_AWAY') leave(underway);
    }
    if (running.size === 0) writer.end();
  };

  const leave = (underway: Underway): void => {
    underway.signal.depart();
    underway.subscriber?.end(gone);
    running.delete(underway);
  };

  const writer = createStreamWriter({
    stallMilliseconds,
    onStall: () => end(tooSlow),
    onGone() {
      for (const underway of running) leave(underway);
      end(gone);
    },
  });

  return {
    isOpen: writer.isOpen,
    open: (response, requestId) => writer.open(response, requestId),
    end,
    begin(id) {
      if (ending !== null) return { ok: false, reason: 'ENDED' };
      if (operations.has(id)) return { ok: false, reason: 'TAKEN' };
      if (running.size >= (writer.isOpen() ? mostOperations : mostWaiting))
        return { ok: false, reason: 'TOO_MANY' };
      const underway: Underway = { id, signal: new Departure(), subscriber: null };
      operations.set(id, underway);
      running.add(underway);
      const finish = (): void => {
        if (operations.get(id) === underway) operations.delete(id);
        running.delete(underway);
        if (ending !== null && running.size === 0) writer.end();
      };
      return { ok: true, operation: operationOn({ writer, underway, finish, ending: () => ending }) };
    },
    stop(id) {
      const underway = operations.get(id);
      operations.delete(id);
      underway?.signal.depart();
      underway?.subscriber?.end(gone);
    },
  };
}

interface OperationParts {
  readonly writer: StreamWriter;
  readonly underway: Underway;
  readonly finish: () => void;
  readonly ending: () => Ending | null;
}

function operationOn({ writer, underway, finish, ending }: OperationParts): SharedOperation {
  const { id, signal } = underway;
  const say = (text: () => string): Promise<void> => writer.write(() => (signal.aborted ? null : text()));
  const complete = print({ event: 'complete', data: { id } });
  const next = (payload: StreamEvent): string =>
    print({ event: 'next', data: { id, payload: payload as never } });

  const tellAll = async (subscriber: Subscriber): Promise<void> => {
    for (;;) {
      const { events, isLast } = await subscriber.next();
      await say(() => events.map(({ event }) => next(event)).join('') + (isLast ? complete : ''));
      if (isLast) return;
    }
  };

  return {
    signal,
    refuse: finish,
    tell(event) {
      void say(() => next(event) + complete).finally(finish);
    },
    follow({ subscriber, release }) {
      underway.subscriber = subscriber;
      const why = signal.aborted ? gone : ending();
      if (why !== null) subscriber.end(why);
      void tellAll(subscriber).finally(() => {
        release();
        finish();
      });
    },
  };
}
