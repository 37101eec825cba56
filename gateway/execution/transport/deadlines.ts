/** What is over when its time has come. It stands in one line, between what came before and what came after. */
export interface Bounded {
  /** Milliseconds on the process's own clock. */
  readonly dueAt: number;
  earlier: Bounded | null;
  later: Bounded | null;
  expire(): void;
}

/**
 * The deadlines of calls that all may take as long: one timer for however many are under way. They are linked, in the
 * order in which they come due: a set that changes with every call is copied again and again, and a copy that has grown
 * old keeps all later ones, with what was in them, from being collected while they are young.
 */
export class Deadlines {
  readonly #ms: number;
  #first: Bounded | null = null;
  #last: Bounded | null = null;
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
    one.earlier = this.#last;
    if (this.#last) this.#last.later = one;
    else this.#first = one;
    this.#last = one;
    if (this.#timer === null) this.#expireIn(this.#ms);
  }

  /** Does nothing where it is not watched any more. */
  remove(one: Bounded): void {
    const { earlier, later } = one;
    if (earlier === null && this.#first !== one) return;
    if (earlier) earlier.later = later;
    else this.#first = later;
    if (later) later.earlier = earlier;
    else this.#last = earlier;
    one.earlier = null;
    one.later = null;
  }

  /** Ends what is due, and waits for what is due next. */
  expireDue(): void {
    const now = performance.now();
    this.#timer = null;
    for (let one = this.#first; one; one = this.#first) {
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
