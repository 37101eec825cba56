import {
  type FieldNode,
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import type { Pieces } from '../../in-pieces.ts';
import { withLiterals } from '../../supergraph/written-literals.ts';
import { type IntrospectionField, introspectionField, type ValueShape } from './introspection-fields.ts';

/** A field that is asked of the schema, and what of its document it may refer to. */
export interface AskedOfSchema {
  /** All that stand for it. */
  readonly nodes: readonly FieldNode[];
  readonly variables: readonly VariableDefinitionNode[];
  readonly fragments: readonly FragmentDefinitionNode[];
}

/** Objects whose text takes about a millisecond to write. */
const objectsAtOnce = 400;

const absent = 'null';

/**
 * Answers a field as JSON text, as graphql-js would, which knows no way to stop between two types; null where that
 * would tell of an error.
 */
export function* introspectionText(
  { nodes, variables, fragments }: AskedOfSchema,
  of: { readonly schema: GraphQLSchema; readonly variables: Readonly<Record<string, unknown>> },
): Pieces<string> {
  const { schema } = of;
  const { coerced } = getVariableValues(schema, variables, of.variables);
  const queryType = schema.getQueryType();
  if (coerced === undefined || !queryType) return absent;
  const byName = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
  const field = introspectionField({ schema, fragments: byName, variables: coerced }, queryType, {
    key: 'answer',
    nodes,
  });
  const text = field && (yield* fieldText({ field, source: undefined, pace: { objects: 0 } }));
  return text ?? absent;
}

interface FieldOfObject {
  readonly field: IntrospectionField;
  readonly source: unknown;
  readonly pace: Pace;
}

interface Pace {
  objects: number;
}

/** Null where what holds the value is lost with it. */
function* fieldText({ field, source, pace }: FieldOfObject): Pieces<string | null> {
  const { shape } = field;
  const value = valueOf(field, source);
  return shape.kind === 'leaf'
    ? orAbsent(shape, leafText(shape, value))
    : yield* valueText({ field, shape, value, pace });
}

function valueOf({ read }: IntrospectionField, source: unknown): unknown {
  try {
    return read(source);
  } catch {
    return null;
  }
}

interface Value {
  readonly field: IntrospectionField;
  readonly shape: ValueShape;
  readonly value: unknown;
  readonly pace: Pace;
}

function* valueText({ field, shape, value, pace }: Value): Pieces<string | null> {
  if (value === undefined || value === null) return orAbsent(shape, null);
  if (shape.kind === 'leaf') return orAbsent(shape, leafText(shape, value));
  if (shape.kind === 'object') return orAbsent(shape, yield* objectText({ field, source: value, pace }));
  if (!Array.isArray(value)) return orAbsent(shape, null);
  const items: string[] = [];
  for (const item of value as unknown[]) {
    const text = yield* valueText({ field, shape: shape.of, value: item, pace });
    if (text === null) return orAbsent(shape, null);
    items.push(text);
  }
  return `[${items.join(',')}]`;
}

function* objectText({ field, source, pace }: FieldOfObject): Pieces<string | null> {
  const fields: string[] = [];
  for (const inner of field.inner()) {
    const text = yield* fieldText({ field: inner, source, pace });
    if (text === null) return null;
    fields.push(`"${inner.key}":${text}`);
  }
  pace.objects += 1;
  if (pace.objects % objectsAtOnce === 0) yield;
  return `{${fields.join(',')}}`;
}

function leafText({ serialize }: Extract<ValueShape, { kind: 'leaf' }>, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  try {
    const written = serialize(value);
    if (typeof written === 'string') return JSON.stringify(withLiterals(written));
    return written === undefined || written === null ? null : JSON.stringify(written);
  } catch {
    return null;
  }
}

function orAbsent({ nonNull }: ValueShape, text: string | null): string | null {
  return text ?? (nonNull ? null : absent);
}
