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

/** A longer turn has let too much come at once, and fewer begin than have ended. */
const usualTurnMs = 4;

/** A turn without work is shorter. */
const idleTurnMs = 0.1;

type Begin = () => void;

/**
 * In each turn of the event loop all replies of subgraphs that have come are read, then as many operations begin as
 * have ended, in this turn or while none waited, but no more than a turn works off. So the work that a busy loop has
 * half done is finished first, and answers come in the order of the questions. Where none ended, one begins whenever an
 * operation could have been worked off since the last: who waits for a slow subgraph holds nobody up, and those who
 * have waited for a stall do not all begin, and later end, at once. An idle loop begins at once. Payers take turns, so
 * that who asks a lot waits for themself.
 *
 * One connection is taken in each turn. Where many come at once, turns in which nothing begins let them in: else those
 * that came last would wait once for every one before them, and then for their operation.
 */
export function createTurns(now: () => number): Turns {
  const lines = createLines();
  const pace = createPace();
  const places = createPlaces(pace);
  let isTaken = false;
  let hasConnected = false;
  let connecting = 0;
  let turnAt = 0;
  let begunAt = 0;

  function nextTurn(): void {
    if (hasConnected && connecting < mostConnecting) {
      hasConnected = false;
      connecting += 1;
      setImmediate(nextTurn);
      return;
    }
    connecting = 0;
    for (let left = allowed(); left > 0; left -= 1) {
      const begin = lines.next();
      if (begin === undefined) break;
      take();
      begin();
    }
    isTaken = !lines.areEmpty() || begunAt === turnAt;
    if (isTaken) setImmediate(nextTurn);
  }

  function allowed(): number {
    const took = now() - turnAt;
    turnAt += took;
    places.turned(took);
    const everyMs = took < idleTurnMs ? pace.costMs() : 2 * pace.costMs();
    return places.free() === 0 && turnAt - begunAt >= everyMs ? 1 : places.free();
  }

  function take(): void {
    places.take();
    begunAt = turnAt;
  }

  return {
    wait(payer) {
      if (!isTaken) {
        isTaken = true;
        turnAt = now();
        places.turned(0);
        take();
        setImmediate(nextTurn);
        return null;
      }
      return new Promise((begin) => lines.add(payer, begin));
    },
    ended: places.ended,
    connected() {
      hasConnected = true;
    },
  };
}

/** The places of those that have ended: what a turn works off at most, and fewer than ended in a turn that was long. */
function createPlaces(pace: Pace) {
  let ended = 0;
  let free = 0;
  return {
    ended: (): void => void (ended += 1),
    take: (): void => void (free = Math.max(0, free - 1)),
    free: (): number => free,
    turned(tookMs: number): void {
      pace.learn(tookMs, ended);
      if (ended === 0) return;
      const left = Math.max(1, Math.floor((ended * usualTurnMs) / Math.max(tookMs, usualTurnMs)));
      const most = Math.max(1, Math.floor(usualTurnMs / pace.costMs()));
      free = Math.min(free + left, most);
      ended = 0;
    },
  };
}

/** Those who wait, in a line for each payer; the lines take turns. */
function createLines() {
  const waiting = new Map<string, Begin[]>();
  return {
    add(payer: string, begin: Begin): void {
      const line = waiting.get(payer);
      if (line) line.push(begin);
      else waiting.set(payer, [begin]);
    },
    next(): Begin | undefined {
      for (const [payer, line] of waiting) {
        const begin = line.shift();
        waiting.delete(payer);
        if (line.length > 0) waiting.set(payer, line);
        return begin;
      }
      return undefined;
    },
    areEmpty: (): boolean => waiting.size === 0,
  };
}

interface Pace {
  learn(tookMs: number, ended: number): void;
  costMs(): number;
}

/** What an operation of late took of the event loop: the turns that had work, by the operations that ended in them. */
function createPace(): Pace {
  const kept = 0.98;
  // However dear the last ones were, or whatever else the loop did, others are not held back for longer.
  const mostMs = 4;
  let worked = 0;
  let done = 0;
  return {
    learn(tookMs, ended) {
      if (tookMs < idleTurnMs) return;
      worked = worked * kept + Math.min(tookMs, mostMs * Math.max(ended, 1));
      done = done * kept + ended;
    },
    costMs: () => Math.min(worked / Math.max(done, 0.1), mostMs),
  };
}
