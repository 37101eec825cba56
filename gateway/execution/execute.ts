import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Caller } from '../caller.ts';
import { createInPieces, type InPieces } from '../in-pieces.ts';
import { type AnswerError, AnswerErrors } from './answer/answer-error.ts';
import { AnswerText } from './answer/answer-text.ts';
import { introspect } from './answer/introspect.ts';
import type { Departing } from './departure.ts';
import type { DataFlow } from './fetch/data-flows.ts';
import { EntityLoads } from './fetch/entity-loads.ts';
import type { ExecutionRequest } from './execution-request.ts';
import { parseWithDigits } from './parse-with-digits.ts';
import type { ExecutionPlan } from './plan/execution-plan.ts';
import type { PreparedOperations } from './prepared-operations.ts';
import { ResultObject } from './result-object.ts';
import type { SubgraphCall, SubgraphEndpoint, SubgraphReply } from './subgraph-call.ts';

/** One operation to run. */
export interface Execution {
  /** The supergraph version it was planned for. */
  readonly snapshot: ExecutingSnapshot;
  readonly plan: ExecutionPlan;
  /** What was planned: the operation as the caller's rights left it. */
  readonly operation: DocumentNode;
  /** What the client asked: what was removed from it answers null, without a second error. */
  readonly shape: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly requestId: string;
  readonly send: (call: SubgraphCall) => Promise<SubgraphReply>;
  readonly signal?: Departing | undefined;
  /** Whether an agreement lets records go to another organisation; all may where nobody has agreements. */
  readonly mayFlow?: ((flow: DataFlow) => Promise<boolean>) | undefined;
  /** The schema that introspection tells of, where the caller may not see all of it. */
  readonly visibleSchema?: GraphQLSchema | undefined;
  /** How introspection is answered, which may be long; on its own unless given. */
  readonly inPieces?: InPieces;
}

/** What of a snapshot an execution needs. */
export interface ExecutingSnapshot {
  readonly schema: GraphQLSchema;
  readonly subgraphs: ReadonlyMap<string, SubgraphEndpoint>;
  readonly prepared: PreparedOperations;
}

/** The answer to an operation, its data as JSON. */
export interface JsonAnswer {
  /** The JSON text of `data`; `null` where a root field that is never null was lost. */
  readonly data: AnswerText;
  readonly errors: readonly AnswerError[];
}

/** Runs a plan and writes the answer as JSON, which is faster than building objects only to print them. */
export async function executeToJson(execution: Execution): Promise<JsonAnswer> {
  const { snapshot, plan, shape, operation, operationName, variables, signal } = execution;
  const prepared = snapshot.prepared.prepare(
    { plan, planned: operation, asked: shape, operationName },
    variables,
  );
  const root = new ResultObject(prepared.rootType);
  const request = requestOf(execution);
  if (prepared.run) await prepared.run([root], request);
  if (prepared.introspected.length > 0) {
    const schema = execution.visibleSchema ?? snapshot.schema;
    const inPieces = execution.inPieces ?? createInPieces();
    const { types } = snapshot.prepared;
    await introspect(root, prepared.introspected, { schema, variables, types, inPieces, signal });
  }
  const errors = new AnswerErrors();
  const data = new AnswerText(prepared.write(root, errors) ?? 'null');
  if (request.unplaced.length === 0) return { data, errors: errors.list };
  return { data, errors: [...errors.list, ...unplacedErrors(request)] };
}

/** Runs a plan and gives the answer as objects: the same answer, by the same rules. */
export async function execute(
  execution: Execution,
): Promise<{ readonly data: unknown; readonly errors: readonly AnswerError[] }> {
  const { data, errors } = await executeToJson(execution);
  return { data: parseWithDigits(data.take()), errors };
}

function requestOf(execution: Execution): ExecutionRequest {
  const isChange = execution.plan.operation === 'mutation';
  return {
    endpoints: execution.snapshot.subgraphs,
    variables: execution.variables,
    caller: execution.caller,
    requestId: execution.requestId,
    isChange,
    loads: isChange ? null : new EntityLoads(),
    signal: execution.signal,
    send: execution.send,
    mayFlow: execution.mayFlow,
    unplaced: [],
  };
}

function unplacedErrors(request: ExecutionRequest): Omit<AnswerError, 'path'>[] {
  return request.unplaced.map(({ message, code, subgraph }) => ({ message, extensions: { code, subgraph } }));
}
