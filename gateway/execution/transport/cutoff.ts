import type { Departing } from '../departure.ts';
import { type CallFailure, unhealthy, unusable } from './call-failure.ts';
import type { Bounded, Deadlines } from './deadlines.ts';

type CutListener = (failure: CallFailure) => void;

/**
 * What may end a call before its answer: the deadline, or the client's going. The one deadline covers the queue, the
 * connection, the headers, the body and a retry.
 */
export class Cutoff implements Bounded {
  readonly dueAt: number;
  earlier: Bounded | null = null;
  later: Bounded | null = null;
  readonly #deadlines: Deadlines;
  readonly #signal: Departing | undefined;
  readonly #onGone: () => void;
  #failure: CallFailure | null = null;
  #listeners: CutListener[] | null = null;

  constructor(deadlines: Deadlines, signal: Departing | undefined) {
    this.dueAt = deadlines.next();
    this.#deadlines = deadlines;
    this.#signal = signal;
    this.#onGone = () => this.#cut(clientGone);
    if (signal?.aborted === true) this.#failure = clientGone;
    else {
      deadlines.add(this);
      signal?.addEventListener('abort', this.#onGone);
    }
  }

  /** Why the call was cut; null while it may go on. */
  get failure(): CallFailure | null {
    return this.#failure;
  }

  /** The listener hears of the cut once, at once where it has happened, never after `clear`. */
  listen(listener: CutListener): void {
    if (this.#failure) listener(this.#failure);
    else (this.#listeners ??= []).push(listener);
  }

  /** The deadline has passed. */
  expire(): void {
    this.#cut(unhealthy('SUBGRAPH_TIMEOUT', `no complete answer within ${this.#deadlines.ms} ms`));
  }

  /** The call has ended: no cut any more. */
  clear(): void {
    this.#deadlines.remove(this);
    this.#signal?.removeEventListener('abort', this.#onGone);
    this.#listeners = null;
  }

  #cut(reason: CallFailure): void {
    const listeners = this.#listeners;
    this.clear();
    this.#failure = reason;
    for (const listener of listeners ?? []) listener(reason);
  }
}

/** The cut as a promise, for what would wait without a bound of its own. */
export function cutOf(cutoff: Cutoff): Promise<CallFailure> {
  return new Promise((resolve) => cutoff.listen(resolve));
}

const clientGone = unusable('SUBGRAPH_UNAVAILABLE', 'the client has gone');
