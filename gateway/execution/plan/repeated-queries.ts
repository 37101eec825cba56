import type { FetchNode, PlanNode } from './execution-plan.ts';

/** Which fetches of a plan ask for entities by the same query: the planner names each apart, but nothing else. */
export type RepeatedQueries = (node: FetchNode) => string | null;

/** Finds them; null is the answer for a fetch whose query is its own. */
export function repeatedQueries(plan: PlanNode): RepeatedQueries {
  const counts = new Map<string, number>();
  countQueries(plan, counts);
  return (node) => {
    const query = entityQuery(node);
    return query !== null && (counts.get(query) ?? 0) > 1 ? query : null;
  };
}

function countQueries(node: PlanNode, counts: Map<string, number>): void {
  switch (node.kind) {
    case 'Fetch': {
      const query = entityQuery(node);
      if (query !== null) counts.set(query, (counts.get(query) ?? 0) + 1);
      return;
    }
    case 'Flatten':
      countQueries(node.node, counts);
      return;
    case 'Sequence':
    case 'Parallel':
      for (const inner of node.nodes) countQueries(inner, counts);
      return;
    case 'Condition':
      for (const inner of [node.then, node.otherwise]) if (inner) countQueries(inner, counts);
  }
}

/** Arguments taken from the context differ from place to place: such a query is never another's. */
function entityQuery({
  subgraph,
  query,
  operationName,
  requires,
  contextRewrites,
}: FetchNode): string | null {
  if (requires === null || contextRewrites.length > 0) return null;
  const named = `query ${operationName ?? ''}`;
  return `${subgraph} ${query.startsWith(named) ? query.slice(named.length) : query}`;
}
