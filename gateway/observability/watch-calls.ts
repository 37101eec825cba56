import type { Exchange } from '../exchange.ts';
import type { SubgraphCall, SubgraphReply, SubgraphTransport } from '../execution/subgraph-call.ts';
import type { Metrics } from './metrics.ts';

/** Sends a call of one request. */
export type SendFor = (call: SubgraphCall, exchange: Exchange) => Promise<SubgraphReply>;

interface WatchCallsOptions {
  readonly transport: SubgraphTransport;
  readonly metrics: Metrics;
  readonly now: () => number;
}

/** Counts every call of a subgraph and, where traces are collected, makes it a step of its request's trace. */
export function watchCalls({ transport, metrics, now }: WatchCallsOptions): SendFor {
  return (call, { trace }) => {
    const subgraph = call.subgraph.name;
    const endStep = trace?.begin('fetch', { subgraph });
    const startedAt = now();
    return transport.send(call).then((reply) => {
      const outcome = reply.ok ? 'ok' : reply.code;
      metrics.countCall({ subgraph, outcome, seconds: (now() - startedAt) / 1000 });
      endStep?.(outcome);
      return reply;
    });
  };
}
