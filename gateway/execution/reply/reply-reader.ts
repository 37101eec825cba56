import { FieldFailure } from '../field-failure.ts';
import { fieldsOnType } from '../plan/fields-on-type.ts';
import type { SelectedField, ValueType } from '../plan/selected-field.ts';
import { type Place, placeBelow } from '../plan/shared-places.ts';
import type { TypeIndex } from '../plan/type-index.ts';
import {
  type ResultClass,
  ResultObject,
  createResultClass,
  notWritten,
  typeNameKey,
} from '../result-object.ts';
import { better, isGiven, withoutItems } from './kept-value.ts';
import { type LeafType, isTextType, leafReader } from './leaf-reader.ts';
import { type Own, ownReader } from './own-reader.ts';
import type { SharedValues } from './shared-values.ts';

/** Reads the objects of one subgraph's reply into the answer: only what was selected, only where nothing is yet. */
export interface ObjectReader {
  /**
   * The type the reply says an object has; `expected` where it does not say. Null where it says what cannot be, or was
   * asked and does not say which of several it is.
   */
  typeOf(source: object, expected: string): string | null;
  /** Reads an object of a known type. */
  readInto(target: ResultObject, source: object, as: ReadAs): void;
  /** Reads an object of which there is nothing yet. */
  readNew(source: object, as: ReadAs): ResultObject;
  /** Reads an object that may be one with its equals in the reply. */
  readShared(source: object, as: ReadAs): ResultObject;
  /** Notes that the subgraph does not know the object: every selected field is null, or lost where it never is. */
  leaveNull(target: ResultObject, typeName: string, lost: FieldFailure): void;
  /** Marks every selected field as lost, unless another subgraph has given it. */
  fail(target: ResultObject, typeName: string, failure: FieldFailure): void;
}

/** As what an object is read. */
export interface ReadAs {
  readonly typeName: string;
  /** The equal values of the whole reply. */
  readonly shared: SharedValues;
}

/** Gives the value to keep under a key, from the reply's value and the one kept so far. */
type ReadValue = (value: unknown, kept: unknown, shared: SharedValues) => unknown;

/** How objects of one type are read. */
interface TypeReader {
  readonly typeName: string;
  /** What the objects are of that this reader makes. */
  readonly made: ResultClass;
  /** Where the reply tells the object's own type; null where that is something else under this name. */
  readonly readTypeName: Own | null;
  /** Whether it was asked to. */
  readonly tellsType: boolean;
  /** Whether the type is what the subgraph's objects themselves are, which an interface is only to some. */
  readonly isObject: boolean;
  /** What the type is asked as, where nobody else knows it. */
  readonly typeKeys: readonly string[];
  readonly fields: readonly FieldReader[];
}

interface FieldReader {
  readonly own: Own;
  readonly key: string;
  readonly nonNull: boolean;
  readonly read: ReadValue;
}

/** What all of a reply is read by. */
export interface ReadContext {
  readonly types: TypeIndex;
  /** The interfaces that are object types to the subgraph. */
  readonly interfaceObjects: ReadonlySet<string>;
  /** The place of the answer that the objects read are at. */
  readonly place: Place;
  /** Where equal objects are one. */
  readonly sharedPlaces: ReadonlySet<Place>;
  /** What stands where the reply is not what was asked. */
  readonly invalid: FieldFailure;
}

/** Compiles the selection of one fetch. */
export function createObjectReader(selection: readonly SelectedField[], context: ReadContext): ObjectReader {
  const byType = new Map<string, TypeReader>();
  let last: TypeReader | null = null;

  function readerOf(typeName: string): TypeReader {
    // Mostly all are of one type.
    if (last?.typeName === typeName) return last;
    last = byType.get(typeName) ?? compileType(selection, typeName, context);
    byType.set(typeName, last);
    return last;
  }

  return {
    typeOf(source, expected) {
      const { readTypeName, tellsType, isObject } = readerOf(expected);
      const told = readTypeName?.(source);
      if (told === undefined) return tellsType && context.types.isAbstract(expected) ? null : expected;
      if (typeof told !== 'string') return null;
      if (told === expected) return isObject || !tellsType ? expected : null;
      if (!isObject && context.types.satisfies(told, expected)) return told;
      // What was not asked may only not contradict: behind an interface object the interface is all that is known.
      return !tellsType && context.types.satisfies(expected, told) ? expected : null;
    },
    readInto(target, source, { typeName, shared }) {
      for (const { key, own, read } of readerOf(typeName).fields) {
        target[key] = read(own(source), target[key], shared);
      }
    },
    readNew(source, { typeName, shared }) {
      return readAsNew(readerOf(typeName), source, shared);
    },
    readShared(source, { typeName, shared }) {
      const reader = readerOf(typeName);
      const objects = shared.objectsOf(reader);
      if (!objects.isWorthwhile) return readAsNew(reader, source, shared);
      let sequence = objects.none;
      for (const { own, read } of reader.fields)
        sequence = sequence.with(read(own(source), undefined, shared));
      return objects.of(sequence, (values) => objectOf(reader, values));
    },
    leaveNull(target, typeName, lost) {
      for (const { key, nonNull } of readerOf(typeName).fields) target[key] ??= nonNull ? lost : null;
    },
    fail(target, typeName, failure) {
      const { fields, typeKeys } = readerOf(typeName);
      for (const { key } of fields) target[key] ??= failure;
      for (const key of typeKeys) target[key] ??= failure;
    },
  };
}

function readAsNew(reader: TypeReader, source: object, shared: SharedValues): ResultObject {
  const object = new reader.made(reader.typeName);
  for (const { key, own, read } of reader.fields) object[key] = read(own(source), undefined, shared);
  return object;
}

/** An object that may stand in many places. */
function objectOf({ made, typeName, fields }: TypeReader, values: readonly unknown[]): ResultObject {
  const object = new made(typeName, notWritten);
  for (const [index, { key }] of fields.entries()) object[key] = values[index];
  return object;
}

function compileType(
  selection: readonly SelectedField[],
  typeName: string,
  context: ReadContext,
): TypeReader {
  const selected = fieldsOnType(selection, typeName, context.types);
  const fields = selected
    .filter(({ name }) => name !== '__typename')
    .map((field) => ({
      own: ownReader(field.responseName),
      key: field.key,
      nonNull: field.type.nonNull,
      read: compileValue(field.type, field.fields ?? [], {
        ...context,
        place: placeBelow(context.place, field.key),
      }),
    }));
  const typeNames = selected.filter(({ name }) => name === '__typename');
  const [told] = typeNames;
  const tellsType = told !== undefined;
  const isObject = !context.types.isAbstract(typeName) || context.interfaceObjects.has(typeName);
  const isTaken = selected.some(
    ({ name, responseName }) => responseName === '__typename' && name !== '__typename',
  );
  return {
    typeName,
    made: createResultClass(),
    readTypeName: tellsType || !isTaken ? ownReader(told?.responseName ?? '__typename') : null,
    tellsType,
    isObject,
    typeKeys: isObject ? [] : typeNames.map(({ key }) => key),
    fields,
  };
}

function compileValue(type: ValueType, fields: readonly SelectedField[], context: ReadContext): ReadValue {
  switch (type.kind) {
    case 'leaf':
      return leaf(type, context.invalid);
    case 'list':
      return list(compileValue(type.of, fields, context), context);
    case 'composite':
      return composite(type.name, createObjectReader(fields, context), context);
  }
}

function leaf(type: LeafType, invalid: FieldFailure): ReadValue {
  const read = leafReader(type, invalid);
  const isText = isTextType(type);
  return (value, kept) => {
    // Nearly every leaf is a text that is told for the first time.
    if (kept === undefined && isText && typeof value === 'string') return value;
    return isGiven(kept) ? kept : better(value instanceof FieldFailure ? value : read(value), kept);
  };
}

function list(readItem: ReadValue, { invalid, place, sharedPlaces }: ReadContext): ReadValue {
  const mayShare = sharedPlaces.has(place);
  return (value, kept, shared) => {
    if (!Array.isArray(value)) return isGiven(kept) ? kept : better(withoutItems(value, invalid), kept);
    const items: readonly unknown[] = value;
    if (!Array.isArray(kept)) {
      const read = items.map((item) => readItem(item, undefined, shared));
      return mayShare ? shared.list(readItem, read) : read;
    }
    // Two subgraphs that tell a different number of items cannot be talking of the same ones.
    const before: readonly unknown[] = kept;
    return before.length === items.length
      ? before.map((item, index) => readItem(items[index], item, shared))
      : before;
  };
}

function composite(declared: string, reader: ObjectReader, context: ReadContext): ReadValue {
  const { types, invalid } = context;
  const mayShare = context.sharedPlaces.has(context.place);
  return (value, kept, shared) => {
    if (
      typeof value !== 'object' ||
      value === null ||
      value instanceof FieldFailure ||
      Array.isArray(value)
    ) {
      return isGiven(kept) ? kept : better(withoutItems(value, invalid), kept);
    }
    const typeName = reader.typeOf(value, declared);
    if (typeName === null) return isGiven(kept) ? kept : invalid;
    if (mayShare && kept === undefined) return reader.readShared(value, { typeName, shared });
    if (!(kept instanceof ResultObject)) return reader.readNew(value, { typeName, shared });
    learnType(kept, typeName, types);
    reader.readInto(kept, value, { typeName, shared });
    return kept;
  };
}

/** An object fetched through an interface object is of the interface until another subgraph tells its type. */
export function learnType(target: ResultObject, typeName: string, types: TypeIndex): void {
  const before = target[typeNameKey];
  if (before !== typeName && types.satisfies(typeName, before)) target[typeNameKey] = typeName;
}
