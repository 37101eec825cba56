import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedCluster } from '../../cli/postgres/embedded-cluster.ts';
import { ensureOwnerDatabase } from '../../cli/postgres/owner-database.ts';
import { migrate, type Migration } from '../../subgraphs/kit/migrate.ts';

/** An owner's database on an embedded PostgreSQL of its own, as `rapporteur up` starts it. */
export interface ScratchDatabase {
  /** As its owner, whom row-level security holds. */
  readonly url: string;
  /** As the cluster's superuser, whom nothing holds. */
  readonly superuserUrl: string;
  /** A folder that goes with the database. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** Starts one and brings it up to date. */
export async function startScratchDatabase(
  name: string,
  migrations: readonly Migration[],
): Promise<ScratchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'));
  // PostgreSQL runs as another user where the caller is root, and must reach its data.
  await chmod(folder, 0o755);
  const cluster = await startEmbeddedCluster({
    dataFolder: join(folder, 'postgres'),
    password: randomUUID(),
  });
  const owner = { name, password: randomUUID() };
  await ensureOwnerDatabase(cluster.url, owner);
  const url = new URL(cluster.url);
  url.pathname = `/${owner.name}`;
  const superuserUrl = url.href;
  url.username = owner.name;
  url.password = owner.password;
  await migrate(url.href, migrations);
  return {
    url: url.href,
    superuserUrl,
    folder,
    async remove() {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
