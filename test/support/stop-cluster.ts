import { rm } from 'node:fs/promises';
import { running } from './running-cluster.ts';

/** Stops the PostgreSQL of a test run and removes its data. */
export default async function stopCluster(): Promise<void> {
  const started = running.get('cluster');
  if (started === undefined) return;
  running.delete('cluster');
  await started.cluster.stop();
  await rm(started.folder, { recursive: true, force: true });
}
