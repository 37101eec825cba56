import type { Departing } from '../departure.ts';
import { type CallFailure, unhealthy, unusable } from './call-failure.ts';

interface CutoffOptions {
  readonly deadlineMs: number;
  readonly signal: Departing | undefined;
}

type CutListener = (failure: CallFailure) => void;

/**
 * What may end a call before its answer: the deadline, or the client's going. The one deadline covers the queue, the
 * connection, the headers, the body and a retry.
 */
export class Cutoff {
  readonly #deadlineMs: number;
  readonly #signal: Departing | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #onGone: () => void;
  #failure: CallFailure | null = null;
  #listeners: readonly CutListener[] = [];

  constructor({ deadlineMs, signal }: CutoffOptions) {
    this.#deadlineMs = deadlineMs;
    this.#signal = signal;
    this.#timer = setTimeout(expire, deadlineMs, this);
    this.#onGone = () => this.#cut(clientGone);
    if (signal?.aborted) this.#cut(clientGone);
    else signal?.addEventListener('abort', this.#onGone);
  }

  /** Why the call was cut; null while it may go on. */
  get failure(): CallFailure | null {
    return this.#failure;
  }

  /** The listener hears of the cut once, at once where it has happened, never after `clear`. */
  listen(listener: CutListener): void {
    if (this.#failure) listener(this.#failure);
    else this.#listeners = [...this.#listeners, listener];
  }

  /** The deadline has passed. */
  expire(): void {
    this.#cut(unhealthy('SUBGRAPH_TIMEOUT', `no complete answer within ${this.#deadlineMs} ms`));
  }

  /** The call has ended: no cut any more. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this.#onGone);
    this.#listeners = [];
  }

  #cut(reason: CallFailure): void {
    const listeners = this.#listeners;
    this.clear();
    this.#failure = reason;
    for (const listener of listeners) listener(reason);
  }
}

/** The cut as a promise, for what would wait without a bound of its own. */
export function cutOf(cutoff: Cutoff): Promise<CallFailure> {
  return new Promise((resolve) => cutoff.listen(resolve));
}

const clientGone = unusable('SUBGRAPH_UNAVAILABLE', 'the client has gone');

function expire(cutoff: Cutoff): void {
  cutoff.expire();
}
