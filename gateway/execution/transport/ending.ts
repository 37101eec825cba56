import type { SubgraphCall } from '../subgraph-call.ts';
import type { Cutoff } from './cutoff.ts';
import type { CallOutcome } from './read-reply.ts';

/**
 * Who hears how a call ended: one of the two, once. A promise for each step of a call's way would cost more than the
 * step; the whole way has one.
 */
export interface Ending {
  /** With what the subgraph did; throws nothing. */
  settle(outcome: CallOutcome): void;
  /** With what was thrown on this side of it; throws nothing. */
  fail(reason: unknown): void;
}

/** Makes one attempt at a call, within its cutoff. */
export type Attempt = (call: SubgraphCall, cutoff: Cutoff, ending: Ending) => void;
