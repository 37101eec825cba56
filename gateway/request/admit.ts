import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { VisibleSchema } from '../authorisation/visible-schema.ts';
import type { Caller } from '../caller.ts';
import type { KnownDocument } from '../known-document.ts';
import { overLimit } from '../over-limit.ts';
import { refusal } from '../refusal.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';
import type { DocumentStore } from './admit/document-store.ts';
import { exceededLimit } from './admit/exceeded-limit.ts';
import type { DocumentLimits } from './admit/limits.ts';
import { longestListOfDocument, longestListOfValue } from './admit/longest-list.ts';
import { costFor } from './admit/cost.ts';
import { operationCost } from './admit/operation-cost.ts';
import { operationSize } from './admit/operation-size.ts';
import type { RateLimit, RateVerdict } from './admit/rate-limit.ts';
import { slicedFields, slicingRefusal } from './admit/slicing.ts';

type Variables = Readonly<Record<string, unknown>>;

/** A refusal, or null where the request goes on. */
type Refusal = GraphQLError | null;

/** Step two of a request: bounds on what is asked, by each request, each document, and each set of variables. */
export interface Admit {
  /** Counts the request against its organisation's rate. */
  request(caller: Caller, network: string): Promise<Refusal> | null;
  /** Bounds a parsed document before it is validated: validation itself is what a hostile document aims at. */
  document(source: string, document: DocumentNode, operation: OperationDefinitionNode): Refusal;
  /** What a validated operation costs, and which of its lists must be given a length. */
  weigh(snapshot: Snapshot, document: DocumentNode, operation: OperationDefinitionNode): Weighed;
  /** Bounds the variables and the cost they lead to, and counts it against the organisation's budget. */
  execution(asked: AskedExecution): Promise<Refusal> | Refusal;
}

type Weighed = Pick<KnownDocument, 'cost' | 'sliced'>;

/** One execution about to start. */
export interface AskedExecution {
  readonly known: KnownDocument;
  readonly variables: Variables;
  readonly caller: Caller;
  readonly network: string;
}

interface AdmitOptions {
  readonly limits: DocumentLimits;
  readonly rateLimit: RateLimit;
  readonly documents: DocumentStore;
  /** What of the schema a caller may ever query: refusals tell of nothing else. */
  readonly visibleSchema: (snapshot: Snapshot, caller: Caller) => VisibleSchema;
}

/** The same bounds for every method and path by which an operation can arrive. */
export function createAdmit({ limits, rateLimit, documents, visibleSchema }: AdmitOptions): Admit {
  function count({ known, variables, caller, network }: AskedExecution): Promise<Refusal> | Refusal {
    const found = costFor(known.cost, variables);
    if (found > limits.cost) return tooCostly(found, limits.cost);
    const counting = rateLimit.countCost(caller, network, found);
    return counting === null ? null : counting.then(budgetRefusal);
  }

  return {
    request(caller, network) {
      const counting = rateLimit.countRequest(caller, network);
      return counting === null ? null : counting.then(rateRefusal);
    },
    document(source, document, operation) {
      if (!documents.accepts(source)) return notTrusted();
      const longest = longestListOfDocument(document);
      if (longest > limits.listItems) return listTooLong(longest, limits.listItems);
      return exceededLimit(operationSize(operation, fragmentsOf(document)), limits);
    },
    weigh(snapshot, document, operation) {
      const { schema, costRules } = snapshot;
      const { assumedListSize } = limits;
      const context = { schema, rules: costRules, fragments: fragmentsOf(document), assumedListSize };
      return { cost: operationCost(operation, context), sliced: slicedFields(operation, context) };
    },
    execution(asked) {
      const { known, variables, caller } = asked;
      const { snapshot, sliced } = known;
      const longest = longestListOfValue(variables);
      if (longest > limits.listItems) return listTooLong(longest, limits.listItems);
      if (sliced.length > 0) {
        const visible = (): VisibleSchema => visibleSchema(snapshot, caller);
        const unsliced = slicingRefusal({ sliced, variables, visible });
        if (unsliced instanceof Promise) return unsliced.then((refused) => refused ?? count(asked));
        if (unsliced !== null) return unsliced;
      }
      return count(asked);
    },
  };
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function notTrusted(): GraphQLError {
  const what = 'This document is not among those made known to the gateway; send the hash of one that is.';
  return refusal('DOCUMENT_NOT_TRUSTED', what, { status: 400 });
}

function listTooLong(found: number, limit: number): GraphQLError {
  return overLimit('LIST_TOO_LONG', { what: `A list has ${found} items`, limit, found });
}

function tooCostly(found: number, limit: number): GraphQLError {
  return overLimit('OPERATION_TOO_COSTLY', {
    what: `The operation is estimated to cost ${found}`,
    limit,
    found,
  });
}

function rateRefusal(verdict: RateVerdict): Refusal {
  return verdict.ok ? null : tooMuch('RATE_LIMITED', 'requests', verdict);
}

function budgetRefusal(verdict: RateVerdict): Refusal {
  return verdict.ok ? null : tooMuch('COST_BUDGET_EXCEEDED', 'points of cost', verdict);
}

function tooMuch(
  code: 'RATE_LIMITED' | 'COST_BUDGET_EXCEEDED',
  unit: string,
  { limit, found, retryAfterSeconds }: Exclude<RateVerdict, { ok: true }>,
): GraphQLError {
  return refusal(
    code,
    `${found} ${unit} within a minute; at most ${limit} are accepted. Come back in ${retryAfterSeconds} s.`,
    { status: 429, headers: { 'retry-after': String(retryAfterSeconds) }, extensions: { limit, found } },
  );
}
