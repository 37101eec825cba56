import { GraphQLError } from 'graphql';
import { requireScope } from '../../../subgraphs/kit/caller.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  SubgraphCalls,
  SubgraphHealthResolvers,
  SubgraphResolvers,
} from '../../organisations/schema.generated.ts';
import type { SubgraphWatch } from '../health/watch-subgraphs.ts';
import type { Registry } from '../open-registry.ts';
import { type AnsweredCalls, callsInLastHour, latencyBounds } from '../store/calls.ts';
import { findHealth } from '../store/health.ts';
import { listNotices } from '../store/notices.ts';
import { pageSize } from './registry-query.ts';

/** What tells organisations how their subgraphs are. */
export interface HealthResolvers {
  readonly query: Pick<QueryResolvers, 'subgraphNotices'>;
  readonly mutation: Pick<MutationResolvers, 'recheckSubgraph'>;
  readonly health: NonNullable<SubgraphResolvers['health']>;
  readonly types: { readonly SubgraphHealth: SubgraphHealthResolvers };
}

/** Makes them. How a subgraph is concerns its own organisation and the steward. */
export function createHealthResolvers({ store }: Registry, watch: SubgraphWatch): HealthResolvers {
  return {
    query: {
      subgraphNotices: (_root, { first }, { caller }) => {
        requireScope(caller, 'registry:read');
        return listNotices(store, { organisation: caller.organisation, first: pageSize(first) });
      },
    },
    mutation: {
      recheckSubgraph: async (_root, { input: { name } }, { caller }) => {
        requireScope(caller, 'registry:write');
        const health = await watch.recheck(name, caller.organisation);
        if (health) return { health };
        const message = `Your organisation has no subgraph "${name}" that is served.`;
        throw new GraphQLError(message, { extensions: { code: 'NOT_FOUND' } });
      },
    },
    health: ({ name, isOwn }) => (isOwn ? findHealth(store, name) : null),
    types: {
      SubgraphHealth: {
        calls: async ({ subgraph }) => present(await callsInLastHour(store, subgraph)),
      },
    },
  };
}

const largestCount = 2_147_483_647;

function present({ calls, failed, invalid, milliseconds, latencies }: AnsweredCalls): SubgraphCalls {
  return {
    count: Math.min(calls, largestCount),
    failed: Math.min(failed, largestCount),
    invalid: Math.min(invalid, largestCount),
    meanMilliseconds: calls === 0 ? null : milliseconds / calls,
    p95Milliseconds: calls === 0 ? null : latencyOf(latencies, calls * 0.95),
  };
}

function latencyOf(latencies: readonly number[], calls: number): number {
  let counted = 0;
  for (const [place, bound] of latencyBounds.entries()) {
    counted += latencies[place] ?? 0;
    if (counted >= calls) return bound;
  }
  return latencyBounds[latencyBounds.length - 1] ?? 0;
}
