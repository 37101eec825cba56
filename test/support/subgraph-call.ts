import { anonymous } from '../../gateway/caller.ts';
import type { SubgraphCall } from '../../gateway/execution/subgraph-call.ts';

/** A call to a subgraph at this address, by nobody in particular. */
export function callTo(url: string, parts: Partial<SubgraphCall> = {}): SubgraphCall {
  return {
    subgraph: { name: 'partner', url },
    query: '{ ok }',
    variables: {},
    kind: 'query',
    caller: anonymous,
    requestId: 'request-1',
    ...parts,
  };
}
