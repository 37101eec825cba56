import type { Snapshot } from './snapshot.ts';

/** A snapshot in use by one request: it is not retired before it is released. */
export interface Lease {
  readonly snapshot: Snapshot;
  release(): void;
}

/** The version that is served: swapped by one assignment; requests under way finish on theirs. */
export interface CurrentSupergraph {
  current(): Snapshot;
  /** Holds the current snapshot for one request. */
  lease(): Lease;
  /** Serves another version from now on; the one before ends after its last request. */
  activate(next: Snapshot): void;
  /** Ends the current snapshot too. */
  close(): Promise<void>;
}

interface Held {
  readonly snapshot: Snapshot;
  requests: number;
  isReplaced: boolean;
}

/** Starts to serve a snapshot. */
export function createCurrentSupergraph(first: Snapshot): CurrentSupergraph {
  let held: Held = { snapshot: first, requests: 0, isReplaced: false };

  function retireUnused(one: Held): void {
    if (one.isReplaced && one.requests === 0) void one.snapshot.retire();
  }

  return {
    current: () => held.snapshot,
    lease() {
      const mine = held;
      let isReleased = false;
      mine.requests += 1;
      return {
        snapshot: mine.snapshot,
        release() {
          if (isReleased) return;
          isReleased = true;
          mine.requests -= 1;
          retireUnused(mine);
        },
      };
    },
    activate(next) {
      const before = held;
      held = { snapshot: next, requests: 0, isReplaced: false };
      before.isReplaced = true;
      retireUnused(before);
    },
    close: () => held.snapshot.retire(),
  };
}
