import type { ExecutionRequest } from '../execution-request.ts';
import type { FieldFailure } from '../field-failure.ts';
import { groupByContext } from '../fetch/contexts.ts';
import { compileFetch, type ExecutableFetch, type PlanContext } from '../fetch/executable-fetch.ts';
import { objectsAt } from '../fetch/objects-at.ts';
import { runFetch } from '../fetch/run-fetch.ts';
import type { ResultObject } from '../result-object.ts';
import type { Conditions } from './conditions.ts';
import type { PathStep, PlanNode } from './execution-plan.ts';
import { repeatedQueries } from './repeated-queries.ts';
import { type Place, placeAt, rootPlace, sharedPlaces } from './shared-places.ts';
import type { TypeIndex } from './type-index.ts';

/** Runs a step for some objects; resolves when everything it brings is merged into them. */
export type RunStep = (objects: readonly ResultObject[], request: ExecutionRequest) => Promise<void>;

/** Compiles a plan, its conditions decided, into one function that any number of requests can run. */
export function compilePlan(root: PlanNode, types: TypeIndex, isTrue: Conditions): RunStep {
  const whole = { sharedPlaces: sharedPlaces(root), repeated: repeatedQueries(root) };
  return compileNode(root, rootPlace, { types, isTrue, ...whole });
}

function compileNode(node: PlanNode, place: Place, context: PlanContext): RunStep {
  const compile = (inner: PlanNode): RunStep => compileNode(inner, place, context);
  switch (node.kind) {
    case 'Fetch': {
      const fetch = compileFetch(node, place, context);
      return (objects, request) => runFetch(fetch, objects, request);
    }
    case 'Flatten': {
      if (node.node.kind === 'Fetch' && node.node.contextRewrites.length > 0) {
        return inContext(node.path, compileFetch(node.node, placeAt(place, node.path), context));
      }
      const run = compileNode(node.node, placeAt(place, node.path), context);
      return (objects, request) => run(objectsAt(objects, node.path, context.types), request);
    }
    case 'Sequence':
      return inSequence(node.nodes.map(compile));
    case 'Parallel':
      return inParallel(node.nodes.map(compile));
    case 'Condition': {
      const chosen = context.isTrue(node.variable) ? node.then : node.otherwise;
      return chosen ? compile(chosen) : () => Promise.resolve();
    }
  }
}

/** Arguments taken from the context differ between objects: those with the same values go in one fetch. */
function inContext(path: readonly PathStep[], fetch: ExecutableFetch): RunStep {
  const contextual = {
    path,
    rewrites: fetch.node.contextRewrites,
    types: fetch.types,
    onLost: (object: ResultObject, failure: FieldFailure) => fetch.fail(object, failure),
  };
  // A client's own variable of such a name must not stand in for a value that the context does not have.
  const nothing = Object.fromEntries(
    fetch.node.contextRewrites.map(({ renameKeyTo }) => [renameKeyTo, undefined]),
  );
  return async (objects, request) => {
    const groups = groupByContext(objects, contextual);
    await Promise.all(
      groups.map((group) =>
        runFetch(fetch, group.objects, {
          ...request,
          variables: { ...request.variables, ...nothing, ...group.variables },
        }),
      ),
    );
  };
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
