/** What stands in a chain, between what came before and what came after. */
export interface Link<Each> {
  earlier: Each | null;
  later: Each | null;
}

/**
 * What comes and goes with every call, in the order in which it came. A set that changes so often is copied again and
 * again, and a copy that has grown old keeps all later ones, with what was in them, from being collected while they are
 * young; a list that is emptied is given new room each time.
 */
export class Chain<Each extends Link<Each>> {
  #first: Each | null = null;
  #last: Each | null = null;

  get first(): Each | null {
    return this.#first;
  }

  add(one: Each): void {
    one.earlier = this.#last;
    if (this.#last) this.#last.later = one;
    else this.#first = one;
    this.#last = one;
  }

  /** Does nothing where it is not in the chain any more. */
  remove(one: Each): void {
    const { earlier, later } = one;
    if (earlier === null && this.#first !== one) return;
    if (earlier) earlier.later = later;
    else this.#first = later;
    if (later) later.earlier = earlier;
    else this.#last = earlier;
    one.earlier = null;
    one.later = null;
  }
}
