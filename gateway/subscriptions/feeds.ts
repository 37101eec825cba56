import { parse } from 'graphql';
import type { Caller } from '../caller.ts';
import { Departure } from '../execution/departure.ts';
import type { plan } from '../request/plan.ts';
import type { CurrentSupergraph } from '../supergraph/current-supergraph.ts';
import type { ChangeSignals, ChangeWatch } from './change-signals.ts';
import { type Follow, subgraphOf } from './follow.ts';
import type { Pull, Pulled } from './pull.ts';

/** A page of a feed to pull for a client that holds no connection. */
export interface FeedPull {
  /** The subscription that tells what is read. */
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly since: string | null;
  /** As many as a query may cost, unless told. */
  readonly first?: number;
}

/** The feeds that subscriptions follow, for whoever delivers otherwise than by a stream. */
export interface Feeds {
  pull(asked: FeedPull): Promise<Pulled>;
  /** Watches the subgraph of a feed; null where there is none. */
  watch(source: string, caller: Caller): Promise<ChangeWatch | null>;
}

interface FeedParts {
  readonly supergraph: CurrentSupergraph;
  readonly follow: Follow;
  readonly pull: Pull;
  readonly plan: typeof plan;
  readonly signals: ChangeSignals;
}

/** The budget is the organisation's, whichever address it is told at. */
const network = 'webhook';

/** Makes them: every page goes the steps that one of a stream goes. */
export function createFeeds({ supergraph, follow, pull, plan: planQuery, signals }: FeedParts): Feeds {
  const askedOf = (source: string, variables: FeedPull['variables']) => ({
    source,
    document: parse(source),
    operationName: undefined,
    variables,
  });
  return {
    async pull({ source, variables, caller, since, first }) {
      const lease = supergraph.lease();
      try {
        const followed = await follow(lease.snapshot, askedOf(source, variables), caller);
        if (!followed.ok) return { kind: 'refused', errors: followed.errors };
        const place = { given: variables, caller, since, network, signal: new Departure() };
        return await pull({ ...followed, ...place, first: first ?? followed.first });
      } finally {
        lease.release();
      }
    },
    async watch(source, caller) {
      const lease = supergraph.lease();
      try {
        const followed = await follow(lease.snapshot, askedOf(source, {}), caller);
        const subgraph = followed.ok ? await subgraphOf(followed, planQuery) : followed;
        return subgraph.ok ? signals.watch(subgraph.endpoint, caller) : null;
      } finally {
        lease.release();
      }
    },
  };
}
