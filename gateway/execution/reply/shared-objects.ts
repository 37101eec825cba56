import { notWritten, ResultObject, writtenKey } from '../result-object.ts';

/** What a leaf can be in JSON, nothing and failures left out. */
export type Leaf = string | number | boolean;

/**
 * The equal objects of one reply, each made once. A list of references to few entities, which is what most large
 * answers consist of, then costs one object for each entity and not one for each mention.
 */
export class SharedObjects {
  readonly #byReader = new Map<object, Map<string, ResultObject>>();

  /** The object of a type with these leaves that a reader made before, or a new one for it to fill. */
  find(reader: object, typeName: string, leaves: readonly Leaf[]): { object: ResultObject; isNew: boolean } {
    let objects = this.#byReader.get(reader);
    if (!objects) this.#byReader.set(reader, (objects = new Map<string, ResultObject>()));
    const [first] = leaves;
    const isPlain = leaves.length === 1 && typeof first === 'string';
    // No type name has a line end in it or begins with a bracket, so that no two keys can be confused.
    const key = isPlain ? `${typeName}\n${first}` : JSON.stringify([typeName, ...leaves]);
    const known = objects.get(key);
    if (known) return { object: known, isNew: false };
    const object = new ResultObject(typeName);
    object[writtenKey] = notWritten;
    objects.set(key, object);
    return { object, isNew: true };
  }
}
