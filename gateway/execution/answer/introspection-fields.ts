import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
// What `execute` itself merges selections with.
import { collectSubfields } from 'graphql/execution/collectFields.js';

/** A field of what introspection asks, as it is written for every object that has it. */
export interface IntrospectionField {
  readonly key: string;
  readonly shape: ValueShape;
  /** Throws where graphql-js would tell of an error. */
  readonly read: (source: unknown) => unknown;
  /** What is asked of its objects; read when the first of them is met. */
  readonly inner: () => readonly IntrospectionField[];
}

/** The type of a value, as far as writing it needs. */
export type ValueShape =
  | { readonly kind: 'list'; readonly nonNull: boolean; readonly of: ValueShape }
  | { readonly kind: 'leaf'; readonly nonNull: boolean; readonly serialize: (value: unknown) => unknown }
  | { readonly kind: 'object'; readonly nonNull: boolean };

/** What selections are read with. */
export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads what `nodes`, which stand for one field of `parent`, ask of the schema; null where there is no such field. */
export function introspectionField(
  context: SelectionContext,
  parent: GraphQLObjectType,
  { key, nodes }: { readonly key: string; readonly nodes: readonly FieldNode[] },
): IntrospectionField | null {
  const [node] = nodes;
  const definition = node && definitionOf(parent, node.name.value);
  if (!node || !definition) return null;
  const { schema, fragments, variables } = context;
  const info = infoOf(context, { parent, key, nodes, definition });
  const named = getNamedType(definition.type);
  let inner: readonly IntrospectionField[] | null = null;
  return {
    key,
    shape: shapeOf(definition.type),
    read: (source) =>
      definition.resolve?.(source, getArgumentValues(definition, node, variables), undefined, info),
    inner() {
      if (!isObjectType(named)) return [];
      return (inner ??= [...collectSubfields(schema, fragments, variables, named, nodes)].flatMap(
        ([name, selected]) => introspectionField(context, named, { key: name, nodes: selected }) ?? [],
      ));
    },
  };
}

function definitionOf(parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return parent.getFields()[name];
}

function shapeOf(type: GraphQLOutputType, nonNull = false): ValueShape {
  if (isNonNullType(type)) return shapeOf(type.ofType, true);
  if (isListType(type)) return { kind: 'list', nonNull, of: shapeOf(type.ofType) };
  if (isLeafType(type)) return { kind: 'leaf', nonNull, serialize: (value) => type.serialize(value) };
  return { kind: 'object', nonNull };
}

interface AskedField {
  readonly parent: GraphQLObjectType;
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly definition: GraphQLField<unknown, unknown>;
}

/** What resolvers are told beside their arguments. */
function infoOf(
  { schema, fragments, variables }: SelectionContext,
  { parent, key, nodes, definition }: AskedField,
): GraphQLResolveInfo {
  return {
    fieldName: definition.name,
    fieldNodes: nodes,
    returnType: definition.type,
    parentType: parent,
    path: { prev: undefined, key, typename: parent.name },
    schema,
    fragments,
    rootValue: undefined,
    operation: {
      kind: Kind.OPERATION_DEFINITION,
      operation: OperationTypeNode.QUERY,
      selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
    },
    variableValues: variables,
  };
}
