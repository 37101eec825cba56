import { Chain, type Link } from '../chain.ts';

/** What is over when its time has come. */
export interface Bounded extends Link<Bounded> {
  /** Milliseconds on the process's own clock. */
  readonly dueAt: number;
  expire(): void;
}

/**
 * The deadlines of calls that all may take as long, in the order in which they come due: one timer for however many are
 * under way.
 */
export class Deadlines {
  readonly #ms: number;
  readonly #watched = new Chain<Bounded>();
  #timer: NodeJS.Timeout | null = null;

  constructor(ms: number) {
    this.#ms = ms;
  }

  /** How long a call may take. */
  get ms(): number {
    return this.#ms;
  }

  /** When a call that begins now is due. */
  next(): number {
    return performance.now() + this.#ms;
  }

  /** Watches what began just now. */
  add(one: Bounded): void {
    this.#watched.add(one);
    if (this.#timer === null) this.#expireIn(this.#ms);
  }

  /** Does nothing where it is not watched any more. */
  remove(one: Bounded): void {
    this.#watched.remove(one);
  }

  /** Ends what is due, and waits for what is due next. */
  expireDue(): void {
    const now = performance.now();
    this.#timer = null;
    for (let one = this.#watched.first; one; one = this.#watched.first) {
      if (one.dueAt > now) {
        this.#expireIn(one.dueAt - now);
        return;
      }
      this.remove(one);
      one.expire();
    }
  }

  /** What is under way holds a connection, and with it the process; the timer may outlive both. */
  #expireIn(ms: number): void {
    this.#timer = setTimeout(expireDue, ms, this).unref();
  }
}

function expireDue(deadlines: Deadlines): void {
  deadlines.expireDue();
}
