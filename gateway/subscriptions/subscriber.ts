import { setTimeout as wait } from 'node:timers/promises';
import type { GraphQLError } from 'graphql';
import type { Caller } from '../caller.ts';
import type { ErrorCode } from '../errors.ts';
import { Departure } from '../execution/departure.ts';
import { untilGone } from './until-gone.ts';
import { httpOf } from '../refusal.ts';
import type { Authentication } from '../request/authenticate.ts';
import type { PlacedEvent } from './page-events.ts';
import type { Pulled } from './pull.ts';

/** Why a stream ends before its client ends it. */
export interface Ending {
  readonly code: Extract<ErrorCode, 'SUBSCRIPTION_CLOSED' | 'SUBSCRIPTION_TOO_SLOW'>;
  readonly reason: string;
  readonly message: string;
}

/** Some events in their order; after the last batch nothing comes. */
export interface Batch {
  readonly events: readonly PlacedEvent[];
  readonly isLast: boolean;
}

/** One stream of events for one client. */
export interface Subscriber {
  /** Resolves with what is to be sent next: nothing is read ahead of it. */
  next(): Promise<Batch>;
  /** Ends the stream: the batch that comes next says why, and where to resume. */
  end(ending: Ending): void;
  /** Why it ended; null while it has not. */
  readonly endedBy: () => string | null;
  /** Looks again whether the client may still follow, and what. */
  recheck(): Promise<void>;
}

/** What one stream follows. */
export interface SubscriberParts {
  readonly caller: Caller;
  readonly cursor: string;
  readonly authenticate: () => Promise<Authentication> | Authentication;
  /** The page behind a cursor, by the rights of a caller; null where it is not waited for any more. */
  readonly nextPage: (at: { caller: Caller; cursor: string }, signal: Departure) => Promise<Pulled | null>;
}

/** How long a stream stands still where nobody can tell whether its client may go on. */
const heldMilliseconds = 500;

/**
 * Gives the events of one client. Whether the client may have them is asked after they were read, so that a right lost
 * meanwhile ends the stream; where agreements have changed, they are read again by what holds now.
 */
export function createSubscriber(parts: SubscriberParts): Subscriber {
  let { caller, cursor } = parts;
  let ending: Ending | null = null;
  let waiting = new Departure();

  const end = (why: Ending): void => {
    ending ??= why;
    waiting.depart();
  };

  /** Whether who the client is could be told. */
  const recheck = async (): Promise<boolean> => {
    const authentication = await parts.authenticate();
    if (!authentication.ok) {
      const isPassing = httpOf(authentication.error).status === 503;
      if (!isPassing) end(unauthenticated(authentication.error));
      return !isPassing;
    }
    const before = caller.key;
    ({ caller } = authentication);
    if (caller.key !== before) waiting.depart();
    return true;
  };

  let pause = 0;

  const pullNext = async (): Promise<Batch | null> => {
    waiting = new Departure();
    const by = caller.key;
    if (pause > 0) {
      // The organisation's budget is used up: events wait in the log until it is full again.
      await untilGone(wait(pause * 1000, undefined, { ref: false }), waiting);
      pause = 0;
      return null;
    }
    const pulled = await parts.nextPage({ caller, cursor }, waiting);
    if (pulled === null) return null;
    if (pulled.kind !== 'page') {
      end(refused(pulled.errors));
      return null;
    }
    if (!(await recheck())) await wait(heldMilliseconds, undefined, { ref: false });
    else if (ending === null && caller.key === by) {
      ({ cursor, pauseSeconds: pause } = pulled);
      if (pulled.events.length > 0) return { events: pulled.events, isLast: false };
    }
    return null;
  };

  return {
    async next() {
      for (;;) {
        if (ending !== null) return { events: [closing(ending, cursor)], isLast: true };
        const batch = await pullNext();
        if (batch) return batch;
      }
    },
    end,
    endedBy: () => ending?.reason ?? null,
    async recheck() {
      await recheck();
    },
  };
}

/** The ending of a stream whose client may follow nothing any more. */
export function unauthenticated({ message }: GraphQLError): Ending {
  return { code: 'SUBSCRIPTION_CLOSED', reason: 'UNAUTHENTICATED', message };
}

function refused([error]: readonly GraphQLError[]): Ending {
  return {
    code: 'SUBSCRIPTION_CLOSED',
    reason: typeof error?.extensions.code === 'string' ? error.extensions.code : 'INTERNAL_SERVER_ERROR',
    message: error?.message ?? 'The subscription cannot be followed any more.',
  };
}

function closing({ code, reason, message }: Ending, cursor: string): PlacedEvent {
  return { event: { errors: [{ message, extensions: { code, reason, cursor } }] }, cursor };
}
