import type { ExecutionRequest } from '../execution-request.ts';
import { compileFetch } from '../fetch/executable-fetch.ts';
import { objectsAt } from '../fetch/objects-at.ts';
import { runFetch } from '../fetch/run-fetch.ts';
import type { ResultObject } from '../result-object.ts';
import type { Conditions } from './conditions.ts';
import type { PlanNode } from './execution-plan.ts';
import type { TypeIndex } from './type-index.ts';

/** Runs a step for some objects; resolves when everything it brings is merged into them. */
export type RunStep = (objects: readonly ResultObject[], request: ExecutionRequest) => Promise<void>;

/** Compiles a plan, its conditions decided, into one function that any number of requests can run. */
export function compilePlan(node: PlanNode, types: TypeIndex, isTrue: Conditions): RunStep {
  switch (node.kind) {
    case 'Fetch': {
      const fetch = compileFetch(node, types, isTrue);
      return (objects, request) => runFetch(fetch, objects, request);
    }
    case 'Flatten': {
      const run = compilePlan(node.node, types, isTrue);
      return (objects, request) => run(objectsAt(objects, node.path, types), request);
    }
    case 'Sequence':
      return inSequence(node.nodes.map((inner) => compilePlan(inner, types, isTrue)));
    case 'Parallel':
      return inParallel(node.nodes.map((inner) => compilePlan(inner, types, isTrue)));
    case 'Condition': {
      const chosen = isTrue(node.variable) ? node.then : node.otherwise;
      return chosen ? compilePlan(chosen, types, isTrue) : () => Promise.resolve();
    }
  }
}

function inSequence(steps: readonly RunStep[]): RunStep {
  return async (objects, request) => {
    for (const step of steps) await step(objects, request);
  };
}

function inParallel(steps: readonly RunStep[]): RunStep {
  return async (objects, request) => {
    await Promise.all(steps.map((step) => step(objects, request)));
  };
}
