const usualRoom = 1 << 17;
/** Room that no round has now; kept from one to the next, since what is given up has to be collected. */
let spare: Float64Array<ArrayBuffer> | null = null;

/** The latencies of one round, in milliseconds. */
export class Latencies {
  #room = spare ?? new Float64Array(usualRoom);
  #count = 0;

  constructor() {
    spare = null;
  }

  get count(): number {
    return this.#count;
  }

  add(ms: number): void {
    if (this.#count === this.#room.length) {
      const larger = new Float64Array(2 * this.#room.length);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room[this.#count] = ms;
    this.#count += 1;
  }

  /** From the shortest to the longest, when the round is over: its room is the next one's. */
  sorted(): Float64Array {
    spare = this.#room;
    return this.#room.slice(0, this.#count).sort();
  }
}
