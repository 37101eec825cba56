import {
  CircuitState,
  CountBreaker,
  ExponentialBackoff,
  circuitBreaker,
  handleWhenResult,
  isBrokenCircuitError,
} from 'cockatiel';
import { unusable } from './call-failure.ts';
import { type Cutoff, cutOf } from './cutoff.ts';
import type { CallOutcome } from './read-reply.ts';

/** Opens when more than the threshold of the last calls failed; tries again after a growing pause. */
export interface BreakerLimits {
  readonly threshold: number;
  readonly window: number;
  readonly minimumCalls: number;
  readonly pauseMs: number;
  readonly maxPauseMs: number;
}

/** Makes a call where the subgraph is well enough to be asked. */
export type Circuit = (send: () => Promise<CallOutcome>, cutoff: Cutoff) => Promise<CallOutcome>;

const circuitOpen = unusable('SUBGRAPH_UNAVAILABLE', 'the circuit is open after too many failures');

/** Leaves a subgraph alone while it is ill. */
export function createCircuit(limits: BreakerLimits): Circuit {
  const { threshold, window, minimumCalls, pauseMs, maxPauseMs } = limits;
  const samples = new CountBreaker({ threshold, size: window, minimumNumberOfCalls: minimumCalls });
  const breaker = circuitBreaker(handleWhenResult(isUnhealthy), {
    halfOpenAfter: new ExponentialBackoff({ initialDelay: pauseMs, maxDelay: maxPauseMs }),
    breaker: samples,
  });

  /** Nearly every call is answered: what that says is noted without the breaker's way around a call. */
  function note(outcome: CallOutcome): CallOutcome | Promise<CallOutcome> {
    // What was sent before it opened says nothing of how the subgraph is now.
    if (breaker.state !== CircuitState.Closed) return outcome;
    if (isUnhealthy(outcome)) return breaker.execute(() => outcome);
    samples.success(CircuitState.Closed);
    return outcome;
  }

  return (send, cutoff) => {
    if (breaker.state === CircuitState.Closed) return send().then(note);
    // While the circuit is tried with one call the others wait for it, but not beyond their own deadlines.
    return Promise.race([breaker.execute(send), cutOf(cutoff)]).catch((error: unknown) => {
      if (isBrokenCircuitError(error)) return circuitOpen;
      throw error;
    });
  };
}

function isUnhealthy(outcome: unknown): boolean {
  return (
    typeof outcome === 'object' && outcome !== null && 'unhealthy' in outcome && outcome.unhealthy === true
  );
}
