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
 * have ended. So the work that a busy loop has half done is finished first, and answers come in the order of the
 * questions. Where none ended, one begins whenever an operation could have been worked off since the last: who waits
 * for a slow subgraph holds nobody up, and those who have waited for a stall do not all begin, and later end, at once.
 * An idle loop begins at once. Payers take turns, so that who asks a lot waits for themself.
 *
 * One connection is taken in each turn. Where many come at once, turns in which nothing begins let them in: else those
 * that came last would wait once for every one before them, and then for their operation.
 */
export function createTurns(now: () => number): Turns {
  const lines = createLines();
  const pace = createPace();
  let isTaken = false;
  let hasConnected = false;
  let connecting = 0;
  let ended = 0;
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
      begunAt = turnAt;
      begin();
    }
    isTaken = !lines.areEmpty() || begunAt === turnAt;
    if (isTaken) setImmediate(nextTurn);
  }

  function allowed(): number {
    const took = now() - turnAt;
    turnAt += took;
    pace.learn(took, ended);
    const mayBegin =
      ended === 0 ? 0 : Math.max(1, Math.floor((ended * usualTurnMs) / Math.max(took, usualTurnMs)));
    ended = 0;
    const everyMs = took < idleTurnMs ? pace.costMs() : 2 * pace.costMs();
    return mayBegin === 0 && turnAt - begunAt >= everyMs ? 1 : mayBegin;
  }

  return {
    wait(payer) {
      if (!isTaken) {
        isTaken = true;
        turnAt = begunAt = now();
        ended = 0;
        setImmediate(nextTurn);
        return null;
      }
      return new Promise((begin) => lines.add(payer, begin));
    },
    ended() {
      ended += 1;
    },
    connected() {
      hasConnected = true;
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

/** What an operation of late took of the event loop: the turns that had work, by the operations that ended in them. */
function createPace(): { learn(tookMs: number, ended: number): void; costMs(): number } {
  const kept = 0.98;
  // However dear the last ones were, others are not held back for longer.
  const mostMs = 4;
  let worked = 0;
  let done = 0;
  return {
    learn(tookMs, ended) {
      if (tookMs < idleTurnMs) return;
      worked = worked * kept + tookMs;
      done = done * kept + ended;
    },
    costMs: () => Math.min(worked / Math.max(done, 0.1), mostMs),
  };
}
