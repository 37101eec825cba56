import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
  /** Stops it; what is in it goes too, unless it has a home to stay in. */
  remove(): Promise<void>;
}

/** Starts one and brings it up to date; one with a home is kept there for the next time. */
export async function startScratchDatabase(
  name: string,
  migrations: readonly Migration[],
  home?: string,
): Promise<ScratchDatabase> {
  const folder = home === undefined ? await mkdtemp(join(tmpdir(), 'rapporteur-bench-')) : await homeAt(home);
  // PostgreSQL runs as another user where the caller is root, and must reach its data.
  await chmod(folder, 0o755);
  const cluster = await startEmbeddedCluster({
    dataFolder: join(folder, 'postgres'),
    password: randomUUID(),
    resetPassword: true,
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
      if (home === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function homeAt(home: string): Promise<string> {
  const folder = resolve(home);
  await mkdir(folder, { recursive: true });
  return folder;
}
