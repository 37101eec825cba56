import type { ResultObject } from '../result-object.ts';

/**
 * Values one after another. Equal beginnings are one; what the whole became hangs on its last. Nearly every value is
 * followed by one only: that one needs no map, and a reply makes as many of these as it has values.
 */
class Sequence<T> {
  readonly value: unknown;
  /** The sequence without its last value; null for the one of no values. */
  readonly before: Sequence<T> | null;
  #only: Sequence<T> | null = null;
  #others: Map<unknown, Sequence<T>> | null = null;
  made: T | null = null;

  constructor(value: unknown, before: Sequence<T> | null) {
    this.value = value;
    this.before = before;
  }

  /** The sequence that is longer by a value. */
  with(value: unknown): Sequence<T> {
    if (this.#only === null) return (this.#only = new Sequence(value, this));
    if (this.#only.value === value) return this.#only;
    this.#others ??= new Map();
    const known = this.#others.get(value);
    if (known) return known;
    const next = new Sequence(value, this);
    this.#others.set(value, next);
    return next;
  }
}

/** The values of a sequence, the first first. */
function valuesOf<T>(sequence: Sequence<T>): readonly unknown[] {
  const values: unknown[] = [];
  for (let at = sequence; at.before !== null; at = at.before) values.push(at.value);
  return values.reverse();
}

/** Among so many values some must have been equal, else looking for equal ones costs more than it saves. */
const trial = 64;

/** What one reader made of equal values. */
export class MadeValues<T> {
  readonly none = new Sequence<T>(undefined, null);
  #made = 0;
  #found = 0;

  /** Whether equal ones may still be looked for. */
  get isWorthwhile(): boolean {
    return this.#made <= trial || this.#found >= this.#made;
  }

  /** What was made of the very same values, or is now. */
  of(sequence: Sequence<T>, make: (values: readonly unknown[]) => T): T {
    if (sequence.made !== null) {
      this.#found += 1;
      return sequence.made;
    }
    this.#made += 1;
    return (sequence.made = make(valuesOf(sequence)));
  }
}

type ByReader<T> = Map<object, MadeValues<T>>;

/** Longer lists are rarely equal. */
const longestList = 16;

/**
 * The equal objects and lists of one reply, each made once. Large answers mostly tell of few things in many places;
 * this keeps, completes and writes one object for each thing and not one for each place.
 */
export class SharedValues {
  #objects: ByReader<ResultObject> | null = null;
  #lists: ByReader<readonly unknown[]> | null = null;

  /** The objects that the reader made. */
  objectsOf(reader: object): MadeValues<ResultObject> {
    return madeBy((this.#objects ??= newByReader()), reader);
  }

  /** The list with the same items that the reader made, or this one. */
  list(reader: object, items: readonly unknown[]): readonly unknown[] {
    if (items.length > longestList) return items;
    const lists = madeBy((this.#lists ??= newByReader()), reader);
    if (!lists.isWorthwhile) return items;
    let sequence = lists.none;
    for (const item of items) sequence = sequence.with(item);
    return lists.of(sequence, () => items);
  }
}

function newByReader<T>(): ByReader<T> {
  return new Map();
}

function madeBy<T>(all: ByReader<T>, reader: object): MadeValues<T> {
  let made = all.get(reader);
  if (made === undefined) {
    made = new MadeValues();
    all.set(reader, made);
  }
  return made;
}
