/** Tells that whoever waits for an answer has gone: every `AbortSignal` does, and what is below does so at less cost. */
export interface Departing {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Somebody who waits and may go: one is made for each request and each call, where an `AbortController` would show. */
export class Departure implements Departing {
  #gone = false;
  readonly #listeners: (() => void)[] = [];

  get aborted(): boolean {
    return this.#gone;
  }

  /** They have gone; heard once. */
  depart(): void {
    if (this.#gone) return;
    this.#gone = true;
    for (const listener of this.#listeners.splice(0)) listener();
  }

  addEventListener(_: 'abort', listener: () => void): void {
    if (!this.#gone) this.#listeners.push(listener);
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    const at = this.#listeners.lastIndexOf(listener);
    if (at >= 0) this.#listeners.splice(at, 1);
  }
}
