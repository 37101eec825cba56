import type { Disclosure } from '../../subgraphs/kit/disclosures.ts';
import type { RecordAct } from '../../subgraphs/kit/record-act.ts';
import type { Caller } from '../caller.ts';
import type { Departing } from './departure.ts';

/** Where a subgraph answers, and whose it is. */
export interface SubgraphEndpoint {
  readonly name: string;
  readonly url: string;
  /** The hub's own: its error texts and codes may reach the client. */
  readonly trusted?: boolean;
  /** The organisation whose subgraph it is, where it is not the hub's own. */
  readonly owner?: string;
}

/** One GraphQL operation for one subgraph. */
export interface SubgraphCall {
  readonly subgraph: SubgraphEndpoint;
  /** The operation's text. */
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The three as a request's body, from whoever has made it already. */
  readonly body?: string | undefined;
  /** Only a query may be sent twice. */
  readonly kind: 'query' | 'mutation';
  /** Asks for values whose whole numbers are told on with all their digits, however many. */
  readonly keepsDigits?: boolean | undefined;
  /** Must see what the operation changed: never answered by a call that began before it. */
  readonly afterChange?: boolean | undefined;
  readonly caller: Caller;
  readonly requestId: string;
  /** Ends the call when the client has gone. */
  readonly signal?: Departing | undefined;
}

/** Why a subgraph gave no usable answer. */
export type SubgraphFailureCode =
  | 'SUBGRAPH_TIMEOUT'
  | 'SUBGRAPH_UNAVAILABLE'
  | 'SUBGRAPH_OVERLOADED'
  | 'SUBGRAPH_RESPONSE_TOO_LARGE'
  | 'SUBGRAPH_INVALID_RESPONSE'
  | 'SUBGRAPH_REFUSED'
  | 'SUBGRAPH_QUARANTINED';

/** An error a subgraph reported for part of its answer: only the path and a code of ours survive, never its text. */
export interface SubgraphFieldError {
  readonly path: readonly (string | number)[] | null;
  /** One of the codes a subgraph may pass on, else `SUBGRAPH_ERROR`. */
  readonly code: string;
  /** Present only for the hub's own subgraphs, whose texts name what is wrong and what to do. */
  readonly message?: string;
}

/** What came back, parsed but not yet trusted: the executor prunes `data` to the selection that was asked. */
export type SubgraphReply =
  | {
      readonly ok: true;
      readonly data: unknown;
      readonly errors: readonly SubgraphFieldError[];
      /** What the hub's own subgraphs say they gave of other organisations' records. */
      readonly disclosures?: readonly Disclosure[];
      /** What a subgraph says it changed of who may read which records. */
      readonly acts?: readonly RecordAct[];
    }
  | { readonly ok: false; readonly code: SubgraphFailureCode };

/** Sends one call; never throws for anything a subgraph does. */
export interface SubgraphTransport {
  send(call: SubgraphCall): Promise<SubgraphReply>;
  close(): Promise<void>;
}
