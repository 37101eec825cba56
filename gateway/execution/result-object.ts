/** Keeps an object's type beside its fields; no response name can be it. */
export const typeNameKey = Symbol('type name');

/** Keeps the text of an object that may stand in many places; null for one that stands in one place. */
export const writtenKey = Symbol('written');

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
  [typeNameKey]: string;
  [writtenKey]: WrittenObject | null;
  [key: string]: unknown;

  constructor(typeName: string) {
    this[typeNameKey] = typeName;
    this[writtenKey] = null;
  }
}

Reflect.deleteProperty(ResultObject.prototype, 'constructor');
Object.setPrototypeOf(ResultObject.prototype, null);
