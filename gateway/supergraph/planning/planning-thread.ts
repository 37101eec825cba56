import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'graphql';
import { describeSupergraph } from './describe-supergraph.ts';
import { loadSupergraph } from './load-supergraph.ts';
import { readReservedNames } from './read-requirements.ts';
import { createPlanOperation } from './plan-operation.ts';
import type { PlanOperation } from './plan-operation.ts';
import type { PlanningRequest, PlanningThreadMessage, PlanningThreadStart } from './planning-message.ts';

// The whole of a planning thread: it loads a supergraph, says so, and then plans one operation after the other. It
// may be ended at any moment, in the middle of a plan that takes too long.

const say = (message: PlanningThreadMessage): void => parentPort?.postMessage(message);

function load({ supergraphSdl, limits }: PlanningThreadStart): PlanOperation | null {
  try {
    const supergraph = loadSupergraph(supergraphSdl);
    const document = parse(supergraphSdl, { noLocation: true });
    const reserved = readReservedNames(document);
    const planOperation = createPlanOperation({ supergraph, document, reserved }, limits);
    say({ kind: 'loaded', description: describeSupergraph(supergraph, supergraphSdl, reserved) });
    return planOperation;
  } catch (error) {
    say({ kind: 'not loaded', reason: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

const planOperation = load(workerData as PlanningThreadStart);
if (planOperation) {
  parentPort?.on('message', (request: PlanningRequest) =>
    say({ kind: 'planned', outcome: planOperation(request) }),
  );
}
