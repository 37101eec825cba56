import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Owner, owners } from '../../gateway/deployment.ts';
import { type EmbeddedCluster, startEmbeddedCluster } from '../postgres/embedded-cluster.ts';
import { ensureOwnerDatabase } from '../postgres/owner-database.ts';
import { readCredentials } from './credentials.ts';
import type { Home } from './home.ts';
import { keepCluster } from './keep-cluster.ts';
import { requireServer } from './require-server.ts';

/** The databases of a hub: the servers that were named, and the embedded one for every other owner. */
export interface Databases {
  readonly urls: Readonly<Record<Owner, string>>;
  /** The process of the embedded server; null where every owner has a server of its own. */
  pid(): number | null;
  /** In a few words, what serves them. */
  readonly description: string;
  stop(): Promise<void>;
}

/** What the databases are opened with. */
export interface DatabasesOptions {
  readonly home: Home;
  readonly given: Readonly<Record<Owner, string | null>>;
  /** The embedded server's port, the same at every start of this hub. */
  readonly port: number;
  /** Told when the embedded server had to be started again. */
  readonly onRestart: () => void;
}

/** Checks the servers that were named and starts the embedded one where an owner has none. */
export async function openDatabases(options: DatabasesOptions): Promise<Databases> {
  const { given } = options;
  const embedded = owners.filter((owner) => given[owner] === null);
  await Promise.all(owners.map(async (owner) => requireServer(owner, given[owner])));
  if (embedded.length > 0) return openEmbedded(options, embedded);
  return {
    urls: recordOf((owner) => given[owner] ?? ''),
    pid: () => null,
    description: 'on the servers that were named',
    stop: async () => Promise.resolve(),
  };
}

async function openEmbedded(options: DatabasesOptions, embedded: readonly Owner[]): Promise<Databases> {
  const { home, given, port, onRestart } = options;
  const credentials = await readCredentials(home.credentialsFile);
  const log = await openLog(join(home.logs, 'postgres.log'));
  let resetPassword = credentials.fresh;
  const start = async (): Promise<EmbeddedCluster> => {
    const cluster = await startEmbeddedCluster({
      dataFolder: home.postgres,
      password: credentials.administrator,
      resetPassword,
      port,
      log: (line) => log.write(`${line}\n`),
    });
    resetPassword = false;
    return cluster;
  };
  const kept = await keepCluster(start, onRestart);
  const cluster = kept.current();
  await Promise.all(
    embedded.map(async (owner) =>
      ensureOwnerDatabase(cluster.url, {
        name: owner,
        password: credentials.owners[owner],
        keepsLedger: owner === 'hub',
      }),
    ),
  );
  return {
    urls: recordOf(
      (owner) =>
        given[owner] ?? `postgres://${owner}:${credentials.owners[owner]}@127.0.0.1:${port}/${owner}`,
    ),
    pid: () => kept.current().pid,
    description: describe(cluster, home),
    stop: async () => kept.stop().finally(() => log.end()),
  };
}

async function openLog(file: string): Promise<NodeJS.WritableStream> {
  await rename(file, `${file}.1`).catch(() => undefined);
  return createWriteStream(file, { mode: 0o600 });
}

function describe({ account, programs }: EmbeddedCluster, home: Home): string {
  const where = `PostgreSQL 18 in ${home.postgres}`;
  if (account === null) return where;
  return `${where}, run as user ${account.name} because it refuses root, from ${programs}`;
}

function recordOf(url: (owner: Owner) => string): Record<Owner, string> {
  return { hub: url('hub'), mission: url('mission'), partners: url('partners'), review: url('review') };
}
