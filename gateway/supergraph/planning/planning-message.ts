import type { ServedDatasets } from '../../agreements/served-datasets.ts';
import type { SlicedRules } from '../../authorisation/sliced-rules.ts';
import type { ReservedNames } from '../../execution/plan/asked-keys.ts';
import type { ExecutionPlan } from '../../execution/plan/execution-plan.ts';
import type { CostRules } from '../../request/admit/cost-rules.ts';

/** What a planning thread loads. */
export interface PlanningThreadStart {
  readonly supergraphSdl: string;
  /** Whether the hub composed it, which makes it valid. */
  readonly isComposedHere: boolean;
  readonly limits: PlanningLimits;
}

/** How much the planner may weigh before it gives up. */
export interface PlanningLimits {
  /** Ways to reach one field through the subgraphs. */
  readonly mostPaths: number;
  /** Whole plans compared with each other. */
  readonly mostPlans: number;
}

/** An operation to plan. */
export interface PlanningRequest {
  readonly document: string;
  readonly operationName: string | null;
}

/** What a planning thread is told: a supergraph, then operations one after the other, and that it may forget them all. */
export type PlanningThreadTask =
  | { readonly kind: 'load'; readonly start: PlanningThreadStart }
  | { readonly kind: 'plan'; readonly request: PlanningRequest }
  | { readonly kind: 'rest' };

/** What a planning thread says of each supergraph: first whether it could load the supergraph, then one outcome for each request. */
export type PlanningThreadMessage =
  | { readonly kind: 'loaded'; readonly description: SupergraphDescription }
  | { readonly kind: 'not loaded'; readonly reason: string }
  | { readonly kind: 'planned'; readonly outcome: PlanningOutcome };

/** A supergraph as plain data. */
export interface SupergraphDescription {
  /** The API schema in slices of whole definitions, each small enough to be parsed between two requests. */
  readonly apiSchemaSlices: readonly string[];
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
  /** The names that plans need for themselves. */
  readonly reserved: ReservedNames;
  /** Who may query what. */
  readonly rules: SlicedRules;
  /** What operations are said to cost. */
  readonly costRules: CostRules;
  /** Which subgraph serves which types. */
  readonly datasets: ServedDatasets;
  /** The object types of every interface and union, hidden ones included. */
  readonly possibleTypes: Readonly<Record<string, readonly string[]>>;
}

/** A plan, or why there is none. */
export type PlanningOutcome =
  | { readonly ok: true; readonly plan: ExecutionPlan }
  | { readonly ok: false; readonly code: PlanningFailureCode };

/** Why an operation has no plan. */
export type PlanningFailureCode =
  'PLANNING_TIMEOUT' | 'PLANNING_TOO_COMPLEX' | 'PLANNING_FAILED' | 'PLANNING_OVERLOADED';
