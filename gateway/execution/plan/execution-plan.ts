import type { SelectedField } from './selected-field.ts';

/** A query plan as the planning thread hands it over: plain data, every fetch with its typed selection. */
export interface ExecutionPlan {
  readonly operation: 'query' | 'mutation' | 'subscription';
  /** Null where no subgraph is needed. */
  readonly root: PlanNode | SubscriptionNode | null;
}

/** A step of a plan. */
export type PlanNode = SequenceNode | ParallelNode | FlattenNode | ConditionNode | FetchNode;

/** Steps that need what the steps before them brought. */
export interface SequenceNode {
  readonly kind: 'Sequence';
  readonly nodes: readonly PlanNode[];
}

/** Steps that do not need each other. */
export interface ParallelNode {
  readonly kind: 'Parallel';
  readonly nodes: readonly PlanNode[];
}

/** A step that runs for the objects at a path. */
export interface FlattenNode {
  readonly kind: 'Flatten';
  readonly path: readonly PathStep[];
  readonly node: PlanNode;
}

/** Follow a field, enter a list, or keep the objects of some types. */
export type PathStep =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'types'; readonly names: readonly string[] };

/** Steps that depend on a Boolean variable. */
export interface ConditionNode {
  readonly kind: 'Condition';
  readonly variable: string;
  readonly then: PlanNode | null;
  readonly otherwise: PlanNode | null;
}

/** An event's first fetch, and what is fetched for each event. */
export interface SubscriptionNode {
  readonly kind: 'Subscription';
  readonly primary: FetchNode;
  readonly rest: PlanNode | null;
}

/** One operation for one subgraph. */
export interface FetchNode {
  readonly kind: 'Fetch';
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | null;
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly variables: readonly string[];
  /** What each representation holds, for a fetch of entities; else null. */
  readonly requires: readonly RequiredSelection[] | null;
  /** What of the reply is read: of each entity for a fetch of entities, else of its root. */
  readonly selection: readonly SelectedField[];
  /** The interfaces that are object types to the subgraph. */
  readonly interfaceObjects: readonly string[];
  readonly inputRewrites: readonly Rewrite[];
  readonly contextRewrites: readonly KeyRenamer[];
  /** Whose records are sent, beyond the keys of entities. */
  readonly sends: readonly SentRecords[];
}

/** Records of a type that one subgraph answers and another is sent something of. */
export interface SentRecords {
  readonly type: string;
  /** The subgraphs that may have answered what is sent. */
  readonly from: readonly string[];
}

/** What a representation takes from an object already fetched. */
export type RequiredSelection =
  | {
      readonly kind: 'field';
      readonly name: string;
      readonly selections: readonly RequiredSelection[] | null;
    }
  | {
      readonly kind: 'fragment';
      readonly type: string | null;
      readonly selections: readonly RequiredSelection[];
    };

/** A change to a representation before it is sent. */
export type Rewrite = ValueSetter | KeyRenamer;

/** Sets a value at a path of field names and `... on Type` steps. */
export interface ValueSetter {
  readonly kind: 'ValueSetter';
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Renames the key at the end of a path. */
export interface KeyRenamer {
  readonly kind: 'KeyRenamer';
  readonly path: readonly string[];
  readonly renameKeyTo: string;
}
