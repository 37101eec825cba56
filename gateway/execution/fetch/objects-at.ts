import { ResultObject, metKey, typeNameKey } from '../result-object.ts';
import type { PathStep } from '../plan/execution-plan.ts';
import type { TypeIndex } from '../plan/type-index.ts';

/** The objects that a path leads to from some objects, in order, each once; what is null or lost is left out. */
export function objectsAt(
  objects: readonly ResultObject[],
  path: readonly PathStep[],
  types: TypeIndex,
): ResultObject[] {
  let values: readonly unknown[] = objects;
  for (const step of path) values = follow(values, step, types);
  const met = {};
  return values.filter((value) => value instanceof ResultObject).filter((object) => meet(object, met));
}

function follow(values: readonly unknown[], step: PathStep, types: TypeIndex): unknown[] {
  const next: unknown[] = [];
  const met = {};
  for (const value of values) {
    if (step.kind === 'list') {
      if (Array.isArray(value)) for (const item of value) next.push(item);
    } else if (value instanceof ResultObject && meet(value, met)) {
      if (step.kind === 'field') next.push(value[step.name]);
      else if (isOneOf(value, step.names, types)) next.push(value);
    }
  }
  return next;
}

/** Whether this walk meets the object for the first time: equal ones may be one, in many places, followed once. */
function meet(object: ResultObject, walk: object): boolean {
  if (object[metKey] === walk) return false;
  object[metKey] = walk;
  return true;
}

function isOneOf(object: ResultObject, names: readonly string[], types: TypeIndex): boolean {
  return names.some((name) => types.satisfies(object[typeNameKey], name));
}
