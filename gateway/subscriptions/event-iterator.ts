import type { PlacedEvent, StreamEvent } from './page-events.ts';
import type { Subscriber } from './subscriber.ts';
import { gone } from './write-stream.ts';

/**
 * The events of a stream one by one, for whoever iterates: the next page is read when the last of its events was taken.
 * Unlike a generator's it can be ended while it waits for an event.
 */
export function eventIterator(
  subscriber: Subscriber,
  release: () => void,
): AsyncGenerator<StreamEvent, undefined> {
  let page: readonly PlacedEvent[] = [];
  let at = 0;
  let isLast = false;
  let isFinished = false;

  const finish = (): Promise<IteratorResult<StreamEvent, undefined>> => {
    subscriber.end(gone);
    release();
    isFinished = true;
    return Promise.resolve({ done: true, value: undefined });
  };

  return {
    async next() {
      if (at >= page.length && !isLast && !isFinished) {
        ({ events: page, isLast } = await subscriber.next());
        at = 0;
      }
      // Whoever ended it meanwhile is told nothing more.
      const value = isFinished ? undefined : page[at]?.event;
      at += 1;
      return value === undefined ? finish() : { done: false, value };
    },
    return: finish,
    async throw(error) {
      await finish();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await finish();
    },
  };
}
