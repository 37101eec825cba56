import {
  type CallsOfCaller,
  type CallUnderWay,
  createCallsUnderWay,
  type Waiting,
} from './calls-under-way.ts';
import { type Departing, Departure } from './departure.ts';
import type { SubgraphCall, SubgraphReply, SubgraphTransport } from './subgraph-call.ts';

const unanswered: SubgraphReply = { ok: false, code: 'SUBGRAPH_UNAVAILABLE' };

/**
 * Makes one call of equal queries that are under way at the same time, for callers with the very same rights only:
 * what a subgraph answers depends on who asks.
 */
export function shareCalls(transport: SubgraphTransport): SubgraphTransport {
  const callsOf = createCallsUnderWay();

  function start(call: SubgraphCall, among: CallsOfCaller): CallUnderWay {
    const callers = new Departure();
    const reply = transport.send({ ...call, signal: callers });
    const underWay = { call, variables: null, callers, waiting: [], among, earlier: null, later: null };
    among.add(underWay);
    reply.then(
      (answered) => end(underWay, ({ resolve }) => resolve(answered)),
      (reason: unknown) => end(underWay, ({ reject }) => reject(reason)),
    );
    return underWay;
  }

  function end(underWay: CallUnderWay, tell: (waiting: Waiting) => void): void {
    underWay.among.remove(underWay);
    for (const waiting of underWay.waiting) {
      waiting.signal?.removeEventListener('abort', waiting.leave);
      tell(waiting);
    }
  }

  function wait(underWay: CallUnderWay, signal: Departing | undefined): Promise<SubgraphReply> {
    return new Promise((resolve, reject) => {
      const waiting = { signal, resolve, reject, leave: () => leave(underWay, waiting) };
      underWay.waiting.push(waiting);
      signal?.addEventListener('abort', waiting.leave);
    });
  }

  function leave(underWay: CallUnderWay, gone: Waiting): void {
    underWay.waiting = underWay.waiting.filter((waiting) => waiting !== gone);
    gone.resolve(unanswered);
    if (underWay.waiting.length > 0) return;
    underWay.among.remove(underWay);
    underWay.callers.depart();
  }

  return {
    send(call) {
      if (call.kind === 'mutation' || call.afterChange) return transport.send(call);
      if (call.signal?.aborted === true) return Promise.resolve(unanswered);
      const calls = callsOf(call.caller);
      return wait(calls.equalTo(call) ?? start(call, calls), call.signal);
    },
    close: () => transport.close(),
  };
}
