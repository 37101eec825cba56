import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Logger } from 'pino';
import type { Grants } from '../agreements/grants.ts';
import type { SigningKey } from '../identity/key-set.ts';
import type { OnAct } from '../ledger/on-act.ts';
import { createDataSource } from '../../subgraphs/kit/database.ts';
import type { CurrentSupergraph } from '../supergraph/current-supergraph.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';
import type { ComposedSubgraph, Composition } from './compose.ts';
import { createComposer } from './composer.ts';
import { type Following, followSupergraph } from './follow-supergraph.ts';
import { type SubgraphWatch, type WatchParts, watchSubgraphs } from './health/watch-subgraphs.ts';
import { createInspection, type Inspection } from './inspect-subgraph.ts';
import { openRegistry, type Registry } from './open-registry.ts';
import { createInPieces } from '../in-pieces.ts';
import { printVisibleSchema } from './print-visible-schema.ts';
import type { PrintSchema } from './resolvers/registry-query.ts';
import { writeUses } from './store/uses.ts';
import { createUseRecorder, type UseRecorder } from './use/use-recorder.ts';
import type { StoredSupergraph } from './store/supergraph-versions.ts';

/** What publishing at one gateway depends on. */
export interface PublishingSettings {
  readonly databaseUrl: string;
  readonly issuer: string;
  /** The schemas that the hub brings itself. */
  readonly builtIn: readonly ComposedSubgraph[];
  readonly composeBuiltIn: () => Promise<Composition>;
  /** Development: a subgraph may be on this machine. */
  readonly allowLoopback: boolean;
  readonly onAct: OnAct;
  /** Between two probes of a published subgraph; 0 makes none but those that are asked for. */
  readonly probeSeconds: number;
  readonly metrics: WatchParts['metrics'];
  readonly log: Logger;
  readonly now: () => number;
}

/** What identity brings to it. */
export interface PublishingParties {
  readonly grants: Pick<Grants, 'mayFlow'>;
  readonly signing: SigningKey;
}

/** How a gateway serves what is published. */
export interface Serving {
  readonly supergraph: CurrentSupergraph;
  readonly first: StoredSupergraph;
  readonly load: (stored: StoredSupergraph) => Promise<Snapshot>;
  readonly onActivate: (snapshot: Snapshot) => void;
}

/** The registry at one gateway. */
export interface Publishing {
  readonly registry: Registry;
  readonly printSchema: PrintSchema;
  /** Counts which client uses which part of the schema. */
  readonly uses: UseRecorder;
  /** How published subgraphs are. */
  readonly watch: SubgraphWatch;
  /** Serves every new version from now on. */
  follow(serving: Serving): Promise<void>;
  close(): Promise<void>;
}

// One writes, the others wait for nobody: reads and the look for new versions.
const connections = 4;

/** Opens the registry over connections of its own. */
export async function openPublishing(
  settings: PublishingSettings,
  { grants, signing }: PublishingParties,
): Promise<Publishing> {
  const { databaseUrl, log } = settings;
  const source = await createDataSource({
    url: databaseUrl,
    entities: [],
    poolSize: connections,
  }).initialize();
  const composer = createComposer();
  const inspection = createInspection({ ...settings, signing });
  let following: Following | null = null;
  let supergraph: CurrentSupergraph | null = null;
  const registry = openRegistry({
    ...settings,
    source,
    compose: composer.compose,
    inspect: inspection.inspect,
    mayFlow: grants.mayFlow,
    afterChange: async () => following?.catchUp(),
  });
  const watch = await watchSubgraphs({ ...settings, source, probe: probeServed(registry, inspection) });
  const uses = createUseRecorder({
    write: (day, used) => writeUses(registry.store, day, used),
    onError: (error) => log.warn({ err: error }, 'the use of the schema cannot be written'),
    now: settings.now,
  });
  const inPieces = createInPieces();
  return {
    registry,
    uses,
    watch,
    printSchema(organisation) {
      if (!supergraph) throw new Error('No supergraph is served yet.');
      return printVisibleSchema(supergraph.current(), { store: registry.store, inPieces }, organisation);
    },
    async follow({ first, ...serving }) {
      supergraph = serving.supergraph;
      following = await followSupergraph({
        ...serving,
        store: registry.store,
        databaseUrl,
        replica: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`,
        first: first.version,
        log,
      });
    },
    async close() {
      await following?.close();
      await watch.close();
      await uses.close();
      await inspection.close();
      await composer.close();
      await source.destroy();
    },
  };
}

/** Probes what is served, with what its organisation owns at the moment. */
function probeServed(registry: Registry, inspection: Inspection): WatchParts['probe'] {
  return async (subgraph) => {
    const ownTypes = await registry.ownEntities(subgraph, subgraph.organisation);
    return inspection.probe({ ...subgraph, ownTypes });
  };
}
