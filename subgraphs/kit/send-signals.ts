import type { ServerResponse } from 'node:http';

const heartbeatMilliseconds = 15_000;

/** What signals are sent by. */
export interface SignalParts {
  /** Calls back after changes, until what it gives is called. */
  readonly watch: (changed: () => void) => () => void;
  /** When the hub's assertion ends, in seconds since 1970. */
  readonly expiresAt: number;
  /** Aborted when the subgraph stops. */
  readonly stopping: AbortSignal;
}

/**
 * Tells the hub that something changed, for as long as its assertion holds: an empty event, never what or whose. Whoever
 * wants to know reads the changes, by its own rights.
 */
export function sendSignals(
  response: ServerResponse,
  { watch, expiresAt, stopping }: SignalParts,
): Promise<Record<string, unknown>> {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(':\n\n');
  const write = (text: string) => (): void => {
    // A hub that does not read needs no second signal for the first.
    if (!response.writableNeedDrain) response.write(text);
  };
  const unwatch = watch(write('event: changed\ndata:\n\n'));
  const heartbeat = setInterval(write(':\n\n'), heartbeatMilliseconds);
  const end = (): void => void response.end();
  const expiry = setTimeout(end, Math.max(0, expiresAt * 1000 - Date.now()));
  stopping.addEventListener('abort', end);
  return new Promise((resolve) => {
    response.once('close', () => {
      clearInterval(heartbeat);
      clearTimeout(expiry);
      stopping.removeEventListener('abort', end);
      unwatch();
      resolve({ status: 200, signals: true });
    });
  });
}
