import {
  BulkheadRejectedError,
  CountBreaker,
  ExponentialBackoff,
  bulkhead,
  circuitBreaker,
  handleWhenResult,
  isBrokenCircuitError,
} from 'cockatiel';
import type { SubgraphCall } from '../subgraph-call.ts';
import { unusable } from './call-failure.ts';
import { type Cutoff, startCutoff } from './cutoff.ts';
import type { Departures } from './departures.ts';
import type { CallOutcome } from './read-reply.ts';
import { createRetryBudget } from './retry-budget.ts';

/** What one subgraph may take of the hub, and when it is left alone. */
export interface LineLimits {
  readonly deadlineMs: number;
  readonly maxConcurrent: number;
  readonly maxQueued: number;
  readonly breaker: BreakerLimits;
}

/** Opens when more than the threshold of the last calls failed; tries again after a growing pause. */
export interface BreakerLimits {
  readonly threshold: number;
  readonly window: number;
  readonly minimumCalls: number;
  readonly pauseMs: number;
  readonly maxPauseMs: number;
}

/** Sends calls to one subgraph within its limits. */
export type SubgraphLine = (call: SubgraphCall) => Promise<CallOutcome>;

const circuitOpen = unusable('SUBGRAPH_UNAVAILABLE', 'the circuit is open after too many failures');
const overloaded = unusable('SUBGRAPH_OVERLOADED', 'as many calls under way and waiting as there may be');

/** A line of its own for each subgraph: what one does to the hub never slows another. */
export function createSubgraphLine(
  limits: LineLimits,
  departures: Departures,
  attempt: (call: SubgraphCall, cutoff: Cutoff) => Promise<CallOutcome>,
): SubgraphLine {
  const slots = bulkhead(limits.maxConcurrent, limits.maxQueued);
  const retries = createRetryBudget();
  const { threshold, window, minimumCalls, pauseMs, maxPauseMs } = limits.breaker;
  const isFailure = (outcome: unknown): boolean =>
    typeof outcome === 'object' && outcome !== null && 'unhealthy' in outcome && outcome.unhealthy === true;
  const breaker = circuitBreaker(handleWhenResult(isFailure), {
    halfOpenAfter: new ExponentialBackoff({ initialDelay: pauseMs, maxDelay: maxPauseMs }),
    breaker: new CountBreaker({ threshold, size: window, minimumNumberOfCalls: minimumCalls }),
  });

  async function sendOnce(call: SubgraphCall, cutoff: Cutoff): Promise<CallOutcome> {
    try {
      // Cut while it waited: it was never sent, so it says nothing about the subgraph.
      return await breaker.execute(async () =>
        cutoff.failure ? { ...cutoff.failure, unhealthy: false } : await attempt(call, cutoff),
      );
    } catch (error) {
      if (isBrokenCircuitError(error)) return circuitOpen;
      throw error;
    }
  }

  async function sendWithRetry(call: SubgraphCall, cutoff: Cutoff): Promise<CallOutcome> {
    retries.earn();
    const outcome = await sendOnce(call, cutoff);
    if (outcome.ok || !outcome.retryable || call.kind === 'mutation' || !retries.take()) return outcome;
    return sendOnce(call, cutoff);
  }

  return async (call) => {
    const cutoff = startCutoff({ deadlineMs: limits.deadlineMs, signal: call.signal, departures });
    try {
      return await new Promise<CallOutcome>((resolve, reject) => {
        cutoff.listen(resolve);
        slots.execute(() => sendWithRetry(call, cutoff)).then(resolve, reject);
      });
    } catch (error) {
      if (error instanceof BulkheadRejectedError) return overloaded;
      throw error;
    } finally {
      cutoff.clear();
    }
  };
}
