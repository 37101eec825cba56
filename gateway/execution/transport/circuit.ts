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

type Send = (cutoff: Cutoff) => Promise<CallOutcome>;

/** Leaves a subgraph alone while it is ill. */
export interface Circuit {
  /** Calls may be made; how each ends is to be noted. */
  isClosed(): boolean;
  /** Notes how a call ended that was made while the circuit was closed; a promise where that may open it. */
  note(outcome: CallOutcome): Promise<unknown> | null;
  /** Makes a call while the circuit is not closed: the one that tries it, or none. */
  sendCarefully(send: Send, cutoff: Cutoff): Promise<CallOutcome>;
}

const circuitOpen = unusable('SUBGRAPH_UNAVAILABLE', 'the circuit is open after too many failures');

/** A circuit of one subgraph; what it is tried with has a cutoff of its own. */
export function createCircuit(limits: BreakerLimits, cutoffOfTrial: () => Cutoff): Circuit {
  const { threshold, window, minimumCalls, pauseMs, maxPauseMs } = limits;
  const samples = new CountBreaker({ threshold, size: window, minimumNumberOfCalls: minimumCalls });
  const breaker = circuitBreaker(handleWhenResult(isUnhealthy), {
    halfOpenAfter: new ExponentialBackoff({ initialDelay: pauseMs, maxDelay: maxPauseMs }),
    breaker: samples,
  });

  /** A client that goes says nothing of the subgraph, and would close the circuit: the trial goes on without it. */
  async function tryWith(send: Send): Promise<CallOutcome> {
    const cutoff = cutoffOfTrial();
    try {
      return await send(cutoff);
    } finally {
      cutoff.clear();
    }
  }

  return {
    isClosed: () => breaker.state === CircuitState.Closed,
    /** Nearly every call is answered: what that says is noted without the breaker's way around a call. */
    note(outcome) {
      // What was sent before it opened says nothing of how the subgraph is now.
      if (breaker.state !== CircuitState.Closed) return null;
      if (isUnhealthy(outcome)) return breaker.execute(() => outcome);
      samples.success(CircuitState.Closed);
      return null;
    },
    sendCarefully(send, cutoff) {
      if (cutoff.failure) return Promise.resolve(cutoff.failure);
      const sendOrTry = (): Promise<CallOutcome> =>
        breaker.state === CircuitState.Closed ? send(cutoff) : tryWith(send);
      // While the circuit is tried with one call the others wait for it, but not beyond their own deadlines.
      return Promise.race([breaker.execute(sendOrTry), cutOf(cutoff)]).catch((error: unknown) => {
        if (isBrokenCircuitError(error)) return circuitOpen;
        throw error;
      });
    },
  };
}

function isUnhealthy(outcome: unknown): boolean {
  return (
    typeof outcome === 'object' && outcome !== null && 'unhealthy' in outcome && outcome.unhealthy === true
  );
}
