import { setTimeout as sleep } from 'node:timers/promises';

/** The same outcome, or a rejection when it does not come in time. */
export async function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const settled = new AbortController();
  const deadline = sleep(milliseconds, undefined, { signal: settled.signal, ref: false }).then(() => {
    throw new Error(`No answer within ${milliseconds} ms.`);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    settled.abort();
    deadline.catch(() => undefined);
    work.catch(() => undefined);
  }
}
