/** Work that stops between one piece and the next; each takes about a millisecond. */
export type Pieces<Result> = Generator<void, Result, void>;

/** Does such work, serving requests between its pieces. */
export type InPieces = <Result>(work: Pieces<Result>) => Promise<Result>;

/** However much is to be done, one piece is done in a turn of the event loop: whatever is under way takes turns. */
export function createInPieces(): InPieces {
  const next: (() => void)[] = [];
  let isTurning = false;

  function turn(): void {
    next.shift()?.();
    isTurning = next.length > 0;
    if (isTurning) setImmediate(turn);
  }

  function queue(piece: () => void): void {
    next.push(piece);
    if (isTurning) return;
    isTurning = true;
    setImmediate(turn);
  }

  return (work) =>
    new Promise((resolve, reject) => {
      function piece(): void {
        try {
          const step = work.next();
          if (step.done === true) resolve(step.value);
          else queue(piece);
        } catch (reason) {
          reject(reason instanceof Error ? reason : new Error(String(reason)));
        }
      }
      queue(piece);
    });
}

/** Such work while somebody waits for it; null where they have gone before its end. */
export function* whileAwaited<Result>(
  work: Pieces<Result>,
  signal: { readonly aborted: boolean } | undefined,
): Pieces<Result | null> {
  while (signal?.aborted !== true) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield;
  }
  return null;
}

/** Looks at each of many, so many in a piece. */
export function* eachInPieces<Item>(
  items: Iterable<Item>,
  atOnce: number,
  look: (item: Item) => void,
): Pieces<void> {
  let looked = 0;
  for (const item of items) {
    look(item);
    looked += 1;
    if (looked % atOnce === 0) yield;
  }
}
