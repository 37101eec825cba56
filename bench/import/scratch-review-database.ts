import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedCluster } from '../../cli/postgres/embedded-cluster.ts';
import { ensureOwnerDatabase } from '../../cli/postgres/owner-database.ts';
import { migrate } from '../../subgraphs/kit/migrate.ts';
import { migrations } from '../../subgraphs/review/migrations.ts';

/** A review database on an embedded PostgreSQL of its own, as `rapporteur up` starts it. */
export interface ScratchReviewDatabase {
  readonly url: string;
  /** A folder that goes with the database. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** Starts one and brings it up to date. */
export async function startScratchReviewDatabase(): Promise<ScratchReviewDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'));
  // PostgreSQL runs as another user where the caller is root, and must reach its data.
  await chmod(folder, 0o755);
  const cluster = await startEmbeddedCluster({
    dataFolder: join(folder, 'postgres'),
    password: randomUUID(),
  });
  const owner = { name: 'review', password: randomUUID() };
  await ensureOwnerDatabase(cluster.url, owner);
  const url = new URL(cluster.url);
  url.pathname = `/${owner.name}`;
  url.username = owner.name;
  url.password = owner.password;
  await migrate(url.href, migrations);
  return {
    url: url.href,
    folder,
    async remove() {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
