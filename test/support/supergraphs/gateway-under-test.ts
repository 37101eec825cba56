import { parse, validate } from 'graphql';
import type { DocumentNode } from 'graphql';
import { anonymous } from '../../../gateway/caller.ts';
import { execute } from '../../../gateway/execution/execute.ts';
import type { Execution } from '../../../gateway/execution/execute.ts';
import type { SubgraphCall } from '../../../gateway/execution/subgraph-call.ts';
import type { InPieces } from '../../../gateway/in-pieces.ts';
import type { PlanningWorkers } from '../../../gateway/supergraph/planning/start-planning-thread.ts';
import { loadSnapshot } from '../../../gateway/supergraph/snapshot.ts';
import type { Snapshot } from '../../../gateway/supergraph/snapshot.ts';
import type { Federation } from './federation.ts';

/** A client's view of the engine in front of a federation. */
export interface GatewayUnderTest {
  readonly snapshot: Snapshot;
  /** The calls that went to subgraphs, in order. */
  readonly calls: SubgraphCall[];
  query(source: string, options?: QueryOptions): Promise<Awaited<ReturnType<typeof execute>>>;
  close(): Promise<void>;
}

/** What a test may vary. */
export interface QueryOptions {
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** What the caller's rights left of the operation; all of it unless given. */
  readonly planned?: string;
  readonly send?: Execution['send'];
  readonly signal?: Execution['signal'];
  readonly inPieces?: InPieces;
}

/** Loads a federation's supergraph, on workers that others left where some are given, and answers operations on it. */
export async function startGateway(
  federation: Federation,
  workers?: PlanningWorkers,
): Promise<GatewayUnderTest> {
  const snapshot = await loadSnapshot({
    supergraphSdl: federation.supergraphSdl,
    // What is right does not depend on how busy the machine is.
    planning: { deadlineMs: 60_000 },
    ...(workers ? { workers } : {}),
  });
  const calls: SubgraphCall[] = [];
  const valid = new Map<string, DocumentNode>();
  const read = (source: string): DocumentNode => {
    const known = valid.get(source);
    if (known) return known;
    const document = parse(source);
    const invalid = validate(snapshot.schema, document);
    if (invalid.length > 0) throw new Error(invalid.map(({ message }) => message).join('\n'));
    valid.set(source, document);
    return document;
  };
  return {
    snapshot,
    calls,
    async query(source, options = {}) {
      const { variables = {}, operationName, planned, signal, inPieces } = options;
      const send = options.send ?? ((call: SubgraphCall) => federation.send(call));
      const shape = read(source);
      const operation = planned === undefined ? shape : parse(planned);
      const outcome = await snapshot.planner.plan({ document: operation, operationName });
      if (!outcome.ok) throw new Error(outcome.code);
      return execute({
        snapshot,
        plan: outcome.plan,
        operation,
        shape,
        operationName,
        variables,
        caller: anonymous,
        requestId: 'test',
        signal,
        ...(inPieces ? { inPieces } : {}),
        send(call) {
          calls.push(call);
          return send(call);
        },
      });
    },
    close: () => snapshot.retire(),
  };
}
