import { inScratchFolder } from './scratch-folder.ts';
import { startHub, type StartedHub } from './started-hub.ts';

/** A hub that several tests share, with its folder. */
export interface KeptHub {
  readonly hub: StartedHub;
  readonly folder: string;
  /** Stops it and removes its folder. */
  end(): Promise<void>;
}

/** Runs work against a hub of its own, started with the flags that are told, which has stopped afterwards. */
export async function withHub(
  work: (hub: StartedHub, folder: string) => Promise<void>,
  flags: readonly string[] = [],
): Promise<void> {
  await inScratchFolder(async (folder) => {
    const hub = await startHub(folder, {}, flags);
    try {
      await work(hub, folder);
    } finally {
      await hub.stop();
    }
  });
}

/** Starts a hub that stays until it is told to end. */
export async function keepHub(flags: readonly string[] = []): Promise<KeptHub> {
  const started = Promise.withResolvers<KeptHub>();
  const told = Promise.withResolvers<null>();
  const ended = withHub(async (hub, folder) => {
    const end = (): Promise<void> => {
      told.resolve(null);
      return ended;
    };
    started.resolve({ hub, folder, end });
    await told.promise;
  }, flags);
  ended.catch(started.reject);
  return started.promise;
}
