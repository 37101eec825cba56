import { Gauge, type Registry } from 'prom-client';
import type { BoundedLabel } from './bounded-label.ts';

/** Adds the state of each published subgraph to what Prometheus reads: 1 at the state that it has. */
export function createSubgraphStates(
  registry: Registry,
  label: BoundedLabel,
): (states: ReadonlyMap<string, string>) => void {
  const gauge = new Gauge({
    name: 'rapporteur_subgraph_state',
    help: 'State of published subgraphs',
    labelNames: ['subgraph', 'state'],
    registers: [registry],
  });
  return (states) => {
    gauge.reset();
    for (const [subgraph, state] of states)
      gauge.inc({ subgraph: label(subgraph), state: state.toLowerCase() });
  };
}
