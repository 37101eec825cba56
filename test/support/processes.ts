import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Waits until no process has the id; there is no event for the end of a process that is not a child. */
export async function untilEnded(pid: number): Promise<void> {
  while (await isAlive(pid)) await wait(20);
}

/** Whether a process runs; one that only waits to be buried does not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/^\d+ \(.*\) Z /s.test(status);
}
