import type { DocumentNode, GraphQLError } from 'graphql';
import type { ExecutionPlan } from '../execution/plan/execution-plan.ts';
import type { KnownDocument } from '../known-document.ts';
import { refusal } from '../refusal.ts';
import type { PlanningOutcome } from '../supergraph/planning/planning-message.ts';

/** A plan, or why there is none. */
export type Planning =
  { readonly ok: true; readonly plan: ExecutionPlan } | { readonly ok: false; readonly error: GraphQLError };

type PlanningFailure = Extract<PlanningOutcome, { ok: false }>;

/**
 * Step six of a request: how the subgraphs are asked. Planned is what the caller may query, never what was asked: two
 * callers share a plan only where the same is left of their operation.
 */
export function plan(
  { snapshot, operationName }: KnownDocument,
  allowed: DocumentNode,
): Planning | Promise<Planning> {
  const outcome = snapshot.planner.plan({ document: allowed, operationName });
  return outcome instanceof Promise ? outcome.then(planningOf) : planningOf(outcome);
}

function planningOf(outcome: PlanningOutcome): Planning {
  return outcome.ok ? outcome : { ok: false, error: planningRefusal(outcome) };
}

const failures: Readonly<Record<PlanningFailure['code'], { status: number; message: string }>> = {
  PLANNING_TIMEOUT: {
    status: 503,
    message: 'No plan for the operation was found in time. Ask for less at once.',
  },
  PLANNING_TOO_COMPLEX: {
    status: 400,
    message: 'The operation can be answered in too many ways. Ask for less at once.',
  },
  PLANNING_FAILED: { status: 400, message: 'No plan can be made for the operation.' },
  PLANNING_OVERLOADED: {
    status: 503,
    message: 'Too many operations wait for a plan. Come back in a moment.',
  },
};

function planningRefusal({ code }: PlanningFailure): GraphQLError {
  return refusal(code, failures[code].message, { status: failures[code].status });
}
