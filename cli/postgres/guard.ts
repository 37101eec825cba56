import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/**
 * Stops a process when this one ends in whatever way, also by `kill -9`: a shell waits for the end of its input,
 * which the system closes with this process, and then interrupts the other.
 */
export function guard(pid: number): ChildProcess {
  const shell = spawn('/bin/sh', ['-c', 'read -r released || kill -INT "$0"', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.unref();
  return shell;
}

/** Ends the guard without a signal to the guarded process. */
export function release(shell: ChildProcess): void {
  shell.stdin?.on('error', () => {
    // The guard has ended already.
  });
  shell.stdin?.end('released\n');
}
