import type { SubgraphCall } from '../subgraph-call.ts';
import { unusable } from './call-failure.ts';
import { type BreakerLimits, createCircuit } from './circuit.ts';
import { Cutoff } from './cutoff.ts';
import { Deadlines } from './deadlines.ts';
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

/** Sends calls to one subgraph within its limits. */
export type SubgraphLine = (call: SubgraphCall) => Promise<CallOutcome>;

const overloaded = unusable('SUBGRAPH_OVERLOADED', 'as many calls under way and waiting as there may be');

/** A line of its own for each subgraph: what one does to the hub never slows another. */
export function createSubgraphLine(
  limits: LineLimits,
  attempt: (call: SubgraphCall, cutoff: Cutoff) => Promise<CallOutcome>,
): SubgraphLine {
  const slots = createSlots(limits.maxConcurrent, limits.maxQueued);
  const retries = createRetryBudget();
  const deadlines = new Deadlines(limits.deadlineMs);
  const circuit = createCircuit(limits.breaker, () => new Cutoff(deadlines, undefined));

  function sendOnce(call: SubgraphCall, cutoff: Cutoff): Promise<CallOutcome> {
    // Cut while it waited: it was never sent, so it says nothing about the subgraph.
    const send = (bound: Cutoff): Promise<CallOutcome> =>
      bound.failure ? Promise.resolve({ ...bound.failure, unhealthy: false }) : attempt(call, bound);
    return circuit(send, cutoff);
  }

  async function sendInSlot(call: SubgraphCall, cutoff: Cutoff): Promise<CallOutcome> {
    try {
      retries.earn();
      const outcome = await sendOnce(call, cutoff);
      if (outcome.ok || !outcome.retryable || call.kind === 'mutation' || !retries.take()) return outcome;
      return await sendOnce(call, cutoff);
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
    const cutoff = new Cutoff(deadlines, call.signal);
    return slots.take() ? sendInSlot(call, cutoff) : sendInTurn(call, cutoff);
  };
}
