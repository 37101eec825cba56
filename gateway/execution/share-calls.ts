import type { SubgraphCall, SubgraphReply, SubgraphTransport } from './subgraph-call.ts';

interface CallUnderWay {
  readonly call: SubgraphCall;
  /** The variables as text, made when another call is compared with this one. */
  variables: string | null;
  readonly reply: Promise<SubgraphReply>;
  /** Ends the call when nobody waits for it any more. */
  readonly abandon: AbortController;
  waiting: number;
}

const gone: SubgraphReply = { ok: false, code: 'SUBGRAPH_UNAVAILABLE' };

/**
 * Makes one call of equal queries that are under way at the same time, for callers with the very same rights only:
 * what a subgraph answers depends on who asks.
 */
export function shareCalls(transport: SubgraphTransport): SubgraphTransport {
  const byQuery = new Map<string, CallUnderWay[]>();

  function start(call: SubgraphCall): CallUnderWay {
    const abandon = new AbortController();
    const reply = transport.send({ ...call, signal: abandon.signal });
    const underWay = { call, variables: null, reply, abandon, waiting: 0 };
    const others = byQuery.get(call.query) ?? [];
    byQuery.set(call.query, [...others, underWay]);
    void reply.finally(() => forget(underWay)).catch(() => undefined);
    return underWay;
  }

  function forget(underWay: CallUnderWay): void {
    const left = (byQuery.get(underWay.call.query) ?? []).filter((other) => other !== underWay);
    if (left.length > 0) byQuery.set(underWay.call.query, left);
    else byQuery.delete(underWay.call.query);
  }

  function abandonIfUnwanted(underWay: CallUnderWay): void {
    underWay.waiting -= 1;
    if (underWay.waiting > 0) return;
    forget(underWay);
    underWay.abandon.abort();
  }

  return {
    send(call) {
      if (call.kind === 'mutation' || call.afterChange) return transport.send(call);
      const underWay = byQuery.get(call.query)?.find((other) => isEqual(other, call)) ?? start(call);
      underWay.waiting += 1;
      return call.signal
        ? untilGone(underWay.reply, call.signal, () => abandonIfUnwanted(underWay))
        : underWay.reply;
    },
    close: () => transport.close(),
  };
}

function isEqual(underWay: CallUnderWay, call: SubgraphCall): boolean {
  const other = underWay.call;
  if (other.caller.key !== call.caller.key || other.subgraph.name !== call.subgraph.name) return false;
  if (other.subgraph.url !== call.subgraph.url || other.operationName !== call.operationName) return false;
  underWay.variables ??= JSON.stringify(other.variables);
  return underWay.variables === JSON.stringify(call.variables);
}

async function untilGone(
  reply: Promise<SubgraphReply>,
  signal: AbortSignal,
  onGone: () => void,
): Promise<SubgraphReply> {
  const left = Promise.withResolvers<SubgraphReply>();
  const leave = (): void => {
    onGone();
    left.resolve(gone);
  };
  if (signal.aborted) leave();
  else signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([reply, left.promise]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
