import type { Disclosure } from '../subgraphs/kit/disclosures.ts';
import type { Caller } from './caller.ts';
import type { Departing } from './execution/departure.ts';
import type { KnownDocument } from './known-document.ts';
import type { ToldAct } from './ledger/told-acts.ts';
import type { RequestTrace } from './observability/tracing.ts';
import type { Snapshot } from './supergraph/snapshot.ts';

/** One GraphQL request under way: what the steps learn of it, and what `record` tells afterwards. */
export interface Exchange {
  readonly requestId: string;
  /** Milliseconds on the process's own clock. */
  readonly startedAt: number;
  /** The client's network: a /24 of IPv4 or a /48 of IPv6, so that an address is neither kept nor told apart. */
  readonly network: string;
  /** The supergraph version that the whole request runs on. */
  readonly snapshot: Snapshot;
  caller: Caller;
  operationName: string | null;
  /** What it asks, once that is known. */
  known: KnownDocument | null;
  /** The codes of the errors answered, in order; empty for an answer without error. */
  errorCodes: readonly string[];
  /** What subgraphs gave of other organisations' records for this request. */
  readonly disclosures: Disclosure[];
  /** What subgraphs changed of who may read which records. */
  readonly acts: ToldAct[];
  /** Null where no traces are collected. */
  readonly trace: RequestTrace | null;
  /** Tells as soon as the client has gone. */
  readonly signal: Departing;
}
