import {
  Kind,
  OperationTypeNode,
  executeSync,
  getOperationAST,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { dropRemoved } from './drop-removed.ts';

/** The two parts of an operation: what it asks about the schema, and what it asks of the subgraphs. */
export interface SplitOperation {
  /** Null where nothing is asked about the schema. */
  readonly introspection: DocumentNode | null;
  /** What is to be authorised and planned; the very document where nothing is asked about the schema. */
  readonly rest: DocumentNode | null;
}

/**
 * Takes `__schema` and `__type` out of an operation. A root `__typename` goes with both parts, which answer it
 * alike; an operation without any other field needs no subgraph at all.
 */
export function splitIntrospection(
  document: DocumentNode,
  operationName: string | undefined,
): SplitOperation {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY) return { introspection: null, rest: document };
  const fragments = fragmentsOf(document);
  const fields = rootFields(operation.selectionSet, fragments);
  const asksSchema = fields.some(isIntrospection);
  const asksFields = fields.some((field) => !field.name.value.startsWith('__'));
  if (!asksSchema && asksFields) return { introspection: null, rest: document };

  const without = (removed: readonly FieldNode[]): DocumentNode | null =>
    dropRemoved({ operation, fragments, removed: new Set(removed) }).document;
  return {
    introspection: without(fields.filter((field) => !field.name.value.startsWith('__'))),
    rest: asksFields ? without(fields.filter(isIntrospection)) : null,
  };
}

/** Answers the introspection part from the schema the caller may see. */
export function introspect(request: {
  readonly visible: GraphQLSchema;
  readonly introspection: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}): ExecutionResult {
  const { visible, introspection, variables } = request;
  return executeSync({ schema: visible, document: introspection, variableValues: variables });
}

function isIntrospection(field: FieldNode): boolean {
  return field.name.value === '__schema' || field.name.value === '__type';
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((node) => [node.name.value, node]));
}

/** The fields selected on the root type, through fragments too, each fragment once. */
function rootFields(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode[] {
  const seen = new Set<string>();
  const collect = (node: SelectionSetNode | undefined): FieldNode[] =>
    (node?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return collect(selection.selectionSet);
      if (seen.has(selection.name.value)) return [];
      seen.add(selection.name.value);
      return collect(fragments.get(selection.name.value)?.selectionSet);
    });
  return collect(selectionSet);
}
