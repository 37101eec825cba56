import type { PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner';
import { rootPlace } from '../../execution/plan/shared-places.ts';
import { type Asked, askedBelow } from './asked-members.ts';
import { completeFetch, type Completion } from './complete-fetch.ts';

/**
 * Apollo's planner takes of a union or interface only the types that every subgraph it might have gone to knows. The
 * one it goes to gives objects of its own types too: what the client asked of those is asked for beside the rest.
 */
export function completeMembers(plan: QueryPlan, completion: Completion): QueryPlan {
  const asked = { sets: [completion.operation.selectionSet], place: rootPlace };
  const { node } = plan;
  if (!node) return plan;
  if (node.kind !== 'Subscription') return { ...plan, node: completeNode(node, asked, completion) };
  const { fetch: primary, after } = completeFetch(node.primary, asked, completion);
  const rest = [...after, ...(node.rest ? [completeNode(node.rest, asked, completion)] : [])];
  return { ...plan, node: { ...node, primary, ...(rest.length > 0 ? { rest: inSequence(rest) } : {}) } };
}

function completeNode(node: PlanNode, asked: Asked, completion: Completion): PlanNode {
  const complete = (inner: PlanNode): PlanNode => completeNode(inner, asked, completion);
  switch (node.kind) {
    case 'Fetch': {
      const { fetch, after } = completeFetch(node, asked, completion);
      return inSequence([fetch, ...after]);
    }
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(complete) };
    case 'Flatten':
      return { ...node, node: completeNode(node.node, askedAt(node.path, asked, completion), completion) };
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause ? { ifClause: complete(node.ifClause) } : {}),
        ...(node.elseClause ? { elseClause: complete(node.elseClause) } : {}),
      };
    case 'Defer':
      return node;
  }
}

function inSequence(nodes: readonly PlanNode[]): PlanNode {
  const [only] = nodes;
  return only && nodes.length === 1 ? only : { kind: 'Sequence', nodes: [...nodes] };
}

function askedAt(path: ResponsePath, asked: Asked, completion: Completion): Asked {
  const names = path.map((step) => String(step).split('|')[0] ?? '');
  return names
    .filter((name) => name !== '' && name !== '@')
    .reduce((at, name) => askedBelow(at, name, completion), asked);
}
