/** When operations begin: those under way go before new ones. */
export interface Turns {
  /** Waits until an operation of this payer may begin; null where it may at once. */
  wait(payer: string): Promise<void> | null;
}

type Begin = () => void;

/**
 * In each turn of the event loop all replies of subgraphs that have come are read, and one operation begins. So the
 * work that a busy loop has half done is finished first, and answers come in the order of the questions; an idle loop
 * begins at once; and who waits for a slow subgraph holds nobody up, for what is under way is not counted. Payers take
 * turns, so that who asks a lot waits for themself.
 */
export function createTurns(): Turns {
  const waiting = new Map<string, Begin[]>();
  let isTaken = false;

  function nextTurn(): void {
    isTaken = beginNext();
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
  };
}
