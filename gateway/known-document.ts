import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { OperationCost } from './request/admit/cost.ts';
import type { SlicedField } from './request/admit/slicing.ts';
import type { Snapshot } from './supergraph/snapshot.ts';

/** An operation that is parsed, within bounds and valid, whoever asks. */
export interface KnownDocument {
  /** The version it is valid against, and runs on. */
  readonly snapshot: Snapshot;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the client gave it. */
  readonly operationName: string | undefined;
  readonly cost: OperationCost;
  /** Fields that need one slicing argument, and may lack it. */
  readonly sliced: readonly SlicedField[];
  /** Whether the schema itself is asked for. */
  readonly introspects: boolean;
}
