import type { FetchDataRewrite, FetchNode } from '@apollo/query-planner';
import { Kind, parse } from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { selectFields } from '../../execution/plan/select-fields.ts';
import type { SelectedField } from '../../execution/plan/selected-field.ts';
import { renameSelected } from './rename-selected.ts';
import type { TypesOfSubgraph } from './subgraph-types.ts';

/** Types what a fetch asks for by the schema of its subgraph. */
export type SelectFetch = (fetch: FetchNode) => SelectedField[];

/** Reads what fetches ask for by the types of their subgraphs. */
export function createSelectFetch(typesOf: TypesOfSubgraph): SelectFetch {
  return (fetch) => {
    const { schema, anyObject } = typesOf(fetch.serviceName);
    const document = parse(fetch.operation, { noLocation: true });
    const { operation, fragments } = definitionsOf(document);
    const rootType = schema.getRootType(operation.operation);
    if (!rootType) throw new TypeError(`Subgraph ${fetch.serviceName} has no ${operation.operation} type`);
    const selected = fetch.requires
      ? selectFields({ schema, fragments }, entitySelection(operation), anyObject)
      : selectFields({ schema, fragments }, operation.selectionSet, rootType);
    return (fetch.outputRewrites ?? []).reduce(applyRename, selected);
  };
}

function applyRename(selected: readonly SelectedField[], rewrite: FetchDataRewrite): SelectedField[] {
  if (rewrite.kind !== 'KeyRenamer') throw new TypeError('A reply is not given values of the planner');
  return renameSelected(selected, rewrite.path, rewrite.renameKeyTo);
}

interface Definitions {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

function definitionsOf(document: DocumentNode): Definitions {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
  }
  if (!operation) throw new TypeError('A fetch has no operation');
  return { operation, fragments };
}

function entitySelection(operation: OperationDefinitionNode): SelectionSetNode {
  const [entities] = operation.selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || entities.name.value !== '_entities' || !entities.selectionSet) {
    throw new TypeError('A fetch of entities asks for something else');
  }
  return entities.selectionSet;
}
