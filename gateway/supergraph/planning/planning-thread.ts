import { parentPort } from 'node:worker_threads';
import { afterServing } from './after-serving.ts';
import { describeSupergraph } from './describe-supergraph.ts';
import { createPlanOperation } from './plan-operation.ts';
import type { PlanOperation } from './plan-operation.ts';
import { readSupergraph } from './read-supergraph.ts';
import type { PlanningThreadMessage, PlanningThreadStart, PlanningThreadTask } from './planning-message.ts';

// The whole of a planning thread: it loads a supergraph, says so, and then plans one operation after the other, until it
// is given another. It may be ended at any moment, in the middle of a plan that takes too long.

const say = (message: PlanningThreadMessage): void => parentPort?.postMessage(message);

function load({ supergraphSdl, isComposedHere, limits }: PlanningThreadStart): PlanOperation | null {
  try {
    const loaded = readSupergraph(supergraphSdl, { isComposedHere });
    const planOperation = createPlanOperation(loaded, limits);
    say({ kind: 'loaded', description: describeSupergraph(loaded, supergraphSdl) });
    return planOperation;
  } catch (error) {
    say({ kind: 'not loaded', reason: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

afterServing();
let planOperation: PlanOperation | null = null;
parentPort?.on('message', (task: PlanningThreadTask) => {
  if (task.kind === 'load') planOperation = load(task.start);
  else if (task.kind === 'rest') planOperation = null;
  else if (planOperation) say({ kind: 'planned', outcome: planOperation(task.request) });
});
