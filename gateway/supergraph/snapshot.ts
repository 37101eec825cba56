import { createHash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { ServedDatasets } from '../agreements/served-datasets.ts';
import type { AuthorisationRules } from '../authorisation/authorisation-rules.ts';
import { joinRules } from '../authorisation/sliced-rules.ts';
import { createTypeIndex } from '../execution/plan/type-index.ts';
import { createPreparedOperations } from '../execution/prepared-operations.ts';
import type { PreparedOperations } from '../execution/prepared-operations.ts';
import type { SubgraphEndpoint } from '../execution/subgraph-call.ts';
import type { CostRules } from '../request/admit/cost-rules.ts';
import { buildApiSchema } from './build-api-schema.ts';
import { keepLiteralDigits } from './keep-literal-digits.ts';
import { createPlanner } from './planning/create-planner.ts';
import type { OperationToPlan, Planner } from './planning/create-planner.ts';
import { createPlanningQueue } from './planning/planning-queue.ts';
import type { SupergraphDescription } from './planning/planning-message.ts';
import type { PlanningThread, PlanningWorkers } from './planning/start-planning-thread.ts';
import { startPlanningThread } from './planning/start-planning-thread.ts';

/** One version of the supergraph: everything that is needed to serve it, and nothing that changes. */
export interface Snapshot {
  /** The SHA-256 of the supergraph's text. */
  readonly id: string;
  readonly supergraphSdl: string;
  /** What clients may ask, before any caller's rights. */
  readonly schema: GraphQLSchema;
  /** Who may query what. */
  readonly rules: AuthorisationRules;
  /** What operations are said to cost. */
  readonly costRules: CostRules;
  /** Which subgraph serves which types. */
  readonly datasets: ServedDatasets;
  readonly subgraphs: ReadonlyMap<string, SubgraphEndpoint>;
  readonly planner: Planner;
  readonly prepared: PreparedOperations;
  /** Ends the planning thread; plans already made stay usable. */
  retire(): Promise<void>;
}

/** What a snapshot is made from. */
export interface SnapshotOptions {
  readonly supergraphSdl: string;
  /** Whether the hub composed it, which makes it valid; it is proved valid otherwise. */
  readonly isComposedHere?: boolean;
  /** Addresses that replace those of the supergraph, by subgraph. */
  readonly urlOverrides?: Readonly<Record<string, string>>;
  /** The hub's own subgraphs, by name. */
  readonly trusted?: ReadonlySet<string>;
  /** Whose the other subgraphs are, by name. */
  readonly owners?: Readonly<Record<string, string>>;
  /** Operations to plan before the snapshot serves: those the version before it planned most often. */
  readonly warmUp?: readonly OperationToPlan[];
  readonly planning?: Partial<PlanningOptions>;
  /** Where its planning thread runs; on a worker of its own unless told. */
  readonly workers?: PlanningWorkers;
}

/** What planning may take. */
export interface PlanningOptions {
  readonly deadlineMs: number;
  readonly mostWaiting: number;
  readonly cacheBytes: number;
  readonly mostPaths: number;
  readonly mostPlans: number;
}

const defaults: PlanningOptions = {
  deadlineMs: 2000,
  mostWaiting: 256,
  cacheBytes: 64 * 1024 * 1024,
  mostPaths: 2000,
  mostPlans: 10_000,
};

/** Loads a version of the supergraph; rejects with `SupergraphNotLoaded` where it is not one that can be served. */
export async function loadSnapshot(options: SnapshotOptions): Promise<Snapshot> {
  const { supergraphSdl, isComposedHere = false, workers } = options;
  const planning = { ...defaults, ...options.planning };
  const limits = { mostPaths: planning.mostPaths, mostPlans: planning.mostPlans };
  const startThread = () => startPlanningThread({ supergraphSdl, isComposedHere, limits }, workers);
  const thread = startThread();
  const description = await loadedOrEnded(thread);
  const schema = await buildApiSchema(description.apiSchemaSlices);
  keepLiteralDigits(schema);
  const rules = await joinRules(description.rules);
  const planner = createPlanner(createPlanningQueue(thread, { ...planning, startThread }), planning);
  for (const operation of options.warmUp ?? []) await planner.plan(operation);
  return {
    id: createHash('sha256').update(supergraphSdl).digest('hex'),
    supergraphSdl,
    schema,
    rules,
    costRules: description.costRules,
    datasets: description.datasets,
    subgraphs: endpointsOf(description, options),
    planner,
    prepared: createPreparedOperations({
      schema,
      types: createTypeIndex(description.possibleTypes),
      reserved: description.reserved,
    }),
    retire: () => planner.end(),
  };
}

async function loadedOrEnded(thread: PlanningThread): Promise<SupergraphDescription> {
  try {
    return await thread.loaded;
  } catch (reason) {
    await thread.end();
    throw reason;
  }
}

function endpointsOf(
  { subgraphs }: SupergraphDescription,
  { urlOverrides = {}, trusted, owners = {} }: SnapshotOptions,
): Map<string, SubgraphEndpoint> {
  return new Map(
    subgraphs.map(({ name, url }) => {
      const own = trusted?.has(name) ?? false;
      const owner = own ? undefined : owners[name];
      return [name, { name, url: urlOverrides[name] ?? url, trusted: own, ...(owner ? { owner } : {}) }];
    }),
  );
}
