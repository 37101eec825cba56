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
  const selections = rootFields(
    operation.selectionSet,
    new Map(fragments.map((one) => [one.name.value, one])),
  );
  const asked = selections.filter(({ name }) => name.value === '__schema' || name.value === '__type');
  if (asked.length === 0) return null;
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: asked };
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }, ...fragments] };
}

function rootFields(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, { readonly selectionSet: SelectionSetNode }>,
): FieldNode[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return fragment ? rootFields(fragment.selectionSet, fragments) : [];
  });
}
