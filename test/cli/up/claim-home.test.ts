import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { claimHome } from '../../../cli/up/claim-home.ts';
import { processIdentity } from '../../../cli/up/process-identity.ts';
import { inScratchFolder } from '../../support/scratch-folder.ts';

describe('the claim to a hub’s folder', () => {
  it('is refused while a process that runs holds it', async () => {
    await inScratchFolder(async (folder) => {
      const file = join(folder, 'hub.pid');
      await claimHome(folder, file);
      await expect(claimHome(folder, file)).rejects.toThrow(
        `A hub runs over ${folder} already (process ${process.pid}).`,
      );
    });
  });

  it('is free again once given back', async () => {
    await inScratchFolder(async (folder) => {
      const file = join(folder, 'hub.pid');
      const release = await claimHome(folder, file);
      await release();
      await expect(claimHome(folder, file)).resolves.toBeInstanceOf(Function);
    });
  });

  it('counts for nothing when its process has ended', async () => {
    await inScratchFolder(async (folder) => {
      const file = join(folder, 'hub.pid');
      const child = execFile(process.execPath, ['-e', 'process.stdin.resume()']);
      const claim = `${child.pid ?? 0} ${(await processIdentity(child.pid ?? 0)) ?? ''}`;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      await writeFile(file, claim);
      await claimHome(folder, file);
      expect(await readFile(file, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    });
  });

  it('counts for nothing when its process id belongs to another process by now', async () => {
    await inScratchFolder(async (folder) => {
      const file = join(folder, 'hub.pid');
      await writeFile(file, `${process.pid} began at another time`);
      await expect(claimHome(folder, file)).resolves.toBeInstanceOf(Function);
    });
  });
});
