import { inScratchFolder } from './scratch-folder.ts';
import { startHub, type StartedHub } from './started-hub.ts';

/** Runs work against a hub of its own, which has stopped afterwards. */
export async function withHub(work: (hub: StartedHub, folder: string) => Promise<void>): Promise<void> {
  await inScratchFolder(async (folder) => {
    const hub = await startHub(folder);
    try {
      await work(hub, folder);
    } finally {
      await hub.stop();
    }
  });
}
