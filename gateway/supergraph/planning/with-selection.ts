import type { FetchDataRewrite, FetchNode } from '@apollo/query-planner';
import { Kind, print, visit } from 'graphql';
import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

/** A subgraph's operation with another selection, which may refer to more of the variables that the client declared. */
export function withSelection(
  { definitions }: DocumentNode,
  selectionSet: SelectionSetNode,
  { variableDefinitions: declared = [] }: OperationDefinitionNode,
): DocumentNode {
  const used = variablesIn(selectionSet);
  return {
    kind: Kind.DOCUMENT,
    definitions: definitions
      .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
      .map((operation) => {
        const before = operation.variableDefinitions ?? [];
        const known = new Set(before.map(({ variable }) => variable.name.value));
        const added = declared.filter(
          ({ variable: { name } }) => used.has(name.value) && !known.has(name.value),
        );
        return { ...operation, selectionSet, variableDefinitions: [...before, ...added] };
      }),
  };
}

/** A fetch that asks for something more, and keeps some of it under other names. */
export function withOperation(
  fetch: FetchNode,
  operation: DocumentNode,
  rewrites: readonly FetchDataRewrite[],
): FetchNode {
  const used = [...variablesIn(operation)].filter((name) => name !== 'representations');
  return {
    ...fetch,
    operation: print(operation),
    variableUsages: [...new Set([...(fetch.variableUsages ?? []), ...used])],
    outputRewrites: [...(fetch.outputRewrites ?? []), ...rewrites],
  };
}

function variablesIn(node: DocumentNode | SelectionSetNode): Set<string> {
  const used = new Set<string>();
  visit(node, { Variable: ({ name }) => void used.add(name.value) });
  return used;
}
