import { OperationTypeNode } from 'graphql';
import type { AllowedOperation, FilteredOperation } from '../authorisation/authorisation-outcome.ts';
import type { VisibleSchema } from '../authorisation/visible-schema.ts';
import type { Caller } from '../caller.ts';
import type { AnswerError } from '../execution/answer/answer-error.ts';
import { type Execution, executeToJson } from '../execution/execute.ts';
import type { ExecutionPlan } from '../execution/plan/execution-plan.ts';
import type { SubgraphCall, SubgraphReply } from '../execution/subgraph-call.ts';
import type { Exchange } from '../exchange.ts';
import type { InPieces } from '../in-pieces.ts';
import { disclosuresOf } from '../ledger/disclosures-of.ts';
import { toldActsOf } from '../ledger/told-acts.ts';
import type { SendFor } from '../observability/watch-calls.ts';
import type { KnownDocument } from '../known-document.ts';
import type { AnsweredOperation } from '../operation-outcome.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';

/** Step seven of a request: the plan runs, and what came back becomes the answer. */
export type Execute = (planned: PlannedOperation, exchange: Exchange) => Promise<AnsweredOperation>;

/** An operation ready to run for one caller. */
export interface PlannedOperation {
  readonly known: KnownDocument;
  readonly authorised: AllowedOperation | FilteredOperation;
  readonly plan: ExecutionPlan;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface ExecuteOptions {
  readonly send: SendFor;
  /** What of a schema a caller may see. */
  readonly visibleSchema: (snapshot: Snapshot, caller: Caller) => VisibleSchema;
  /** How introspection is answered: requests are served meanwhile. */
  readonly inPieces: InPieces;
  /** Whether what subgraphs give is written down. */
  readonly keepsLedger: boolean;
  readonly oversight?: Oversight | undefined;
}

/** What watches over executions where others publish. */
export interface Oversight {
  /** Whether an agreement lets records go to another organisation. */
  readonly mayFlow: Execution['mayFlow'];
  /** Called once for each subgraph of which an answer was something other than what was asked. */
  readonly onInvalid: (subgraph: string) => void;
}

/** Runs plans with the hub's own executor. */
export function createExecute(options: ExecuteOptions): Execute {
  const { send, visibleSchema, inPieces, keepsLedger, oversight } = options;

  async function sendNoting(call: SubgraphCall, exchange: Exchange): Promise<SubgraphReply> {
    const reply = await send(call, exchange);
    if (reply.ok) {
      exchange.disclosures.push(...disclosuresOf(call, reply, exchange.caller));
      exchange.acts.push(...toldActsOf(call, reply.acts ?? []));
    }
    return reply;
  }

  return async ({ known, authorised, plan, variables }, exchange) => {
    const { snapshot, document, operation, operationName, introspects } = known;
    const seen = introspects ? visibleSchema(snapshot, exchange.caller) : undefined;
    const filtered = authorised.kind === 'filtered';
    const { data, errors } = await executeToJson({
      snapshot,
      plan,
      operation: authorised.document,
      shape: filtered ? authorised.shape : document,
      operationName,
      variables,
      caller: exchange.caller,
      requestId: exchange.requestId,
      mayFlow: oversight?.mayFlow,
      send: (call) => (keepsLedger ? sendNoting(call, exchange) : send(call, exchange)),
      // A change goes on even when the client does not wait for it: nobody could tell how much of it was made.
      signal: operation.operation === OperationTypeNode.QUERY ? exchange.signal : undefined,
      visibleSchema: seen instanceof Promise ? await seen : seen,
      inPieces,
    });
    if (errors.length > 0) for (const subgraph of invalidSubgraphs(errors)) oversight?.onInvalid(subgraph);
    return { kind: 'answered', data, errors };
  };
}

function invalidSubgraphs(errors: readonly AnswerError[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { extensions } of errors) {
    if (extensions.code === 'SUBGRAPH_INVALID_RESPONSE' && extensions.subgraph)
      names.add(extensions.subgraph);
  }
  return names;
}
