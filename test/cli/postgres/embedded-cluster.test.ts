import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  type ClusterOptions,
  type EmbeddedCluster,
  startEmbeddedCluster,
} from '../../../cli/postgres/embedded-cluster.ts';
import { freePort } from '../../../cli/postgres/free-port.ts';
import { keepCluster } from '../../../cli/up/keep-cluster.ts';
import { isAlive, untilEnded } from '../../support/processes.ts';
import { inScratchFolder } from '../../support/scratch-folder.ts';

const password = 'correct horse';

let folder: string;
let left: Promise<void>;
const done = Promise.withResolvers<null>();

beforeAll(async () => {
  const entered = Promise.withResolvers<string>();
  left = inScratchFolder(async (scratch) => {
    entered.resolve(scratch);
    await done.promise;
  });
  folder = await entered.promise;
});
afterAll(async () => {
  done.resolve(null);
  await left;
});

/** Starts the one cluster of these tests, which the first of them makes. */
const start = (options: Partial<ClusterOptions> = {}): Promise<EmbeddedCluster> =>
  startEmbeddedCluster({ dataFolder: join(folder, 'postgres'), password, durable: false, ...options });

describe('an embedded cluster', () => {
  it('keeps its data in a folder below one that only its owner may enter', async () => {
    const first = await start();
    await query(first, 'CREATE TABLE earlier (word text)');
    await first.stop();
    const second = await start();
    expect(await query(second, 'SELECT count(*)::int AS rows FROM earlier')).toEqual([{ rows: 0 }]);
    await second.stop();
  });

  it('says what PostgreSQL said when it does not start', async () => {
    await expect(start({ settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
      /PostgreSQL did not start:[^]*invalid value for parameter "shared_buffers"/,
    );
  });

  it('ends the server that an earlier start left behind', async () => {
    const leftover = await start();
    const cluster = await start();
    expect([await isAlive(leftover.pid), await isAlive(cluster.pid)]).toEqual([false, true]);
    await cluster.stop();
  });

  it('believes no lock file that names a process of something else', async () => {
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n`);
    const cluster = await start();
    expect(await isAlive(process.pid)).toBe(true);
    await cluster.stop();
  });

  it('ends with the process that started it, also when that is killed', async () => {
    const starter = spawn(
      process.execPath,
      ['--input-type=module-typescript', '-e', starterCode(join(folder, 'postgres'))],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [line] = (await once(starter.stdout, 'data')) as [Buffer];
    starter.kill('SIGKILL');
    await untilEnded(Number(line.toString()));
  });
});

describe('a kept cluster', () => {
  it('comes back on its port, with what was committed, after its process was killed', async () => {
    const port = await freePort();
    const back = Promise.withResolvers<null>();
    const kept = await keepCluster(
      () => start({ durable: true, port }),
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

describe('an embedded cluster of which the password is lost', () => {
  it('takes a new one, and the lost one no more', async () => {
    const cluster = await start({ password: 'found anew', resetPassword: true });
    expect(await query(cluster, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const lost = new URL(cluster.url);
    lost.password = password;
    await expect(query({ url: lost.href }, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await cluster.stop();
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

async function query({ url }: Pick<EmbeddedCluster, 'url'>, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
