import type { ExecutionRequest } from '../execution-request.ts';
import type { FetchNode } from '../plan/execution-plan.ts';

/** That records of a type go from one organisation to another because the other's subgraph requires them. */
export interface DataFlow {
  /** Null for what the hub's own subgraphs keep, for whichever organisation. */
  readonly owner: string | null;
  readonly recipient: string;
  readonly type: string;
}

/** What a fetch sends to an organisation of others' records; nothing where its subgraph is the hub's own. */
function dataFlows({ sends, subgraph }: FetchNode, { endpoints }: ExecutionRequest): DataFlow[] {
  const recipient = endpoints.get(subgraph)?.owner;
  if (recipient === undefined) return [];
  const flows = new Map<string, DataFlow>();
  for (const { type, from } of sends) {
    for (const name of from) {
      const owner = endpoints.get(name)?.owner ?? null;
      if (owner !== recipient) flows.set(`${type} ${owner ?? ''}`, { owner, recipient, type });
    }
  }
  return [...flows.values()];
}

/** Whether a fetch may send what it needs, at this very moment. */
export function maySend(node: FetchNode, request: ExecutionRequest): boolean | Promise<boolean> {
  const { mayFlow } = request;
  if (node.sends.length === 0 || !mayFlow) return true;
  return Promise.all(dataFlows(node, request).map(mayFlow)).then((verdicts) => verdicts.every(Boolean));
}
