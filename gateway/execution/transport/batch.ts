/**
 * Work of one kind that comes piece by piece, as replies do while a turn of the event loop reads its sockets. It is put
 * off until all of the turn is there and done in one go: doing the same again and again costs much less than coming
 * back to it between other things.
 */
export class Batch {
  readonly #waiting: (() => void)[] = [];

  /** Does this once the turn of the event loop has read all that there is. */
  add(work: () => void): void {
    if (this.#waiting.push(work) === 1) setImmediate(doWaiting, this.#waiting);
  }
}

function doWaiting(waiting: (() => void)[]): void {
  for (const work of waiting.splice(0)) work();
}
