/** Keeps an object's type beside its fields; no response name can be it. */
export const typeNameKey = Symbol('type name');

/** Keeps the text of an object that may stand in many places; null for one that stands in one place. */
export const writtenKey = Symbol('written');

/** Keeps the walk that met the object last. */
export const metKey = Symbol('met');

/** The JSON text of an object, and what wrote it: another writer would write another text. */
export interface WrittenObject {
  readonly by: object | null;
  readonly text: string;
}

/** What an object for many places begins with. */
export const notWritten: WrittenObject = { by: null, text: '' };

/**
 * An object of the answer under construction. It inherits nothing, so that a field called `__proto__` or
 * `constructor` is data like any other, yet keeps the fast layout that `Object.create(null)` would lose.
 */
export class ResultObject {
  declare [typeNameKey]: string;
  declare [writtenKey]: WrittenObject | null;
  declare [metKey]: object | null;
  [key: string]: unknown;

  constructor(typeName: string, written: WrittenObject | null = null) {
    this[typeNameKey] = typeName;
    this[writtenKey] = written;
    this[metKey] = null;
  }
}

/** A class of result objects. */
export type ResultClass = new (typeName: string, written?: WrittenObject | null) => ResultObject;

Reflect.deleteProperty(ResultObject.prototype, 'constructor');
Object.setPrototypeOf(ResultObject.prototype, null);

/**
 * A class for objects that get the same fields. The engine learns from the first objects of a class how much room the
 * others need: in a class for all, most would have outgrown the room of the first, and be moved as they are filled.
 */
export function createResultClass(): ResultClass {
  const made = class extends ResultObject {};
  Reflect.deleteProperty(made.prototype, 'constructor');
  return made;
}
