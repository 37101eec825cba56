import type { ServedDatasets } from './agreements/served-datasets.ts';
import type { SubgraphTransport } from './execution/subgraph-call.ts';
import type { Publishing } from './registry/open-publishing.ts';
import type { StoredSupergraph } from './registry/store/supergraph-versions.ts';
import { createCurrentSupergraph, type CurrentSupergraph } from './supergraph/current-supergraph.ts';
import { createPlanningWorkers } from './supergraph/planning/create-planning-workers.ts';
import { loadSnapshot, type Snapshot } from './supergraph/snapshot.ts';

/** The types whose records each subgraph serves in the version that is served now. */
export interface PresentDatasets {
  of(subgraph: string): ReadonlySet<string>;
  take(datasets: ServedDatasets): void;
}

/** Knows nothing before it is told of a version. */
export function createPresentDatasets(): PresentDatasets {
  let served: ServedDatasets = new Map();
  return {
    of: (subgraph) => served.get(subgraph) ?? new Set(),
    take: (datasets) => void (served = datasets),
  };
}

const plannedAhead = 100;

/** Serves what the registry says: the version to begin with, and every later one. */
export async function servePublished(
  publishing: Publishing,
  first: StoredSupergraph,
  serving: { readonly urls: Readonly<Record<string, string>>; readonly datasets: PresentDatasets },
): Promise<CurrentSupergraph> {
  const { urls, datasets } = serving;
  const workers = createPlanningWorkers();
  const load = (stored: StoredSupergraph, before?: Snapshot): Promise<Snapshot> =>
    loadSnapshot({
      supergraphSdl: stored.sdl,
      isComposedHere: true,
      urlOverrides: urls,
      trusted: new Set(Object.keys(urls)),
      owners: stored.owners,
      warmUp: before?.planner.mostUsed(plannedAhead) ?? [],
      workers,
    });
  const snapshot = await load(first);
  datasets.take(snapshot.datasets);
  const supergraph = createCurrentSupergraph(snapshot);
  await publishing.follow({
    supergraph,
    first,
    load: (stored) => load(stored, supergraph.current()),
    onActivate: ({ datasets: served }) => datasets.take(served),
  });
  return {
    ...supergraph,
    async close() {
      await supergraph.close();
      await workers.close();
    },
  };
}

/** The hub's own subgraph may take the time that composing takes; others may not. */
export function withPatience(usual: SubgraphTransport, patient: SubgraphTransport): SubgraphTransport {
  return {
    send: (call) => (call.subgraph.name === 'hub' ? patient : usual).send(call),
    async close() {
      await Promise.all([usual.close(), patient.close()]);
    },
  };
}
