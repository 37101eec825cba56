/**
 * Node's flags for a serving process. Answers live longer than the default young generation, so that copying them to
 * the old one costs a fifth of the throughput on large answers. One event loop makes the garbage of one core: helpers
 * of its collector cost more than they help, and wake on the cores of others while a new version is loaded.
 */
export const servingFlags: readonly string[] = [
  '--max-semi-space-size=64',
  '--no-parallel-scavenge',
  '--v8-pool-size=1',
];

/**
 * Becomes the same command under the flags, in the same process: the size of the young generation is settled when
 * Node starts. Returns where that has happened already, or where the system cannot replace a process.
 */
export function restartWithFlags(flags: readonly string[], env: NodeJS.ProcessEnv): void {
  const missing = flags.filter((flag) => !process.execArgv.includes(flag));
  if (missing.length === 0 || process.platform === 'win32' || typeof process.execve !== 'function') return;
  const args = [process.execPath, ...missing, ...process.execArgv, ...process.argv.slice(1)];
  process.execve(process.execPath, args, env);
}
