import type { Logger } from 'pino';
import { openNotifications } from '../organisations/notifications.ts';
import type { CurrentSupergraph } from '../supergraph/current-supergraph.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import { removeReplica, seeReplica, writeReplica } from './store/replicas.ts';
import type { Store } from './store/rows.ts';
import { latestSupergraph, latestVersion, type StoredSupergraph } from './store/supergraph-versions.ts';

/** What a gateway needs to serve every new version of the supergraph. */
export interface FollowingParts {
  readonly store: Store;
  readonly databaseUrl: string;
  /** Names this gateway among those of the hub. */
  readonly replica: string;
  readonly supergraph: CurrentSupergraph;
  /** The version that is served at the beginning. */
  readonly first: number;
  /** Makes what can be served of a version; rejects where it cannot be. */
  readonly load: (stored: StoredSupergraph) => Promise<Snapshot>;
  /** Called at the moment of the swap. */
  readonly onActivate: (snapshot: Snapshot) => void;
  readonly log: Logger;
}

/** A gateway that keeps up with the registry. */
export interface Following {
  /** Resolves once the latest version is served, or could not be. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

/** Between two looks where no notification came. */
const pollMilliseconds = 2000;
const looksBetweenSigns = 300;

/** Serves each new version as soon as it is known; one that cannot be loaded leaves the version before. */
export async function followSupergraph(parts: FollowingParts): Promise<Following> {
  const { store, replica, log } = parts;
  const inTurn = createOneAtATime();
  let tried = parts.first;
  let looks = 0;

  const look = async (): Promise<void> => {
    looks += 1;
    if (looks % looksBetweenSigns === 0) await seeReplica(store, replica);
    if ((await latestVersion(store)) === tried) return;
    const stored = await latestSupergraph(store);
    if (!stored) return;
    tried = stored.version;
    await activate(parts, stored);
  };
  const catchUp = (): Promise<void> =>
    inTurn(look).catch((error: unknown) => log.warn({ err: error }, 'the registry cannot be read'));

  await writeReplica(store, { id: replica, version: parts.first, status: 'ACTIVE', message: null });
  const notifications = openNotifications({
    databaseUrl: parts.databaseUrl,
    channel: 'supergraph_changed',
    onNotify: () => void catchUp(),
  });
  const poll = setInterval(() => void catchUp(), pollMilliseconds);
  poll.unref();
  return {
    catchUp,
    async close() {
      clearInterval(poll);
      await notifications.close();
      await inTurn(() => removeReplica(store, replica)).catch(() => undefined);
    },
  };
}

async function activate(parts: FollowingParts, stored: StoredSupergraph): Promise<void> {
  const { store, replica: id, log } = parts;
  const { version } = stored;
  const loaded = await load(parts, stored);
  if (!loaded.ok) {
    log.error({ version, message: loaded.message }, 'this version of the supergraph cannot be served here');
    await writeReplica(store, { id, version, status: 'FAILED', message: loaded.message });
    return;
  }
  parts.supergraph.activate(loaded.snapshot);
  parts.onActivate(loaded.snapshot);
  log.info({ version }, 'a new version of the supergraph is served');
  await writeReplica(store, { id, version, status: 'ACTIVE', message: null });
}

async function load(
  parts: FollowingParts,
  stored: StoredSupergraph,
): Promise<{ ok: true; snapshot: Snapshot } | { ok: false; message: string }> {
  try {
    return { ok: true, snapshot: await parts.load(stored) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
