import type { QueryPlan } from '@apollo/query-planner';
import { Kind, OperationTypeNode } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import type { Completion } from './complete-fetch.ts';
import { graftOf } from './graft.ts';
import type { Origins } from './name-origins.ts';

interface PlanFromOptions {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly origins: Origins;
  readonly planWhole: (document: DocumentNode, operationName: string | null) => QueryPlan;
}

/** Plans parts of an operation from the root fields that stand for the objects they are asked of. */
export function createPlanFrom({
  operation: { variableDefinitions = [] },
  fragments,
  origins,
  planWhole,
}: PlanFromOptions): Completion['planFrom'] {
  return (subgraph, type, selections) => {
    const origin = origins.get(subgraph)?.get(type);
    if (origin === undefined) return null;
    const selectionSet = { kind: Kind.SELECTION_SET, selections: [...selections] } as const;
    const field = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: origin }, selectionSet } as const;
    const operation = {
      kind: Kind.OPERATION_DEFINITION,
      operation: OperationTypeNode.QUERY,
      variableDefinitions,
      selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
    } as const;
    const { node } = planWhole(
      { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] },
      null,
    );
    if (!node || node.kind === 'Subscription') return null;
    return graftOf(node, origin);
  };
}
