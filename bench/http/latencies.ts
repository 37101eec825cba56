/** Room for what is measured now; kept from one round to the next, since what is given up has to be collected. */
let room = new Float64Array(1 << 17);

/** The latencies of one round, in milliseconds; one round is measured at a time. */
export class Latencies {
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(ms: number): void {
    if (this.#count === room.length) {
      const larger = new Float64Array(2 * room.length);
      larger.set(room);
      room = larger;
    }
    room[this.#count] = ms;
    this.#count += 1;
  }

  /** From the shortest to the longest. */
  sorted(): Float64Array {
    return room.slice(0, this.#count).sort();
  }
}
