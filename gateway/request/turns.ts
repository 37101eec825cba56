import type { EventLoop } from './turns/event-loop.ts';
import { createLines } from './turns/lines.ts';
import { createPlaces } from './turns/places.ts';

/** When operations begin: those under way go before new ones. */
export interface Turns {
  /** Waits until an operation of this payer may begin; null where it may at once. */
  wait(payer: string): Promise<void> | null;
  /** One that began has ended, whichever way. */
  ended(): void;
  /** A connection has been taken: what it brings is to wait among the others, not before them. */
  connected(): void;
}

/** So many turns at most go to those who connect before the next operation begins. */
const mostConnecting = 8;

/**
 * In a turn of the event loop all replies of subgraphs that have come are read, then as many operations begin as have
 * ended, and as many as could have been worked off while the loop had nothing to do. So the work that a busy loop has
 * half done is finished first, and answers come in the order of the questions; who waits for a slow subgraph holds
 * nobody up; and those who have waited for a stall do not all begin, and later end, at once. An idle loop begins at
 * once. Payers take turns, so that who asks a lot waits for themself.
 *
 * One connection is taken in each turn. Where many come at once, turns in which nothing begins let them in: else those
 * that came last would wait once for every one before them, and then for their operation.
 */
export function createTurns(loop: EventLoop): Turns {
  const lines = createLines();
  const places = createPlaces(loop);
  let isTaken = false;
  let isNear = false;
  let isLooking = false;
  let hasConnected = false;
  let connecting = 0;

  function comeSoon(): void {
    if (isNear) return;
    isNear = true;
    loop.soon(nextTurn);
  }

  function nextTurn(): void {
    isNear = false;
    if (hasConnected && connecting < mostConnecting) {
      hasConnected = false;
      connecting += 1;
      comeSoon();
      return;
    }
    connecting = 0;
    beginSome();
    isTaken = !lines.areEmpty();
    if (isTaken) lookLater();
  }

  function beginSome(): void {
    for (let left = places.free(); left > 0; left -= 1) {
      const begin = lines.next();
      if (begin === undefined) return;
      places.take();
      begin();
    }
  }

  /** Nothing may end for a while, and those who wait are not to wait for it. */
  function lookLater(): void {
    if (isLooking) return;
    isLooking = true;
    loop.later(() => {
      isLooking = false;
      if (!lines.areEmpty()) comeSoon();
    });
  }

  return {
    wait(payer) {
      if (isTaken) return new Promise((begin) => lines.add(payer, begin));
      isTaken = true;
      places.take();
      comeSoon();
      return null;
    },
    ended() {
      places.giveBack();
      if (isTaken) comeSoon();
    },
    connected() {
      hasConnected = true;
    },
  };
}

/** Begins in the turn of a payer; the place is free again when what is done at once is done, or has failed. */
export async function inTurn<Result>(turns: Turns, payer: string, begin: () => Result): Promise<Result> {
  await turns.wait(payer);
  try {
    return begin();
  } finally {
    turns.ended();
  }
}
