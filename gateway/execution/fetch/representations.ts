import { FieldFailure } from '../field-failure.ts';
import type { RequiredSelection, Rewrite } from '../plan/execution-plan.ts';
import type { TypeIndex } from '../plan/type-index.ts';
import { ResultObject, typeNameKey } from '../result-object.ts';
import { applyRewrite } from './rewrites.ts';

/** A representation as the subgraph gets it. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** What an object can show for itself: its representation, the failure that withholds it, or nothing. */
export type Represented = Representation | FieldFailure | null;

/** Compiles what a fetch requires into a function that represents one object. */
export function createRepresent(
  requires: readonly RequiredSelection[],
  rewrites: readonly Rewrite[],
  types: TypeIndex,
): (object: ResultObject) => Represented {
  const take = createTake(requires, types);
  return (object) => {
    const taken = take(object);
    if (taken === null || taken instanceof FieldFailure) return taken;
    for (const rewrite of rewrites) applyRewrite(rewrite, taken, types);
    return isRepresentation(taken) ? taken : null;
  };
}

function isRepresentation(taken: object): taken is Representation {
  return '__typename' in taken && typeof taken.__typename === 'string';
}

/** Null where the object lacks something that is required. */
type Take = (object: ResultObject) => Record<string, unknown> | FieldFailure | null;

interface TakeField {
  readonly name: string;
  readonly take: Take | null;
}

function createTake(selections: readonly RequiredSelection[], types: TypeIndex): Take {
  const byType = new Map<string, readonly TakeField[]>();
  return (object) => {
    const typeName = object[typeNameKey];
    let fields = byType.get(typeName);
    if (!fields) {
      fields = compileFields(selections, typeName, types);
      byType.set(typeName, fields);
    }
    return takeFields(object, fields);
  };
}

function takeFields(object: ResultObject, fields: readonly TakeField[]): ReturnType<Take> {
  const taken: Record<string, unknown> = {};
  for (const { name, take } of fields) {
    const value = name === '__typename' ? object[typeNameKey] : takeValue(object[name], take);
    if (value instanceof FieldFailure) return value;
    if (value === undefined) return null;
    taken[name] = value;
  }
  return taken;
}

/** Undefined where something required is missing. */
function takeValue(value: unknown, take: Take | null): unknown {
  if (value === null || value === undefined || value instanceof FieldFailure || !take) return value;
  if (value instanceof ResultObject) return take(value) ?? undefined;
  return Array.isArray(value) ? takeItems(value, take) : undefined;
}

function takeItems(items: readonly unknown[], take: Take): unknown {
  const taken: unknown[] = [];
  for (const item of items) {
    const value = takeValue(item, take);
    if (value === undefined || value instanceof FieldFailure) return value;
    taken.push(value);
  }
  return taken;
}

function compileFields(
  selections: readonly RequiredSelection[],
  typeName: string,
  types: TypeIndex,
): TakeField[] {
  const nested = new Map<string, readonly RequiredSelection[] | null>();
  collect(selections, { typeName, types, nested });
  return [...nested].map(([name, inner]) => ({ name, take: inner && createTake(inner, types) }));
}

function collect(
  selections: readonly RequiredSelection[],
  into: { typeName: string; types: TypeIndex; nested: Map<string, readonly RequiredSelection[] | null> },
): void {
  for (const selection of selections) {
    if (selection.kind === 'field') {
      const before = into.nested.get(selection.name) ?? [];
      into.nested.set(selection.name, selection.selections && [...before, ...selection.selections]);
      continue;
    }
    const applies = selection.type === null || into.types.satisfies(into.typeName, selection.type);
    if (applies) collect(selection.selections, into);
  }
}
