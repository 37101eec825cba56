import type { ResultObject } from '../result-object.ts';
import { notWritten, writtenKey } from '../result-object.ts';

/**
 * Equal beginnings of value sequences share a node; what the whole sequence became hangs on its last. Nearly every node
 * is followed by one value only: that one needs no map, and a reply makes as many nodes as it has values.
 */
interface Node<T> {
  value: unknown;
  only: Node<T> | null;
  others: Map<unknown, Node<T>> | null;
  made: T | null;
}

interface Collection<T> {
  readonly root: Node<T>;
  made: number;
  found: number;
}

/** The collections of a reply, by what reads their values. */
type Collections<T> = Map<object, Collection<T>>;

/** Among so many values some must have been equal, else looking for equal ones costs more than it saves. */
const trial = 64;
/** Longer lists are rarely equal. */
const longestList = 16;

/**
 * The equal objects and lists of one reply, each made once. Large answers mostly tell of few things in many places;
 * this keeps, completes and writes one object for each thing and not one for each place.
 */
export class SharedValues {
  #objects: Collections<ResultObject> | null = null;
  #lists: Collections<readonly unknown[]> | null = null;

  /** The object that the same reader made of the same values, or a new one made of them. */
  object(reader: object, values: readonly unknown[], make: () => ResultObject): ResultObject {
    return find((this.#objects ??= newCollections()), { reader, values }, () => {
      const object = make();
      object[writtenKey] = notWritten;
      return object;
    });
  }

  /** The list with the same items that the same reader made, or this one. */
  list(reader: object, items: readonly unknown[]): readonly unknown[] {
    if (items.length > longestList) return items;
    return find((this.#lists ??= newCollections()), { reader, values: items }, () => items);
  }
}

function find<T>(
  collections: Collections<T>,
  { reader, values }: { readonly reader: object; readonly values: readonly unknown[] },
  make: () => T,
): T {
  let collection = collections.get(reader);
  if (!collection) {
    collection = { root: newNode(), made: 0, found: 0 };
    collections.set(reader, collection);
  }
  if (collection.made > trial && collection.found < collection.made) return make();
  const node = nodeOf(collection.root, values);
  if (node.made !== null) {
    collection.found += 1;
    return node.made;
  }
  collection.made += 1;
  node.made = make();
  return node.made;
}

function newCollections<T>(): Collections<T> {
  return new Map();
}

function newNode<T>(): Node<T> {
  return { value: undefined, only: null, others: null, made: null };
}

function nodeOf<T>(root: Node<T>, values: readonly unknown[]): Node<T> {
  let node = root;
  for (const value of values) node = nodeAfter(node, value);
  return node;
}

function nodeAfter<T>(node: Node<T>, value: unknown): Node<T> {
  if (node.only === null) {
    node.value = value;
    return (node.only = newNode());
  }
  if (node.value === value) return node.only;
  node.others ??= new Map();
  const known = node.others.get(value);
  if (known) return known;
  const next = newNode<T>();
  node.others.set(value, next);
  return next;
}
