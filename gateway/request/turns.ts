/** When operations begin: those under way go before new ones. */
export interface Turns {
  /** Waits until an operation of this payer may begin; null where it may at once. */
  wait(payer: string): Promise<void> | null;
  /** A connection has been taken: what it brings is to wait among the others, not before them. */
  connected(): void;
}

/** So many turns at most go to those who connect before the next operation begins. */
const mostConnecting = 8;

/** Turns are kept about this long: a shorter one pays more for itself than for its work, a longer one makes others wait. */
const usualTurnMs = 1;
const mostBegun = 16;

type Begin = () => void;

/**
 * In each turn of the event loop all replies of subgraphs that have come are read, and some operations begin: one, or
 * more where the turns before were short. So the work that a busy loop has half done is finished first, and answers
 * come in the order of the questions; an idle loop begins at once; and who waits for a slow subgraph holds nobody up,
 * for what is under way is not counted. Payers take turns, so that who asks a lot waits for themself.
 *
 * One connection is taken in each turn. Where many come at once, turns in which nothing begins let them in: else those
 * that came last would wait once for every one before them, and then for their operation.
 */
export function createTurns(now: () => number): Turns {
  const waiting = new Map<string, Begin[]>();
  let isTaken = false;
  let hasConnected = false;
  let connecting = 0;
  let most = 1;
  let lastTurn = 0;

  function nextTurn(): void {
    if (hasConnected && connecting < mostConnecting) {
      hasConnected = false;
      connecting += 1;
      setImmediate(nextTurn);
      return;
    }
    connecting = 0;
    adapt();
    let begun = 0;
    while (begun < most && beginNext()) begun += 1;
    isTaken = begun > 0;
    if (isTaken) setImmediate(nextTurn);
  }

  function adapt(): void {
    const time = now();
    most = time - lastTurn < usualTurnMs ? Math.min(most + 1, mostBegun) : Math.max(most >> 1, 1);
    lastTurn = time;
  }

  function beginNext(): boolean {
    for (const [payer, line] of waiting) {
      const begin = line.shift();
      waiting.delete(payer);
      if (line.length > 0) waiting.set(payer, line);
      begin?.();
      return true;
    }
    return false;
  }

  return {
    wait(payer) {
      if (!isTaken) {
        isTaken = true;
        lastTurn = now();
        setImmediate(nextTurn);
        return null;
      }
      return new Promise((begin) => {
        const line = waiting.get(payer);
        if (line) line.push(begin);
        else waiting.set(payer, [begin]);
      });
    },
    connected() {
      hasConnected = true;
    },
  };
}
