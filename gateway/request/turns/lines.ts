type Begin = () => void;

/** Those who wait, in a line for each payer; the lines take turns. */
export interface Lines {
  add(payer: string, begin: Begin): void;
  next(): Begin | undefined;
  areEmpty(): boolean;
}

/** Nobody waits yet. */
export function createLines(): Lines {
  const waiting = new Map<string, Begin[]>();
  return {
    add(payer, begin) {
      const line = waiting.get(payer);
      if (line) line.push(begin);
      else waiting.set(payer, [begin]);
    },
    next() {
      for (const [payer, line] of waiting) {
        const begin = line.shift();
        waiting.delete(payer);
        if (line.length > 0) waiting.set(payer, line);
        return begin;
      }
      return undefined;
    },
    areEmpty: () => waiting.size === 0,
  };
}
