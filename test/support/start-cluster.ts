import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedCluster } from '../../cli/postgres/embedded-cluster.ts';
import { copyReadyCluster, makeReadyCluster } from './ready-cluster.ts';
import { running } from './running-cluster.ts';

/** Starts the one PostgreSQL of a test run; the suites make their own databases in it. */
export default async function startCluster(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-test-'));
  await chmod(folder, 0o755);
  const dataFolder = join(folder, 'postgres');
  await makeReadyCluster(join(folder, 'ready'));
  await copyReadyCluster(dataFolder);
  const cluster = await startEmbeddedCluster({
    dataFolder,
    password: randomUUID(),
    resetPassword: true,
    durable: false,
    settings: { max_connections: '300' },
  });
  running.set('cluster', { cluster, folder });
  process.env.TEST_CLUSTER_URL = cluster.url;
  process.env.TEST_COMPOSITIONS = join(folder, 'compositions');
  await mkdir(process.env.TEST_COMPOSITIONS);
  process.env.TEST_DERIVED_FOLDER = join(folder, 'derived');
  // Where hubs keep compiled code; the workers of the run, their threads and every command share it.
  process.env.NODE_COMPILE_CACHE = join(folder, 'derived', 'compiled');
}
