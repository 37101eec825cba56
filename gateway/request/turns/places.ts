import type { EventLoop } from './event-loop.ts';

/** How many operations may begin. */
export interface Places {
  /** How many may begin in this turn of the event loop. */
  free(): number;
  /** One has begun. */
  take(): void;
  /** One that began has ended. */
  giveBack(): void;
}

/** No more begin in one turn than are worked off in this time; after a longer one fewer begin than have ended. */
const usualTurnMs = 4;
/** However dear the last operations were, or whatever else the loop did, others are not held back for longer. */
const mostCostMs = 4;
const leastCostMs = 0.02;
/** What has long been idle has no more places for that. */
const mostIdleMs = 1.5;
const mostPlaces = 64;
/** What was learnt of the cost fades with every look. */
const kept = 0.98;

/** A place becomes free where an operation ends, and where one could have been worked off while the loop was idle. */
export function createPlaces(loop: Pick<EventLoop, 'now' | 'idle'>): Places {
  let lookedAt = loop.now();
  let idleAt = loop.idle();
  let takenAt = 0;
  let ended = 0;
  let places = 0;
  let worked = 0;
  let done = 0;

  /** What an operation took of the event loop of late. */
  const costMs = (): number => Math.min(Math.max(worked / Math.max(done, 0.1), leastCostMs), mostCostMs);

  function look(): void {
    const now = loop.now();
    const idle = loop.idle();
    const idleMs = Math.min(idle - idleAt, mostIdleMs);
    const busyMs = Math.max(now - lookedAt - (idle - idleAt), 0);
    lookedAt = now;
    idleAt = idle;
    worked = worked * kept + Math.min(busyMs, mostCostMs * Math.max(ended, 1));
    done = done * kept + ended;
    const again = ended === 0 ? 0 : Math.max(1, (ended * usualTurnMs) / Math.max(busyMs, usualTurnMs));
    places = Math.min(places + again + idleMs / costMs(), mostPlaces);
    ended = 0;
  }

  return {
    free() {
      look();
      const mostInTurn = Math.max(1, Math.floor(usualTurnMs / costMs()));
      if (places >= 1) return Math.min(Math.floor(places), mostInTurn);
      // A loop that is busy with something else lets one begin now and then.
      return lookedAt - takenAt >= 2 * costMs() ? 1 : 0;
    },
    take() {
      takenAt = lookedAt;
      places = Math.max(0, places - 1);
    },
    giveBack: () => void (ended += 1),
  };
}
