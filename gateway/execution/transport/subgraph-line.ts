import {
  type CircuitBreakerPolicy,
  CircuitState,
  CountBreaker,
  ExponentialBackoff,
  circuitBreaker,
  handleWhenResult,
  isBrokenCircuitError,
} from 'cockatiel';
import type { SubgraphCall } from '../subgraph-call.ts';
import { unusable } from './call-failure.ts';
import { Cutoff, cutOf } from './cutoff.ts';
import type { CallOutcome } from './read-reply.ts';
import { createRetryBudget } from './retry-budget.ts';
import { createSlots } from './slots.ts';

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
  attempt: (call: SubgraphCall, cutoff: Cutoff) => Promise<CallOutcome>,
): SubgraphLine {
  const slots = createSlots(limits.maxConcurrent, limits.maxQueued);
  const retries = createRetryBudget();
  const breaker = openBreaker(limits.breaker);

  function sendOnce(call: SubgraphCall, cutoff: Cutoff): Promise<CallOutcome> {
    // Cut while it waited: it was never sent, so it says nothing about the subgraph.
    const send = (): CallOutcome | Promise<CallOutcome> =>
      cutoff.failure ? { ...cutoff.failure, unhealthy: false } : attempt(call, cutoff);
    if (breaker.state === CircuitState.Closed) return breaker.execute(send);
    // While the circuit is tried with one call the others wait for it, but not beyond their own deadlines.
    return Promise.race([breaker.execute(send), cutOf(cutoff)]);
  }

  async function sendInSlot(call: SubgraphCall, cutoff: Cutoff): Promise<CallOutcome> {
    try {
      retries.earn();
      const outcome = await sendOnce(call, cutoff);
      if (outcome.ok || !outcome.retryable || call.kind === 'mutation' || !retries.take()) return outcome;
      return await sendOnce(call, cutoff);
    } catch (error) {
      if (isBrokenCircuitError(error)) return circuitOpen;
      throw error;
    } finally {
      slots.release();
      cutoff.clear();
    }
  }

  async function sendInTurn(call: SubgraphCall, cutoff: Cutoff): Promise<CallOutcome> {
    const turn = await slots.wait(cutoff);
    if (turn === 'taken') return sendInSlot(call, cutoff);
    cutoff.clear();
    return turn ?? overloaded;
  }

  return (call) => {
    const cutoff = new Cutoff({ deadlineMs: limits.deadlineMs, signal: call.signal });
    return slots.take() ? sendInSlot(call, cutoff) : sendInTurn(call, cutoff);
  };
}

function openBreaker(limits: BreakerLimits): CircuitBreakerPolicy {
  const { threshold, window, minimumCalls, pauseMs, maxPauseMs } = limits;
  const isFailure = (outcome: unknown): boolean =>
    typeof outcome === 'object' && outcome !== null && 'unhealthy' in outcome && outcome.unhealthy === true;
  return circuitBreaker(handleWhenResult(isFailure), {
    halfOpenAfter: new ExponentialBackoff({ initialDelay: pauseMs, maxDelay: maxPauseMs }),
    breaker: new CountBreaker({ threshold, size: window, minimumNumberOfCalls: minimumCalls }),
  });
}
