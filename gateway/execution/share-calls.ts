import { type CallUnderWay, createCallsUnderWay } from './calls-under-way.ts';
import { type Departing, Departure } from './departure.ts';
import type { SubgraphCall, SubgraphReply, SubgraphTransport } from './subgraph-call.ts';

const gone: SubgraphReply = { ok: false, code: 'SUBGRAPH_UNAVAILABLE' };

/**
 * Makes one call of equal queries that are under way at the same time, for callers with the very same rights only:
 * what a subgraph answers depends on who asks.
 */
export function shareCalls(transport: SubgraphTransport): SubgraphTransport {
  const calls = createCallsUnderWay();

  function start(call: SubgraphCall): CallUnderWay {
    const callers = new Departure();
    const reply = transport.send({ ...call, signal: callers });
    const underWay = { call, variables: null, reply, callers, waiting: 0 };
    calls.add(underWay);
    const end = (): void => calls.remove(underWay);
    reply.then(end, end);
    return underWay;
  }

  function abandonIfUnwanted(underWay: CallUnderWay): void {
    underWay.waiting -= 1;
    if (underWay.waiting > 0) return;
    calls.remove(underWay);
    underWay.callers.depart();
  }

  function untilGone(underWay: CallUnderWay, signal: Departing): Promise<SubgraphReply> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        signal.removeEventListener('abort', leave);
        abandonIfUnwanted(underWay);
        resolve(gone);
      };
      if (signal.aborted) {
        leave();
        return;
      }
      signal.addEventListener('abort', leave);
      underWay.reply.then(
        (reply) => {
          signal.removeEventListener('abort', leave);
          resolve(reply);
        },
        (reason: unknown) => {
          signal.removeEventListener('abort', leave);
          reject(reason instanceof Error ? reason : new Error(String(reason)));
        },
      );
    });
  }

  return {
    send(call) {
      if (call.kind === 'mutation' || call.afterChange) return transport.send(call);
      const underWay = calls.equalTo(call) ?? start(call);
      underWay.waiting += 1;
      return call.signal ? untilGone(underWay, call.signal) : underWay.reply;
    },
    close: () => transport.close(),
  };
}
