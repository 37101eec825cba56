import { type CallFailure, unhealthy, unusable } from './call-failure.ts';
import type { Departures } from './departures.ts';

/** What may end a call before its answer: the deadline, or the client's going. */
export interface Cutoff {
  /** Why the call was cut; null while it may go on. */
  readonly failure: CallFailure | null;
  /** The listener hears of the cut once, at once where it has happened, never after `clear`. */
  listen(listener: (failure: CallFailure) => void): void;
  /** The call has ended: no cut any more. */
  clear(): void;
}

interface CutoffOptions {
  readonly deadlineMs: number;
  readonly signal: AbortSignal | undefined;
  readonly departures: Departures;
}

/** Starts the one deadline of a call: it covers the queue, the connection, the headers, the body and a retry. */
export function startCutoff({ deadlineMs, signal, departures }: CutoffOptions): Cutoff {
  const listeners: ((failure: CallFailure) => void)[] = [];
  let failure: CallFailure | null = null;

  function cut(reason: CallFailure): void {
    clear();
    failure = reason;
    for (const listener of listeners) listener(reason);
  }
  function expire(): void {
    cut(unhealthy('SUBGRAPH_TIMEOUT', `no complete answer within ${deadlineMs} ms`));
  }
  function clientGone(): void {
    cut(unusable('SUBGRAPH_UNAVAILABLE', 'the client has gone'));
  }
  function clear(): void {
    clearTimeout(timer);
    if (signal) departures.unwatch(signal, clientGone);
  }

  const timer = setTimeout(expire, deadlineMs);
  if (signal?.aborted) clientGone();
  else if (signal) departures.watch(signal, clientGone);
  return {
    get failure() {
      return failure;
    },
    listen(listener) {
      if (failure) listener(failure);
      else listeners.push(listener);
    },
    clear,
  };
}
