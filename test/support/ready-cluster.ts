import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { initialiseCluster } from '../../cli/postgres/initialise-cluster.ts';
import { findPostgresAccount } from '../../cli/postgres/postgres-account.ts';
import { locatePostgresBinaries } from '../../cli/postgres/postgres-binaries.ts';
import { reachableBinaries } from '../../cli/postgres/reachable-binaries.ts';

/** Makes the empty data folder that the clusters of a run begin with: making it takes longer than starting on it. */
export async function makeReadyCluster(dataFolder: string): Promise<void> {
  const account = await findPostgresAccount();
  const binaries = await reachableBinaries(locatePostgresBinaries(), account);
  await initialiseCluster({ binaries, account, dataFolder });
  process.env.TEST_READY_CLUSTER = dataFolder;
}

/** Copies it to where a cluster is going to be started, with whom it belongs to. */
export async function copyReadyCluster(dataFolder: string): Promise<void> {
  await promisify(execFile)('cp', ['-Rp', process.env.TEST_READY_CLUSTER ?? '', dataFolder]);
}
