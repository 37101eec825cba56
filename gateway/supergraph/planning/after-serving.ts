import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename } from 'node:path';

/** Of a core that both want, the thread that serves gets three quarters: planning is given seconds, and needs no more. */
const priority = 5;

/** Lets this thread run after the one that serves requests. Linux alone has priorities for threads; others share evenly. */
export function afterServing(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), priority);
  } catch {
    // A container without /proc, or one that forbids it: nothing but the time of requests during a swap depends on this.
  }
}
