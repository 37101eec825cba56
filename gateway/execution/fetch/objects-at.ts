import { ResultObject, typeNameKey } from '../result-object.ts';
import type { PathStep } from '../plan/execution-plan.ts';
import type { TypeIndex } from '../plan/type-index.ts';

/** The objects that a path leads to from some objects, in order, each once; what is null or lost is left out. */
export function objectsAt(
  objects: readonly ResultObject[],
  path: readonly PathStep[],
  types: TypeIndex,
): ResultObject[] {
  let values: readonly unknown[] = objects;
  for (const step of path) values = eachOnce(follow(values, step, types));
  return values.filter((value) => value instanceof ResultObject);
}

function follow(values: readonly unknown[], step: PathStep, types: TypeIndex): unknown[] {
  const next: unknown[] = [];
  for (const value of values) {
    if (step.kind === 'list') {
      if (Array.isArray(value)) for (const item of value) next.push(item);
    } else if (value instanceof ResultObject) {
      if (step.kind === 'field') next.push(value[step.name]);
      else if (isOneOf(value, step.names, types)) next.push(value);
    }
  }
  return next;
}

/** Of so few, equal ones are found faster by looking at all of them. */
const few = 8;

/** Equal values may be one, met in many places: each is followed once. */
function eachOnce(values: readonly unknown[]): readonly unknown[] {
  if (values.length > few) return [...new Set(values)];
  return values.length < 2 ? values : values.filter((value, index) => values.indexOf(value) === index);
}

function isOneOf(object: ResultObject, names: readonly string[], types: TypeIndex): boolean {
  return names.some((name) => types.satisfies(object[typeNameKey], name));
}
