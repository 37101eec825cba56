import type { SubgraphCaller } from './caller.ts';
import type { Disclosures } from './disclosures.ts';
import type { KeptAct, RecordAct } from './record-act.ts';

/** Where a subgraph keeps its records, as requests are answered from it. */
export interface RequestStore {
  /** One request's view: one transaction. */
  open(request: OpenedFor): OpenedRequest;
  isReady(): Promise<boolean>;
  /** Calls back after changes, until what it gives is called; left out where a store cannot tell. */
  readonly watch?: (changed: () => void) => () => void;
  /** Forgets acts that the hub has and gives others; left out where a store keeps none. */
  readonly collectActs?: (taken: readonly string[]) => Promise<readonly KeptAct[]>;
}

/** The request that a view is opened for. */
export interface OpenedFor {
  readonly caller: SubgraphCaller;
  readonly requestId: string;
  /** Known once the operation is; asked at the first statement. */
  readonly operation: { readonly kind: 'query' | 'mutation' };
}

/** What one request works with. */
export interface OpenedRequest {
  /** What resolvers get. */
  readonly context: { readonly caller: SubgraphCaller; readonly disclosures: Disclosures };
  /** What was changed of who may read which records. */
  acts(): Promise<readonly RecordAct[]>;
  /** What was changed is durable once this resolves. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
}
