import { ResultObject, typeNameKey } from '../result-object.ts';
import type { PathStep } from '../plan/execution-plan.ts';
import type { TypeIndex } from '../plan/type-index.ts';

/** The objects that a path leads to from some objects, in order, each once; what is null or lost is left out. */
export function objectsAt(
  objects: readonly ResultObject[],
  path: readonly PathStep[],
  types: TypeIndex,
): ResultObject[] {
  let values: Iterable<unknown> = objects;
  for (const step of path) values = follow(values, step, types);
  return [...values].filter((value) => value instanceof ResultObject);
}

/** Equal values may be one, met in many places: each is followed once. */
function follow(values: Iterable<unknown>, step: PathStep, types: TypeIndex): Set<unknown> {
  const next = new Set<unknown>();
  for (const value of values) {
    if (step.kind === 'list') {
      if (Array.isArray(value)) for (const item of value) next.add(item);
    } else if (value instanceof ResultObject) {
      if (step.kind === 'field') next.add(value[step.name]);
      else if (isOneOf(value, step.names, types)) next.add(value);
    }
  }
  return next;
}

function isOneOf(object: ResultObject, names: readonly string[], types: TypeIndex): boolean {
  return names.some((name) => types.satisfies(object[typeNameKey], name));
}
