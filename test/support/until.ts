import { setTimeout as wait } from 'node:timers/promises';

/** Waits for something that is told by no event, asking less often the longer it takes; fails after a minute. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (let pause = 5; !(await holds()); pause = Math.min(pause * 2, 100)) {
    if (Date.now() > deadline) throw new Error('What was waited for did not happen.');
    await wait(pause);
  }
}
