import type { CallFailure } from './call-failure.ts';
import type { Cutoff } from './cutoff.ts';

/** How many calls may be under way at once, and how many may wait for that. */
export interface Slots {
  /** Takes a free slot, if there is one. */
  take(): boolean;
  /** Waits for a slot, or for the cut; null where as many wait as may. */
  wait(cutoff: Cutoff): Promise<CallFailure | 'taken'> | null;
  /** Gives the slot to who waits longest. */
  release(): void;
}

type Waiting = (turn: CallFailure | 'taken') => void;

/** Slots of one subgraph; those that wait come in the order they asked. */
export function createSlots(maxTaken: number, maxWaiting: number): Slots {
  const waiting = new Set<Waiting>();
  let taken = 0;
  return {
    take() {
      if (taken >= maxTaken) return false;
      taken += 1;
      return true;
    },
    wait(cutoff) {
      if (waiting.size >= maxWaiting) return null;
      return new Promise((resolve) => {
        waiting.add(resolve);
        cutoff.listen((failure) => {
          waiting.delete(resolve);
          resolve(failure);
        });
      });
    },
    release() {
      const next = waiting.size === 0 ? undefined : waiting.values().next().value;
      if (next === undefined) {
        taken -= 1;
        return;
      }
      waiting.delete(next);
      next('taken');
    },
  };
}
