import { FieldFailure } from '../field-failure.ts';
import type { KeyRenamer, PathStep } from '../plan/execution-plan.ts';
import type { TypeIndex } from '../plan/type-index.ts';
import { ResultObject, typeNameKey } from '../result-object.ts';

/** An object with the objects it lies in, the innermost first. */
interface Placed {
  readonly value: unknown;
  readonly around: readonly ResultObject[];
}

/** Objects for which the arguments taken from their context have the same values. */
export interface ContextGroup {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly objects: ResultObject[];
}

/** What is given to a group's values before they are known: the objects, the context, and who lost its context. */
export interface Contextual {
  readonly path: readonly PathStep[];
  readonly rewrites: readonly KeyRenamer[];
  readonly types: TypeIndex;
  readonly onLost: (object: ResultObject, failure: FieldFailure) => void;
}

const outwards = '..';
const onType = '... on ';

/** Groups the objects at a path by the values that their fields' arguments take from the objects around them. */
export function groupByContext(roots: readonly ResultObject[], contextual: Contextual): ContextGroup[] {
  const groups = new Map<string, ContextGroup>();
  for (const { value: object, around } of placedAt(roots, contextual.path, contextual.types)) {
    if (!(object instanceof ResultObject)) continue;
    const variables = variablesOf([object, ...around], contextual);
    if (variables instanceof FieldFailure) {
      contextual.onLost(object, variables);
      continue;
    }
    const key = JSON.stringify(variables);
    const group = groups.get(key) ?? { variables, objects: [] };
    group.objects.push(object);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function placedAt(roots: readonly ResultObject[], path: readonly PathStep[], types: TypeIndex): Placed[] {
  let places: Placed[] = roots.map((value) => ({ value, around: [] }));
  for (const step of path) places = places.flatMap((place) => follow(place, step, types));
  return places;
}

function follow({ value, around }: Placed, step: PathStep, types: TypeIndex): Placed[] {
  if (step.kind === 'list') {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    return items.map((item) => ({ value: item, around }));
  }
  if (!(value instanceof ResultObject)) return [];
  if (step.kind === 'field') return [{ value: value[step.name], around: [value, ...around] }];
  return step.names.some((name) => types.satisfies(value[typeNameKey], name)) ? [{ value, around }] : [];
}

function variablesOf(
  chain: readonly ResultObject[],
  { rewrites, types }: Contextual,
): Record<string, unknown> | FieldFailure {
  const variables: Record<string, unknown> = {};
  for (const { path, renameKeyTo } of rewrites) {
    const steps = path.filter((step) => step !== outwards);
    const value = valueAt(chain[path.length - steps.length], steps, types);
    if (value instanceof FieldFailure) return value;
    if (value !== undefined) variables[renameKeyTo] = value;
  }
  return variables;
}

function valueAt(value: unknown, steps: readonly string[], types: TypeIndex): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || value === null || value instanceof FieldFailure) return value;
  if (Array.isArray(value)) return valuesAt(value, steps, types);
  if (!(value instanceof ResultObject)) return undefined;
  if (!step.startsWith(onType)) return valueAt(value[step], rest, types);
  return types.satisfies(value[typeNameKey], step.slice(onType.length))
    ? valueAt(value, rest, types)
    : undefined;
}

function valuesAt(items: readonly unknown[], steps: readonly string[], types: TypeIndex): unknown {
  const values = items.map((item) => valueAt(item, steps, types));
  return values.find((value) => value instanceof FieldFailure) ?? values;
}
