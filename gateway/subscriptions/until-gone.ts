import type { Departing } from '../execution/departure.ts';

/** What was promised, or null as soon as whoever waits has gone. */
export function untilGone<Value>(promised: Promise<Value>, signal: Departing): Promise<Value | null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const leave = (): void => resolve(null);
    signal.addEventListener('abort', leave);
    promised.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
