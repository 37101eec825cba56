import type { DocumentNode, GraphQLError } from 'graphql';
import type { ErrorCode } from '../errors.ts';
import type { ExecutionPlan } from '../execution/plan/execution-plan.ts';
import type { KnownDocument } from '../known-document.ts';
import { refusal } from '../refusal.ts';
import type { Planner } from '../supergraph/planner.ts';

/** Step six of a request: how the subgraphs are asked. */
export type Plan = (known: KnownDocument, allowed: DocumentNode) => Planning | Promise<Planning>;

/** A plan, or why there is none. */
export type Planning =
  | { readonly ok: true; readonly plan: ExecutionPlan }
  | { readonly ok: false; readonly error: GraphQLError };

type PlanningFailure = Extract<Awaited<ReturnType<Planner['plan']>>, { ok: false }>['code'];

const failures: Readonly<Record<PlanningFailure, { status: number; message: string }>> = {
  PLANNING_TIMEOUT: { status: 503, message: 'No plan for this operation was found in time. Ask for less at once.' },
  PLANNING_TOO_COMPLEX: { status: 400, message: 'There are too many ways to plan this operation. Ask for less at once.' },
};

/**
 * Plans what the caller may query, never what was asked: two callers share a plan only where the same is left of their
 * operation. A document that is planned once is recognised by identity, without a look at its text.
 */
export function createPlan(): Plan {
  const plans = new WeakMap<DocumentNode, Map<string | undefined, Planning>>();

  async function planAnew({ snapshot, operationName }: KnownDocument, allowed: DocumentNode): Promise<Planning> {
    const outcome = await snapshot.planner.plan({ document: allowed, operationName });
    if (!outcome.ok) return { ok: false, error: planningRefusal(outcome.code) };
    const planning: Planning = { ok: true, plan: outcome.plan };
    const byName = plans.get(allowed) ?? new Map<string | undefined, Planning>();
    plans.set(allowed, byName.set(operationName, planning));
    return planning;
  }

  return (known, allowed) => plans.get(allowed)?.get(known.operationName) ?? planAnew(known, allowed);
}

function planningRefusal(code: PlanningFailure & ErrorCode): GraphQLError {
  const { status, message } = failures[code];
  return refusal(code, message, { status });
}
