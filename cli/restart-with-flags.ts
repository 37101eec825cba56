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
