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
    if (taken instanceof FieldFailure) return taken;
    for (const rewrite of rewrites) applyRewrite(rewrite, taken, types);
    return isRepresentation(taken) ? taken : null;
  };
}

/** A type name alone identifies nothing. */
function isRepresentation(taken: object): taken is Representation {
  return '__typename' in taken && typeof taken.__typename === 'string' && Object.keys(taken).length > 1;
}

/**
 * Takes the required fields from an object. One that is absent was skipped by a condition, and with it whatever
 * needs it: it is left out, and the others are taken. A failure counts whole: what would be sent without the lost
 * value could be answered wrongly.
 */
type Take = (object: ResultObject) => Taken | FieldFailure;

type Taken = Record<string, unknown>;

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
      fields = fieldsToTake(selections, typeName, types);
      byType.set(typeName, fields);
    }
    return takeFields(object, fields);
  };
}

function takeFields(object: ResultObject, fields: readonly TakeField[]): Taken | FieldFailure {
  const taken: Taken = {};
  for (const { name, take } of fields) {
    const value = name === '__typename' ? object[typeNameKey] : takeValue(object[name], take);
    if (value instanceof FieldFailure) return value;
    if (value !== undefined) taken[name] = value;
  }
  return taken;
}

function takeValue(value: unknown, take: Take | null): unknown {
  if (value === null || value === undefined || value instanceof FieldFailure || !take) return value;
  if (value instanceof ResultObject) return take(value);
  return Array.isArray(value) ? takeItems(value, take) : undefined;
}

function takeItems(items: readonly unknown[], take: Take): unknown {
  const taken: unknown[] = [];
  for (const item of items) {
    const value = takeValue(item, take);
    if (value instanceof FieldFailure) return value;
    taken.push(value);
  }
  return taken;
}

function fieldsToTake(
  selections: readonly RequiredSelection[],
  typeName: string,
  types: TypeIndex,
): TakeField[] {
  const byName = new Map<string, readonly RequiredSelection[] | null>();
  collect(selections, { typeName, types, byName });
  return [...byName].map(([name, inner]) => ({ name, take: inner && createTake(inner, types) }));
}

function collect(
  selections: readonly RequiredSelection[],
  into: { typeName: string; types: TypeIndex; byName: Map<string, readonly RequiredSelection[] | null> },
): void {
  for (const selection of selections) {
    if (selection.kind === 'field') {
      const before = into.byName.get(selection.name) ?? [];
      into.byName.set(selection.name, selection.selections && [...before, ...selection.selections]);
    } else if (selection.type === null || into.types.satisfies(into.typeName, selection.type)) {
      collect(selection.selections, into);
    }
  }
}
