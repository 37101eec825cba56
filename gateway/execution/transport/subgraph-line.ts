import type { SubgraphCall } from '../subgraph-call.ts';
import { unusable } from './call-failure.ts';
import { type BreakerLimits, createCircuit } from './circuit.ts';
import { Cutoff } from './cutoff.ts';
import { Deadlines } from './deadlines.ts';
import type { Attempt, Ending } from './ending.ts';
import { LineCall, type LineParts } from './line-call.ts';
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
export type SubgraphLine = (call: SubgraphCall, ending: Ending) => void;

const overloaded = unusable('SUBGRAPH_OVERLOADED', 'as many calls under way and waiting as there may be');

/** A line of its own for each subgraph: what one does to the hub never slows another. */
export function createSubgraphLine(limits: LineLimits, attempt: Attempt): SubgraphLine {
  const deadlines = new Deadlines(limits.deadlineMs);
  const line: LineParts = {
    attempt,
    circuit: createCircuit(limits.breaker, () => new Cutoff(deadlines, undefined)),
    retries: createRetryBudget(),
    slots: createSlots(limits.maxConcurrent, limits.maxQueued),
  };

  async function beginInTurn(call: LineCall, { cutoff, ending }: Parties): Promise<void> {
    const turn = await line.slots.wait(cutoff);
    if (turn === 'taken') {
      call.begin();
      return;
    }
    cutoff.clear();
    ending.settle(turn ?? overloaded);
  }

  return (call, ending) => {
    const parties = { cutoff: new Cutoff(deadlines, call.signal), ending };
    const inLine = new LineCall(line, call, parties);
    if (line.slots.take()) inLine.begin();
    else void beginInTurn(inLine, parties);
  };
}

interface Parties {
  readonly cutoff: Cutoff;
  readonly ending: Ending;
}
