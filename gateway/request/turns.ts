/** When operations begin: those under way go before new ones. */
export interface Turns {
  /** Waits until an operation of this payer may begin; null where it may at once. */
  wait(payer: string): Promise<void> | null;
  /** A connection has been taken: what it brings is to wait among the others, not before them. */
  connected(): void;
}

/** So many turns at most go to those who connect before the next operation begins. */
const mostConnecting = 8;

/**
 * So many operations at most begin in one turn: enough for each to cost less than it does alone between other things,
 * and so few that what is under way hardly waits for them.
 */
const usuallyBegun = 16;

type Begin = () => void;

/**
 * In each turn of the event loop all replies of subgraphs that have come are read, and some operations begin. So the
 * work that a busy loop has half done is finished first, and answers come in the order of the questions; an idle loop
 * begins at once; and who waits for a slow subgraph holds nobody up, for what is under way is not counted. Payers take
 * turns, so that who asks a lot waits for themself.
 *
 * One connection is taken in each turn. Where many come at once, turns in which nothing begins let them in: else those
 * that came last would wait once for every one before them, and then for their operation.
 */
export function createTurns(mostBegun = usuallyBegun): Turns {
  const waiting = new Map<string, Begin[]>();
  let isTaken = false;
  let hasConnected = false;
  let connecting = 0;

  function nextTurn(): void {
    if (hasConnected && connecting < mostConnecting) {
      hasConnected = false;
      connecting += 1;
      setImmediate(nextTurn);
      return;
    }
    connecting = 0;
    let begun = 0;
    while (begun < mostBegun && beginNext()) begun += 1;
    isTaken = begun > 0;
    if (isTaken) setImmediate(nextTurn);
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
