import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** What a child process is started with. */
export interface ServiceOptions {
  readonly name: string;
  /** The file it runs. */
  readonly entry: URL;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly nodeOptions?: readonly string[];
  readonly logFile: string;
  /** Told whenever the child listens, the first time and again. */
  readonly onListening: () => void;
}

/** A child process that is started again whenever it ends by itself. */
export interface Service {
  readonly name: string;
  pid(): number | null;
  /** Settles when the child listens; fails with its last words where its first start fails. */
  readonly start: () => Promise<void>;
  /** Ends the child, which then starts anew. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const preload = new URL('./child-preload.ts', import.meta.url).href;
const firstPauseMs = 250;
const longestPauseMs = 10_000;
/** After so long a child had started well: its next failure is a new one. */
const steadyAfterMs = 30_000;
const stopGraceMs = 12_000;

/** Makes a service; nothing runs before `start`. */
export function createService(options: ServiceOptions): Service {
  const stopping = new AbortController();
  let restarting = new AbortController();
  let child: ChildProcess | null = null;
  let ended = Promise.resolve();

  async function keepRunning(firstStart: PromiseWithResolvers<null>): Promise<void> {
    let failures = 0;
    let hasListened = false;
    while (!stopping.signal.aborted) {
      const startedAt = Date.now();
      child = spawnChild(options);
      const exit = once(child, 'exit');
      if (await listens(child, exit)) {
        hasListened = true;
        firstStart.resolve(null);
        options.onListening();
      }
      await exit;
      child = null;
      if (!hasListened) throw new Error(`${options.name} did not start. ${await lastWords(options.logFile)}`);
      failures = Date.now() - startedAt > steadyAfterMs ? 0 : failures + 1;
      await pause(failures, AbortSignal.any([stopping.signal, restarting.signal]));
      restarting = new AbortController();
    }
  }

  return {
    name: options.name,
    pid: () => child?.pid ?? null,
    async start() {
      await rename(options.logFile, `${options.logFile}.1`).catch(() => undefined);
      const firstStart = Promise.withResolvers<null>();
      ended = keepRunning(firstStart).then(() => firstStart.resolve(null), firstStart.reject);
      await firstStart.promise;
    },
    async restart() {
      restarting.abort();
      if (child !== null) await endChild(child);
    },
    async stop() {
      stopping.abort();
      if (child !== null) await endChild(child);
      await ended;
    },
  };
}

function spawnChild({ entry, env, nodeOptions = [], logFile }: ServiceOptions): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  try {
    return spawn(process.execPath, [...nodeOptions, '--import', preload, fileURLToPath(entry)], {
      env: { ...env },
      stdio: ['ignore', log, log, 'ipc'],
      // Ctrl-C reaches the whole group of a terminal; the supervisor ends the parts in order.
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

/** Settles with true when the child says that it listens, with false when it ends before. */
async function listens(child: ChildProcess, exit: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && 'type' in message && message.type === 'listening') resolve(true);
    });
    void exit.then(() => resolve(false));
  });
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), stopGraceMs);
  await exit;
  clearTimeout(late);
}

async function pause(failures: number, end: AbortSignal): Promise<void> {
  const ms = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
  await wait(ms, undefined, { signal: end }).catch(() => undefined);
}

async function lastWords(logFile: string): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  return `It said (${logFile}):\n${log.trimEnd().split('\n').slice(-20).join('\n')}`;
}
