import type { SubgraphCall } from '../subgraph-call.ts';
import type { Circuit } from './circuit.ts';
import type { Cutoff } from './cutoff.ts';
import type { Attempt, Ending } from './ending.ts';
import type { CallOutcome } from './read-reply.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { Slots } from './slots.ts';

/** What the calls of one line share. */
export interface LineParts {
  readonly attempt: Attempt;
  readonly circuit: Circuit;
  readonly retries: RetryBudget;
  readonly slots: Slots;
}

/** One call that has a slot: made where the circuit lets it, once more where a connection failed. */
export class LineCall implements Ending {
  readonly #line: LineParts;
  readonly #call: SubgraphCall;
  readonly #cutoff: Cutoff;
  readonly #ending: Ending;
  #isRetried = false;

  constructor(line: LineParts, call: SubgraphCall, { cutoff, ending }: { cutoff: Cutoff; ending: Ending }) {
    this.#line = line;
    this.#call = call;
    this.#cutoff = cutoff;
    this.#ending = ending;
  }

  begin(): void {
    this.#line.retries.earn();
    this.#send();
  }

  settle(outcome: CallOutcome): void {
    const noted = this.#line.circuit.note(outcome);
    if (noted === null) this.#conclude(outcome);
    else noted.then(() => this.#conclude(outcome)).catch((reason: unknown) => this.fail(reason));
  }

  fail(reason: unknown): void {
    this.#release();
    this.#ending.fail(reason);
  }

  #send(): void {
    const { circuit } = this.#line;
    if (circuit.isClosed()) {
      this.#attempt(this.#cutoff, this);
      return;
    }
    const send = (cutoff: Cutoff): Promise<CallOutcome> =>
      new Promise((settle, fail) => this.#attempt(cutoff, { settle, fail }));
    circuit.sendCarefully(send, this.#cutoff).then(
      (outcome) => this.#conclude(outcome),
      (reason: unknown) => this.fail(reason),
    );
  }

  #attempt(cutoff: Cutoff, ending: Ending): void {
    // Cut while it waited: it was never sent, so it says nothing about the subgraph.
    if (cutoff.failure) {
      ending.settle({ ...cutoff.failure, unhealthy: false });
      return;
    }
    try {
      this.#line.attempt(this.#call, cutoff, ending);
    } catch (error) {
      ending.fail(error);
    }
  }

  #conclude(outcome: CallOutcome): void {
    if (!this.#isRetried && this.#mayRetry(outcome)) {
      this.#isRetried = true;
      this.#send();
      return;
    }
    this.#release();
    this.#ending.settle(outcome);
  }

  #mayRetry(outcome: CallOutcome): boolean {
    if (outcome.ok || !outcome.retryable || this.#call.kind === 'mutation') return false;
    return this.#line.retries.take();
  }

  #release(): void {
    this.#line.slots.release();
    this.#cutoff.clear();
  }
}
