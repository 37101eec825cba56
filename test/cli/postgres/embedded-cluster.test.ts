import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type EmbeddedCluster, startEmbeddedCluster } from '../../../cli/postgres/embedded-cluster.ts';
import { freePort } from '../../../cli/postgres/free-port.ts';
import { keepCluster } from '../../../cli/up/keep-cluster.ts';
import { isAlive, untilEnded } from '../../support/processes.ts';
import { inScratchFolder } from '../../support/scratch-folder.ts';

const password = 'correct horse';

describe('an embedded cluster', () => {
  it('keeps its data in a folder below one that only its owner may enter', async () => {
    await inScratchFolder(async (folder) => {
      const dataFolder = join(folder, 'postgres');
      const first = await startEmbeddedCluster({ dataFolder, password, durable: false });
      await query(first, 'CREATE TABLE kept (word text)');
      await first.stop();
      const second = await startEmbeddedCluster({ dataFolder, password, durable: false });
      expect(await query(second, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 0 }]);
      await second.stop();
    });
  });

  it('takes a new password where the one it was made with is lost', async () => {
    await inScratchFolder(async (folder) => {
      const dataFolder = join(folder, 'postgres');
      await (await startEmbeddedCluster({ dataFolder, password: 'lost', durable: false })).stop();
      const cluster = await startEmbeddedCluster({
        dataFolder,
        password,
        resetPassword: true,
        durable: false,
      });
      expect(await query(cluster, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await cluster.stop();
    });
  });

  it('says what PostgreSQL said when it does not start', async () => {
    await inScratchFolder(async (folder) => {
      const starting = startEmbeddedCluster({
        dataFolder: join(folder, 'postgres'),
        password,
        durable: false,
        settings: { shared_buffers: 'plenty' },
      });
      await expect(starting).rejects.toThrow(
        /PostgreSQL did not start:[^]*invalid value for parameter "shared_buffers"/,
      );
    });
  });

  it('ends the server that an earlier start left behind', async () => {
    await inScratchFolder(async (folder) => {
      const dataFolder = join(folder, 'postgres');
      const leftover = await startEmbeddedCluster({ dataFolder, password, durable: false });
      const cluster = await startEmbeddedCluster({ dataFolder, password, durable: false });
      expect([await isAlive(leftover.pid), await isAlive(cluster.pid)]).toEqual([false, true]);
      await cluster.stop();
    });
  });

  it('believes no lock file that names a process of something else', async () => {
    await inScratchFolder(async (folder) => {
      const dataFolder = join(folder, 'postgres');
      await (await startEmbeddedCluster({ dataFolder, password, durable: false })).stop();
      await writeFile(join(dataFolder, 'postmaster.pid'), `${process.pid}\n`);
      const cluster = await startEmbeddedCluster({ dataFolder, password, durable: false });
      expect(await isAlive(process.pid)).toBe(true);
      await cluster.stop();
    });
  });

  it('ends with the process that started it, also when that is killed', async () => {
    await inScratchFolder(async (folder) => {
      const dataFolder = join(folder, 'postgres');
      await mkdir(folder, { recursive: true });
      const starter = spawn(
        process.execPath,
        ['--input-type=module-typescript', '-e', starterCode(dataFolder)],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const [line] = (await once(starter.stdout, 'data')) as [Buffer];
      starter.kill('SIGKILL');
      await untilEnded(Number(line.toString()));
    });
  });
});

describe('a kept cluster', () => {
  it('comes back on its port, with what was committed, after its process was killed', async () => {
    await inScratchFolder(async (folder) => {
      const port = await freePort();
      const back = Promise.withResolvers<null>();
      const kept = await keepCluster(
        async () => startEmbeddedCluster({ dataFolder: join(folder, 'postgres'), password, port }),
        () => back.resolve(null),
      );
      const killed = kept.current();
      await query(killed, 'CREATE TABLE kept (word text)');
      process.kill(killed.pid, 'SIGKILL');
      await back.promise;
      expect(await query(kept.current(), 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 0 }]);
      expect(kept.current().url).toBe(killed.url);
      await kept.stop();
    });
  });
});

function starterCode(dataFolder: string): string {
  const module = new URL('../../../cli/postgres/embedded-cluster.ts', import.meta.url).href;
  return `
    const { startEmbeddedCluster } = await import(${JSON.stringify(module)});
    const { pid } = await startEmbeddedCluster({
      dataFolder: ${JSON.stringify(dataFolder)}, password: 'any', durable: false,
    });
    console.log(pid);`;
}

async function query({ url }: EmbeddedCluster, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
