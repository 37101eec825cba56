import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { endLeftover } from './end-leftover.ts';
import { guard, release } from './guard.ts';
import { freePort } from './free-port.ts';
import { administrator, initialiseCluster, secureCluster } from './initialise-cluster.ts';
import { findPostgresAccount } from './postgres-account.ts';
import type { PostgresAccount } from './postgres-account.ts';
import { locatePostgresBinaries } from './postgres-binaries.ts';
import { startProgram } from './postgres-program.ts';
import { reachableBinaries } from './reachable-binaries.ts';

/** A running PostgreSQL of the hub's own. */
export interface EmbeddedCluster {
  readonly port: number;
  readonly pid: number;
  /** The superuser's connection to the database `postgres`. */
  readonly url: string;
  /** The account it runs as, where that is not the caller's own. */
  readonly account: PostgresAccount | null;
  /** Where its programs lie. */
  readonly programs: string;
  /** Settles when the server ends, with the last lines it logged. */
  readonly ended: Promise<string>;
  /** Ends open connections and stops the server; settles when it has ended. */
  stop(): Promise<void>;
}

/** What a cluster is started with. */
export interface ClusterOptions {
  readonly dataFolder: string;
  readonly password: string;
  /** Set where the password is not the one the data folder was made with. */
  readonly resetPassword?: boolean;
  readonly port?: number;
  /** False for tests: faster, and lost when the machine stops. */
  readonly durable?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
}

/**
 * Starts PostgreSQL over a data folder, which is made first where there is none; settles when it takes connections.
 * The caller makes sure that nobody else uses the folder: a server that still runs over it is ended.
 */
export async function startEmbeddedCluster(options: ClusterOptions): Promise<EmbeddedCluster> {
  const { dataFolder, password } = options;
  const [account, port] = await Promise.all([findPostgresAccount(), options.port ?? freePort()]);
  const binaries = await reachableBinaries(locatePostgresBinaries(), account);
  const programs = { binaries, account, dataFolder };
  await endLeftover(dataFolder);
  const made = await initialiseCluster(programs);
  if (made || options.resetPassword) await secureCluster(programs, password);

  const server = startProgram(programs, 'postgres', [
    // Says in a list of processes whose server it is; where it is not the account's to enter, PGDATA says it.
    ...(account === null ? ['-D', dataFolder] : []),
    ...serverArguments(options, port),
  ]);
  const ended = followLog(server, options.log);
  const pid = await ready(server, ended);
  const guardian = guard(pid);
  void ended.then(() => release(guardian));
  return {
    port,
    pid,
    url: `postgres://${administrator}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    account,
    programs: binaries.root,
    ended: ended.then((log) => log.join('\n')),
    async stop() {
      // PostgreSQL's fast shutdown: it does not wait for its clients to leave.
      if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT');
      await ended;
    },
  };
}

function serverArguments({ durable = true, settings = {} }: ClusterOptions, port: number): string[] {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: '100',
    timezone: 'UTC',
    // What the hub asks is short; compiling it costs more than it saves.
    jit: 'off',
    // An import changes more pages than the default holds, and writes more of the log between two looks of its writer:
    // it would wait for the disk itself.
    shared_buffers: '256MB',
    wal_buffers: '16MB',
    ...(durable
      ? {}
      : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'off' }),
    ...settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Passes the server's log on, emits `ready` on the process, and settles with the last lines when it ends. */
async function followLog(
  server: ChildProcess,
  log: (line: string) => void = () => undefined,
): Promise<string[]> {
  const last: string[] = [];
  const closed = once(server, 'close');
  server.stdin?.end();
  server.stdout?.resume();
  if (server.stderr === null) throw new Error('PostgreSQL was started without a log.');
  createInterface({ input: server.stderr }).on('line', (line) => {
    log(line);
    last.push(line);
    if (last.length > 20) last.shift();
    if (line.includes('database system is ready to accept connections')) server.emit('ready');
  });
  await closed;
  return last;
}

async function ready(server: ChildProcess, ended: Promise<string[]>): Promise<number> {
  await Promise.race([
    once(server, 'ready'),
    ended.then((log) => Promise.reject(new Error(`PostgreSQL did not start:\n${log.join('\n')}`))),
  ]);
  if (server.pid === undefined) throw new Error('PostgreSQL has no process id.');
  return server.pid;
}
