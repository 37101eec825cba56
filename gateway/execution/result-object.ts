/** Keeps an object's type beside its fields; no response name can be it. */
export const typeNameKey = Symbol('type name');

/**
 * An object of the answer under construction. It inherits nothing, so that a field called `__proto__` or
 * `constructor` is data like any other, yet keeps the fast layout that `Object.create(null)` would lose.
 */
export class ResultObject {
  [typeNameKey]: string;
  [key: string]: unknown;

  constructor(typeName: string) {
    this[typeNameKey] = typeName;
  }
}

Reflect.deleteProperty(ResultObject.prototype, 'constructor');
Object.setPrototypeOf(ResultObject.prototype, null);
