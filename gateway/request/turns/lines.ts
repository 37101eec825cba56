type Begin = () => void;

/** Those who wait, in a line for each payer; the lines take turns. */
export interface Lines {
  add(payer: string, begin: Begin): void;
  next(): Begin | undefined;
  areEmpty(): boolean;
}

interface Line {
  readonly payer: string;
  readonly begins: Begin[];
}

/** So many payers are known, whether they wait or not. */
const mostKnown = 4_096;

/**
 * Nobody waits yet.
 *
 * The line of a payer is kept when nobody stands in it any more: a map that lost and won entries all the time would be
 * copied all the time, and each copy that has grown old keeps all later ones from being collected.
 */
export function createLines(): Lines {
  const waiting: Line[] = [];
  let known = new Map<string, Line>();

  function lineOf(payer: string): Line {
    const before = known.get(payer);
    if (before) return before;
    if (known.size >= mostKnown) known = new Map(waiting.map((line) => [line.payer, line]));
    const line = { payer, begins: [] };
    known.set(payer, line);
    return line;
  }

  return {
    add(payer, begin) {
      const line = lineOf(payer);
      if (line.begins.push(begin) === 1) waiting.push(line);
    },
    next() {
      const line = waiting.shift();
      const begin = line?.begins.shift();
      if (line && line.begins.length > 0) waiting.push(line);
      return begin;
    },
    areEmpty: () => waiting.length === 0,
  };
}
