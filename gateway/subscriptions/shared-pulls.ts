import { setTimeout as wait } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { type Departing, Departure } from '../execution/departure.ts';
import type { ChangeWatch } from './change-signals.ts';
import type { Pulled } from './pull.ts';
import { untilGone } from './until-gone.ts';

/** The page behind a cursor, as one caller context follows it. */
export interface PullPlace {
  /** Equal for the same rights, document and variables, and for nothing else. */
  readonly group: string;
  readonly since: string;
  readonly watch: ChangeWatch;
  readonly pull: (signal: Departing) => Promise<Pulled>;
}

/** Gives the page behind a cursor as soon as there is one; who waits at the same place gets the same page. */
export type NextPage = (place: PullPlace, signal: Departing) => Promise<Pulled | null>;

interface Waiting {
  readonly page: Promise<Pulled | null>;
  readonly departure: Departure;
  callers: number;
}

/** So many pages are pulled at once: subscribers wait for each other, queries do not wait for them. */
const mostAtOnce = 8;
/** How long a page is kept for subscribers that come to its place later than others. */
const keptMilliseconds = 1000;
const keptPages = { max: 500, ttl: keptMilliseconds };
/** Between two looks at a feed that has nothing to tell and more to look through; a partner's may say so for ever. */
const restMilliseconds = 250;
/** How long a failing subgraph is asked again before its subscribers are told. */
const patienceMilliseconds = 60_000;
const longestBackoffMilliseconds = 5000;

/** Shares pulls among subscribers of the same caller context, which see the same by the same rights. */
export function createSharedPulls(now: () => number): NextPage {
  const waiting = new Map<string, Waiting>();
  const kept = new LRUCache<string, Pulled>(keptPages);
  const inTurn = createTurns(mostAtOnce);

  const start = (key: string, place: PullPlace): Waiting => {
    const departure = new Departure();
    const page = untilChanged({ place, signal: departure, inTurn, now });
    const started = { page, departure, callers: 0 };
    waiting.set(key, started);
    const end = (): void => {
      if (waiting.get(key) === started) waiting.delete(key);
    };
    page.then((pulled) => {
      if (pulled?.kind === 'page') kept.set(key, pulled);
      end();
    }, end);
    return started;
  };

  return async (place, signal) => {
    const key = JSON.stringify([place.group, place.since]);
    const known = kept.get(key);
    if (known) return known;
    const mine = waiting.get(key) ?? start(key, place);
    mine.callers += 1;
    try {
      return await untilGone(mine.page, signal);
    } finally {
      mine.callers -= 1;
      if (mine.callers === 0) {
        mine.departure.depart();
        if (waiting.get(key) === mine) waiting.delete(key);
      }
    }
  };
}

interface Following {
  readonly place: PullPlace;
  readonly signal: Departing;
  readonly inTurn: Turns;
  readonly now: () => number;
}

/** Null where nobody waits any more. */
async function untilChanged({ place, signal, inTurn, now }: Following): Promise<Pulled | null> {
  let failing: { since: number; backoff: number } | null = null;
  while (!signal.aborted) {
    const seen = place.watch.count();
    const pulled = await inTurn(() => place.pull(signal));
    if (pulled.kind === 'page') {
      if (pulled.events.length > 0 || pulled.cursor !== place.since) return pulled;
      failing = null;
      if (pulled.more) await untilGone(wait(restMilliseconds, undefined, { ref: false }), signal);
      else await place.watch.after(seen, signal);
      continue;
    }
    failing ??= { since: now(), backoff: 125 };
    if (pulled.kind === 'refused' || now() - failing.since > patienceMilliseconds) return pulled;
    failing.backoff = Math.min(failing.backoff * 2, longestBackoffMilliseconds);
    await untilGone(wait(failing.backoff, undefined, { ref: false }), signal);
  }
  return null;
}

type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

function createTurns(most: number): Turns {
  const queue: (() => void)[] = [];
  let taken = 0;
  return async (work) => {
    if (taken >= most) await new Promise<void>((resolve) => queue.push(resolve));
    else taken += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else taken -= 1;
    }
  };
}
