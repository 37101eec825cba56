import type { Caller } from '../caller.ts';
import type { Departing } from './departure.ts';
import type { DataFlow } from './fetch/data-flows.ts';
import type { EntityLoads } from './fetch/entity-loads.ts';
import type { FieldFailure } from './field-failure.ts';
import type { SubgraphCall, SubgraphEndpoint, SubgraphReply } from './subgraph-call.ts';

/** What one execution needs of its surroundings, and gathers on its way. */
export interface ExecutionRequest {
  readonly endpoints: ReadonlyMap<string, SubgraphEndpoint>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly requestId: string;
  /** The operation changes something. */
  readonly isChange: boolean;
  /** Entities that several fetches ask for; null where the operation changes something. */
  readonly loads: EntityLoads | null;
  readonly signal: Departing | undefined;
  readonly send: (call: SubgraphCall) => Promise<SubgraphReply>;
  /** Whether an agreement lets records go to another organisation; all may where nobody has agreements. */
  readonly mayFlow: ((flow: DataFlow) => Promise<boolean>) | undefined;
  /** Errors of subgraphs that belong to no place in the answer. */
  readonly unplaced: FieldFailure[];
}
