import { FieldFailure } from '../field-failure.ts';
import type { ResultObject } from '../result-object.ts';
import type { Representation, Represented } from './representations.ts';

/** The entities one fetch asks for, each once, however many objects of the answer are that entity. */
export interface EntityBatch {
  readonly representations: readonly Representation[];
  /** What tells one representation from another. */
  readonly keys: readonly string[];
  /** The objects behind each representation. */
  readonly targets: readonly (readonly ResultObject[])[];
}

/** Gathers the representations of some objects; an object whose required fields were lost is handed to `onLost`. */
export function gatherEntities(
  objects: readonly ResultObject[],
  represent: (object: ResultObject) => Represented,
  onLost: (object: ResultObject, failure: FieldFailure) => void,
): EntityBatch {
  const representations: Representation[] = [];
  const targets: ResultObject[][] = [];
  const keys: string[] = [];
  const places = new Map<string, number>();
  for (const object of objects) {
    const represented = represent(object);
    if (represented instanceof FieldFailure) onLost(object, represented);
    if (represented === null || represented instanceof FieldFailure) continue;
    const key = JSON.stringify(represented);
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, representations.length);
      representations.push(represented);
      keys.push(key);
      targets.push([object]);
      continue;
    }
    targets[place]?.push(object);
  }
  return { representations, keys, targets };
}
