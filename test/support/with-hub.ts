import { homeIn } from '../../cli/up/home.ts';
import { copyReadyCluster } from './ready-cluster.ts';
import { inScratchFolder } from './scratch-folder.ts';
import { startHub, type StartedHub } from './started-hub.ts';

/** A hub that several tests share, with its folder. */
export interface KeptHub {
  readonly hub: StartedHub;
  readonly folder: string;
  /** Stops it and removes its folder. */
  end(): Promise<void>;
}

/** How a hub differs from the usual one. */
export interface HubOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

/** Runs work against a hub of its own, on a cluster that was ready, which has stopped afterwards. */
export async function withHub(
  work: (hub: StartedHub, folder: string) => Promise<void>,
  { env = {}, flags = [] }: HubOptions = {},
): Promise<void> {
  await inScratchFolder(async (folder) => {
    await copyReadyCluster(homeIn(folder).postgres);
    const hub = await startHub(folder, env, flags);
    try {
      await work(hub, folder);
    } finally {
      await hub.stop();
    }
  });
}

/** Starts a hub that stays until it is told to end. */
export async function keepHub(options: HubOptions = {}): Promise<KeptHub> {
  const started = Promise.withResolvers<KeptHub>();
  const told = Promise.withResolvers<null>();
  const ended = withHub(async (hub, folder) => {
    const end = (): Promise<void> => {
      told.resolve(null);
      return ended;
    };
    started.resolve({ hub, folder, end });
    await told.promise;
  }, options);
  ended.catch(started.reject);
  return started.promise;
}
