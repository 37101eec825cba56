import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { OperationCost } from './request/admit/operation-cost.ts';
import type { Snapshot } from './supergraph/snapshot.ts';

/** An operation that is parsed, within bounds and valid, whoever asks. */
export interface KnownDocument {
  /** The version it is valid against, and runs on. */
  readonly snapshot: Snapshot;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly cost: OperationCost;
  /** Variables that decide about `@skip` and `@include`: with them differs what is authorised. */
  readonly conditions: readonly string[];
}
