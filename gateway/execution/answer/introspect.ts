import { executeSync, Kind } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** What a client sees of the schema: the document to run for it and the schema to run it against. */
export interface Introspection {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers `__schema` and `__type`, by response name. */
export function introspect({
  document,
  schema,
  variables,
}: Introspection): Readonly<Record<string, unknown>> {
  const { data } = executeSync({ schema, document, variableValues: variables });
  return data ?? {};
}

/** The part of an operation that asks for the schema; null where it asks for none. */
export function introspectionOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): DocumentNode | null {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const unread = new Map(fragments.map((one) => [one.name.value, one]));
  const asked = [...rootFields(operation.selectionSet, unread)].filter(
    ({ name }) => name.value === '__schema' || name.value === '__type',
  );
  if (asked.length === 0) return null;
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: asked };
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }, ...fragments] };
}

/** Each fragment is read once: fragments that spread each other twice would be read a million times. */
function* rootFields(
  selectionSet: SelectionSetNode,
  fragments: Map<string, { readonly selectionSet: SelectionSetNode }>,
): Generator<FieldNode> {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) yield selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) yield* rootFields(selection.selectionSet, fragments);
    if (selection.kind !== Kind.FRAGMENT_SPREAD) continue;
    const fragment = fragments.get(selection.name.value);
    fragments.delete(selection.name.value);
    if (fragment) yield* rootFields(fragment.selectionSet, fragments);
  }
}
