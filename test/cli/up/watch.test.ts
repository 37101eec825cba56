import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, jest } from '@jest/globals';
import { inScratchFolder } from '../../support/scratch-folder.ts';
import { startHub } from '../../support/started-hub.ts';

jest.setTimeout(240_000);

const project = fileURLToPath(new URL('../../..', import.meta.url));

describe('a hub that watches its sources', () => {
  it('starts the part anew whose source changes, and no other', async () => {
    await inScratchFolder(async (folder) => {
      const hub = await startHub(folder, {}, ['--watch']);
      try {
        const { partners, ...others } = (await hub.file()).pids;
        const now = new Date();
        await utimes(join(project, 'subgraphs/partners/index.ts'), now, now);
        for (;;) {
          const pids = (await hub.file()).pids;
          if (pids.partners !== undefined && pids.partners !== partners) {
            expect(pids).toEqual({ ...others, partners: pids.partners });
            break;
          }
          await wait(50);
        }
        expect(
          await hub.query('{ partnerships { totalCount } }', await hub.token('mission-aurora')),
        ).toMatchObject({ data: { partnerships: { totalCount: expect.any(Number) } } });
      } finally {
        await hub.stop();
      }
    });
  });
});
