import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { getOperationAST, Kind, OperationTypeNode, parse } from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { type Change, changesInOrder } from './changes-in-order.ts';
import { operationSelection } from './entity-selection.ts';

/** Plans an operation of a document. */
export type PlanWhole = (document: DocumentNode, operationName: string | null) => QueryPlan;

interface PlanChangesOptions {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly plan: (document: DocumentNode) => QueryPlan;
}

/**
 * Plans mutations so that each change is made once, in its turn, and what is read of it is read before the next: the
 * planner moves changes in fragments to the front, and reads of entities behind all changes that it fetches at once.
 */
export function withChangesInOrder(planWhole: PlanWhole): PlanWhole {
  return (document, operationName) => {
    const operation = getOperationAST(document, operationName);
    const plan = (written: DocumentNode): QueryPlan => planWhole(written, operationName);
    return operation?.operation === OperationTypeNode.MUTATION
      ? planChanges({ document, operation, plan })
      : plan(document);
  };
}

function planChanges({ document, operation, plan }: PlanChangesOptions): QueryPlan {
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const changes = changesInOrder(operation, new Map(fragments.map((each) => [each.name.value, each])));
  if (changes.length === 0) return plan(document);
  const planOf = (some: readonly Change[]): QueryPlan => plan(documentOf(some, operation, fragments));
  const whole = planOf(changes);
  if (isInOrder(whole, changes)) return whole;
  const nodes = changes.flatMap((change) => stepsOf(planOf([change])));
  return { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } };
}

function documentOf(
  changes: readonly Change[],
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): DocumentNode {
  const selections = changes.map(({ selection }) => selection);
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }, ...fragments] };
}

function stepsOf({ node }: QueryPlan): PlanNode[] {
  return node && node.kind !== 'Subscription' ? [node] : [];
}

function isInOrder(plan: QueryPlan, changes: readonly Change[]): boolean {
  const made: string[] = [];
  const areReadInTime = stepsOf(plan).every((node) => follow(node, made));
  return areReadInTime && made.join(' ') === changes.map(({ key }) => key).join(' ');
}

/** Whether nothing is read of another change than the last one made. */
function follow(node: PlanNode, made: string[]): boolean {
  switch (node.kind) {
    case 'Fetch':
      made.push(...keysIn(node.operation));
      return true;
    case 'Flatten':
      return String(node.path[0]).split('|')[0] === made.at(-1);
    case 'Condition':
      return [node.ifClause, node.elseClause].every((inner) => !inner || follow(inner, made));
    case 'Sequence':
    case 'Parallel':
      return node.nodes.every((inner) => follow(inner, made));
    case 'Defer':
      return false;
  }
}

function keysIn(operation: string): readonly string[] {
  const keys = ({ selections }: SelectionSetNode): readonly string[] =>
    selections.flatMap((each) => {
      if (each.kind === Kind.FIELD) return [(each.alias ?? each.name).value];
      return each.kind === Kind.INLINE_FRAGMENT ? keys(each.selectionSet) : [];
    });
  return keys(operationSelection(parse(operation, { noLocation: true })));
}
