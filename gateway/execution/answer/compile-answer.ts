import { FieldFailure } from '../field-failure.ts';
import { fieldsOnType } from '../plan/fields-on-type.ts';
import type { SelectedField, ValueType } from '../plan/selected-field.ts';
import type { TypeIndex } from '../plan/type-index.ts';
import { ResultObject, typeNameKey, writtenKey } from '../result-object.ts';
import type { AnswerErrors } from './answer-error.ts';
import { leafText, quote } from './leaf-text.ts';

/** Writes a value as JSON; undefined where it is null and may not be, its error noted. */
export type WriteValue = (value: unknown, errors: AnswerErrors) => string | undefined;

/** What the client asked, and what of it was planned after the caller's rights were applied. */
export interface AnswerShape {
  readonly asked: readonly SelectedField[];
  /** Null where all of it was removed. */
  readonly planned: readonly SelectedField[];
  /** The types a client may see. */
  readonly types: TypeIndex;
}

interface FieldWriter {
  readonly key: string;
  readonly responseName: string;
  /** The response name as JSON with all punctuation before the value. */
  readonly lead: string;
  readonly write: WriteValue;
}

/** Compiles the answer to an operation whose conditions are decided: the text of `data`. */
export function compileAnswer(shape: AnswerShape, rootType: string): WriteValue {
  return compileObject({ kind: 'composite', nonNull: false, name: rootType, objectTypes: [rootType] }, shape);
}

function compileObject(type: Extract<ValueType, { kind: 'composite' }>, shape: AnswerShape): WriteValue {
  const byType = new Map<string, readonly FieldWriter[] | null>();
  const lost = type.nonNull ? undefined : 'null';

  function writersOf(typeName: string): readonly FieldWriter[] | null {
    let writers = byType.get(typeName);
    if (writers === undefined) {
      writers = isVisible(typeName, type.name, shape.types) ? compileFields(shape, typeName) : null;
      byType.set(typeName, writers);
    }
    return writers;
  }

  return (value, errors) => {
    if (!(value instanceof ResultObject)) return writeLost(value, { type, fields: shape.asked }, errors);
    const writers = writersOf(value[typeNameKey]);
    if (writers) return writeOnce(value, writers, errors) ?? lost;
    // A subgraph gave it rightly, but it is of a type that clients do not see.
    return writeLost(null, { type, fields: shape.asked }, errors);
  };
}

/** An object in many places is written once, unless it has errors: they have to be told at each place. */
function writeOnce(
  object: ResultObject,
  writers: readonly FieldWriter[],
  errors: AnswerErrors,
): string | undefined {
  const written = object[writtenKey];
  if (written === null) return writeFields(object, writers, errors);
  if (written.by === writers) return written.text;
  const count = errors.list.length;
  const text = writeFields(object, writers, errors);
  if (text !== undefined && errors.list.length === count) object[writtenKey] = { by: writers, text };
  return text;
}

/** A type the client may not see never shows, not even by what it would change in the answer. */
function isVisible(typeName: string, declared: string, types: TypeIndex): boolean {
  return types.objectTypes(typeName).every((name) => types.satisfies(name, declared));
}

function writeFields(
  object: ResultObject,
  writers: readonly FieldWriter[],
  errors: AnswerErrors,
): string | undefined {
  let text = '{';
  for (const { key, responseName, lead, write } of writers) {
    const count = errors.list.length;
    const value = write(object[key], errors);
    if (errors.list.length !== count) errors.under(responseName, count);
    if (value === undefined) return undefined;
    text += lead + value;
  }
  return `${text}}`;
}

function compileFields(shape: AnswerShape, typeName: string): FieldWriter[] {
  const planned = new Map(
    fieldsOnType(shape.planned, typeName, shape.types).map((field) => [field.key, field]),
  );
  return fieldsOnType(shape.asked, typeName, shape.types).map((field, index) => ({
    key: field.key,
    responseName: field.responseName,
    lead: `${index === 0 ? '' : ','}${quote(field.responseName)}:`,
    write: compileField(field, planned.get(field.key), { typeName, types: shape.types }),
  }));
}

function compileField(
  field: SelectedField,
  planned: SelectedField | undefined,
  on: { typeName: string; types: TypeIndex },
): WriteValue {
  if (!planned) return removed(field.type);
  if (field.introspection) return (value) => String(value);
  if (field.name === '__typename') return typeNameWriter(on.typeName, on.types);
  const shape = { asked: field.fields ?? [], planned: planned.fields ?? [], types: on.types };
  return compileValue(field.type, shape);
}

/** What a caller may not read is null whatever a plan may have fetched it for; its error is told already. */
function removed({ nonNull }: ValueType): WriteValue {
  return () => (nonNull ? undefined : 'null');
}

/** Subgraphs may call an interface object by its interface, and root types as they like: the hub names types itself. */
function typeNameWriter(typeName: string, types: TypeIndex): WriteValue {
  if (!types.isAbstract(typeName)) return () => quote(typeName);
  return (value, errors) => {
    // Whoever knows the type was asked, and failed.
    if (value instanceof FieldFailure) errors.lost(value, []);
    else errors.missing();
    return undefined;
  };
}

function compileValue(type: ValueType, shape: AnswerShape): WriteValue {
  switch (type.kind) {
    case 'leaf':
      return compileLeaf(type);
    case 'list':
      return compileList(type, shape);
    case 'composite':
      return compileObject(type, shape);
  }
}

function compileLeaf(type: Extract<ValueType, { kind: 'leaf' }>): WriteValue {
  const textOf = leafText(type);
  return (value, errors) => {
    if (value === null || value === undefined || value instanceof FieldFailure) {
      return writeLost(value, { type, fields: [] }, errors);
    }
    // A subgraph gave it rightly, but it is a value of an enum that clients do not see.
    return textOf(value) ?? writeLost(type.values ? null : value, { type, fields: [] }, errors);
  };
}

function compileList(type: Extract<ValueType, { kind: 'list' }>, shape: AnswerShape): WriteValue {
  const writeItem = compileValue(type.of, shape);
  return (value, errors) => {
    if (!Array.isArray(value)) return writeLost(value, { type, fields: shape.asked }, errors);
    const items: string[] = [];
    for (let index = 0; index < value.length; index += 1) {
      const count = errors.list.length;
      const item = writeItem(value[index], errors);
      if (errors.list.length !== count) errors.under(index, count);
      if (item === undefined) return type.nonNull ? undefined : 'null';
      items.push(item);
    }
    // Joined they are one piece of text: put together bit by bit, they would be copied so into each place they stand in.
    return `[${items.join(',')}]`;
  };
}

function writeLost(
  value: unknown,
  { type, fields }: { type: ValueType; fields: readonly SelectedField[] },
  errors: AnswerErrors,
): string | undefined {
  if (value instanceof FieldFailure) errors.lost(value, visible(value.below, fields));
  else if (value !== null && value !== undefined) errors.invalid();
  else if (type.nonNull) errors.missing();
  return type.nonNull ? undefined : 'null';
}

/** As much of a subgraph's path as the client asked for: what was fetched beside it is not the client's to know. */
function visible(below: readonly (string | number)[], fields: readonly SelectedField[]): (string | number)[] {
  const path: (string | number)[] = [];
  let inside = fields;
  for (const step of below) {
    const selected = inside.filter(({ key }) => key === step);
    if (typeof step === 'string' && selected.length === 0) break;
    path.push(selected[0]?.responseName ?? step);
    if (typeof step === 'string') inside = selected.flatMap((field) => field.fields ?? []);
  }
  return path;
}
