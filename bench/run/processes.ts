import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, platform } from 'node:os';
import { cpuSeconds, residentMb } from './process-figures.ts';

/** Where the measured gateway runs, and where everything else does: never on the same core, unless told so. */
export type Place = 'gateway' | 'load' | 'anywhere';

/** A process of the bench. */
export interface BenchProcess {
  readonly child: ChildProcess;
  /** Memory it and its children hold now, in megabytes. */
  residentMb(): number;
  /** Processor time it and its children have used. */
  cpuSeconds(): number;
  stop(): Promise<void>;
}

/** What pins a command to its core, where the machine has cores to choose from. */
function pin(place: Place): readonly string[] {
  const cores = availableParallelism();
  if (place === 'anywhere' || platform() !== 'linux' || cores < 2) return [];
  return ['taskset', '-c', place === 'gateway' ? '0' : `1-${cores - 1}`];
}

/** Starts Node in its place, with these settings, and with a channel for messages. */
export function startPinned(
  place: Place,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): BenchProcess {
  const assignments = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  const [command = 'env', ...argv] = [...pin(place), 'env', ...assignments, process.execPath, ...args];
  const child = spawn(command, argv, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exited = once(child, 'exit');
  return {
    child,
    residentMb: () => residentMb(child.pid ?? 0),
    cpuSeconds: () => cpuSeconds(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** The next message of a process. */
export async function nextMessage(child: ChildProcess): Promise<unknown> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    const message = once(child, 'message', { signal }).then(([heard]: unknown[]) => heard);
    const exit = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`a process of the bench ended with ${String(code)}`);
    });
    exit.catch(() => undefined);
    message.catch(() => undefined);
    return await Promise.race([message, exit]);
  } finally {
    waiting.abort();
  }
}
