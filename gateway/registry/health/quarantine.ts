import type { SubgraphTransport } from '../../execution/subgraph-call.ts';

/** Sends nothing to a subgraph that is quarantined; everything else as before. */
export function quarantine(
  transport: SubgraphTransport,
  isQuarantined: (subgraph: string) => boolean,
): SubgraphTransport {
  return {
    send: (call) =>
      isQuarantined(call.subgraph.name)
        ? Promise.resolve({ ok: false, code: 'SUBGRAPH_QUARANTINED' })
        : transport.send(call),
    close: () => transport.close(),
  };
}
