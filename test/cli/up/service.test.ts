import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { createService, type Service } from '../../../cli/up/service.ts';
import { isAlive } from '../../support/processes.ts';
import { inScratchFolder } from '../../support/scratch-folder.ts';

const listens = `process.send({ type: 'listening' }); setInterval(() => {}, 1000);`;

describe('a service', () => {
  it('fails with the last words of a child that ends before it listens', async () => {
    await withService(`console.error('No database.'); process.exit(1)`, async ({ service }) => {
      await expect(service.start()).rejects.toThrow(
        /^example did not start\. It said \(.*\):\nNo database\.$/,
      );
    });
  });

  it('starts a child again that was killed', async () => {
    await withService(listens, async ({ service, nextListening }) => {
      await service.start();
      const first = service.pid() ?? 0;
      const again = nextListening();
      process.kill(first, 'SIGKILL');
      await again;
      expect(service.pid()).not.toBe(first);
    });
  });

  it('keeps trying when the child fails to come back', async () => {
    const failsTwice = `
      import { existsSync, appendFileSync, readFileSync } from 'node:fs';
      const file = new URL('./starts', import.meta.url);
      appendFileSync(file, 'x');
      const starts = readFileSync(file, 'utf8').length;
      if (starts === 2 || starts === 3) process.exit(1);
      ${listens}`;
    await withService(failsTwice, async ({ service, nextListening }) => {
      await service.start();
      const again = nextListening();
      process.kill(service.pid() ?? 0, 'SIGKILL');
      await again;
      expect(await isAlive(service.pid() ?? 0)).toBe(true);
    });
  });

  it('leaves no process behind when it is stopped', async () => {
    await withService(listens, async ({ service }) => {
      await service.start();
      const pid = service.pid() ?? 0;
      await service.stop();
      expect([service.pid(), await isAlive(pid)]).toEqual([null, false]);
    });
  });
});

interface Stage {
  readonly service: Service;
  /** Settles when the child listens the next time. */
  readonly nextListening: () => Promise<void>;
}

async function withService(code: string, work: (stage: Stage) => Promise<void>): Promise<void> {
  await inScratchFolder(async (folder) => {
    await writeFile(join(folder, 'child.mjs'), code);
    let waiting = Promise.withResolvers<null>();
    const service = createService({
      name: 'example',
      entry: pathToFileURL(join(folder, 'child.mjs')),
      env: {},
      logFile: join(folder, 'example.log'),
      onListening: () => waiting.resolve(null),
    });
    const nextListening = async (): Promise<void> => {
      waiting = Promise.withResolvers<null>();
      await waiting.promise;
    };
    try {
      await work({ service, nextListening });
    } finally {
      await service.stop();
    }
  });
}
