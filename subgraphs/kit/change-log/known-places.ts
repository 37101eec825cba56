import type { LogPlace } from './logged-changes.ts';

/**
 * What this process found out about readers' places, so that a cursor need not say it. A cursor that moved with every
 * entry that was looked at would tell its reader how much is changed that it may not see, and when.
 */
export interface KnownPlaces {
  /** How far the log was looked at behind a place without anything to tell. */
  readonly lookedAt: Bounded<LogPlace>;
  /** Where who begins to follow stands, for as long as there is nothing to tell behind it. */
  readonly beginnings: Bounded<StartingPlace>;
}

/** A place that nobody can compare with another one by its cursor. */
export interface StartingPlace extends LogPlace {
  readonly salt: string;
}

/** What forgets the entries that were written first. */
export interface Bounded<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

const mostPlaces = 5000;

/** Knows nothing yet. */
export function createKnownPlaces(): KnownPlaces {
  return { lookedAt: bounded(), beginnings: bounded() };
}

/** Keeps a few thousand entries, those that were written last. */
export function bounded<Value>(): Bounded<Value> {
  const entries = new Map<string, Value>();
  return {
    get: (key) => entries.get(key),
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      const [oldest] = entries.keys();
      if (entries.size > mostPlaces && oldest !== undefined) entries.delete(oldest);
    },
  };
}
