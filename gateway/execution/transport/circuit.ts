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
export type Circuit = (
  send: (cutoff: Cutoff) => Promise<CallOutcome>,
  cutoff: Cutoff,
) => Promise<CallOutcome>;

const circuitOpen = unusable('SUBGRAPH_UNAVAILABLE', 'the circuit is open after too many failures');

/** Leaves a subgraph alone while it is ill; what it is tried with has a cutoff of its own. */
export function createCircuit(limits: BreakerLimits, cutoffOfTrial: () => Cutoff): Circuit {
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

  /** A client that goes says nothing of the subgraph, and would close the circuit: the trial goes on without it. */
  async function tryWith(send: (cutoff: Cutoff) => Promise<CallOutcome>): Promise<CallOutcome> {
    const cutoff = cutoffOfTrial();
    try {
      return await send(cutoff);
    } finally {
      cutoff.clear();
    }
  }

  return (send, cutoff) => {
    if (breaker.state === CircuitState.Closed) return send(cutoff).then(note);
    if (cutoff.failure) return Promise.resolve(cutoff.failure);
    const sendOrTry = (): Promise<CallOutcome> =>
      breaker.state === CircuitState.Closed ? send(cutoff) : tryWith(send);
    // While the circuit is tried with one call the others wait for it, but not beyond their own deadlines.
    return Promise.race([breaker.execute(sendOrTry), cutOf(cutoff)]).catch((error: unknown) => {
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
