import { Kind } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  TypeNode,
  VariableDefinitionNode,
} from 'graphql';
import { type InPieces, whileAwaited } from '../../in-pieces.ts';
import type { Departing } from '../departure.ts';
import { objectsAt } from '../fetch/objects-at.ts';
import type { PathStep } from '../plan/execution-plan.ts';
import type { SelectedField, ValueType } from '../plan/selected-field.ts';
import type { TypeIndex } from '../plan/type-index.ts';
import type { ResultObject } from '../result-object.ts';
import { type AskedOfSchema, introspectionText } from './introspection-text.ts';

/** A field that the schema answers, wherever in an operation it stands. */
export interface IntrospectedField {
  /** To the objects that have the field. */
  readonly path: readonly PathStep[];
  readonly key: string;
  readonly asked: AskedOfSchema;
}

/** What of an operation's document the fields of a selection may refer to. */
export interface IntrospectionSource {
  readonly variables: readonly VariableDefinitionNode[];
  readonly fragments: readonly FragmentDefinitionNode[];
}

/** Finds what a selection, its conditions decided, asks of the schema. */
export function introspectedFields(
  fields: readonly SelectedField[],
  source: IntrospectionSource,
): IntrospectedField[] {
  const found = new Map<string, Found>();
  find(fields, [], found);
  const { fragments } = source;
  const variables = source.variables.filter(({ type }) => introspectionInputs.has(namedType(type)));
  return [...found.values()].map(({ path, key, nodes }) => ({
    path,
    key,
    asked: { nodes, variables, fragments },
  }));
}

interface Found {
  readonly path: readonly PathStep[];
  readonly key: string;
  readonly nodes: FieldNode[];
}

/** Fields of one name at one place are one field of the answer. */
function find(fields: readonly SelectedField[], path: readonly PathStep[], found: Map<string, Found>): void {
  for (const { key, introspection, type, fields: inner, onTypes } of fields) {
    const here: readonly PathStep[] = onTypes ? [...path, { kind: 'types', names: onTypes }] : path;
    if (introspection) {
      const id = JSON.stringify([here, key]);
      const before = found.get(id) ?? { path: here, key, nodes: [] };
      found.set(id, before);
      before.nodes.push(introspection);
    } else if (inner) {
      find(inner, [...here, { kind: 'field', name: key }, ...listSteps(type)], found);
    }
  }
}

function listSteps(type: ValueType): PathStep[] {
  return type.kind === 'list' ? [{ kind: 'list' }, ...listSteps(type.of)] : [];
}

/** The types of all that introspection is given; a caller may be unable to see the types of other variables. */
const introspectionInputs: ReadonlySet<string> = new Set(['String', 'Boolean']);

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/**
 * Answers what is asked of the schema, as JSON text, in every object that has the field. An answer may take a large part
 * of a second: when its client has gone there is none.
 */
export async function introspect(
  root: ResultObject,
  fields: readonly IntrospectedField[],
  visible: {
    readonly schema: GraphQLSchema;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly types: TypeIndex;
    readonly inPieces: InPieces;
    readonly signal: Departing | undefined;
  },
): Promise<void> {
  const { types, inPieces, signal } = visible;
  for (const { path, key, asked } of fields) {
    const text = await inPieces(whileAwaited(introspectionText(asked, visible), signal));
    for (const object of objectsAt([root], path, types)) object[key] = text;
  }
}
