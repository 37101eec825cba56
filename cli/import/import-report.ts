import type { PositionUnit } from './import-kind.ts';

/** What became of one file: `read` is the sum of the other counts. */
export interface ImportReport {
  readonly file: string;
  readonly kind: string;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
  /** Whether the counts say what would have been: nothing of the file was written. */
  readonly heldBack: boolean;
  readonly unit: PositionUnit;
  /** Names of the file that mean nothing to the kind, where it tells: what stands under them was not imported. */
  readonly passedOver?: readonly string[];
  /** Why records were skipped, in the order of the file; at most `mostReasons` of them. */
  readonly reasons: readonly SkipReason[];
}

export interface SkipReason {
  readonly position: number;
  readonly reason: string;
}

/** A file that was not imported: nothing of it was written. */
export interface RefusedFile {
  readonly file: string;
  readonly kind: string;
  readonly refused: string;
}

/** The most reasons kept of one file: the memory an import needs does not grow with its mistakes. */
export const mostReasons = 1000;

/** Collects what is skipped: all are counted, the first are kept. */
export interface SkippedRecords {
  readonly count: () => number;
  readonly add: (position: number, reason: string) => void;
  /** Counts more of them whose reasons are not kept. */
  readonly addUntold: (more: number) => void;
  readonly reasons: () => readonly SkipReason[];
}

/** Makes an empty collection. */
export function createSkippedRecords(): SkippedRecords {
  const kept: SkipReason[] = [];
  let count = 0;
  return {
    count: () => count,
    add(position, reason) {
      count += 1;
      if (kept.length < mostReasons) kept.push({ position, reason });
    },
    addUntold: (more) => {
      count += more;
    },
    reasons: () => kept.toSorted((a, b) => a.position - b.position),
  };
}
