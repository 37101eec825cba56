import pg from 'pg';
import type { Database } from '../database.ts';

const retryMilliseconds = 1000;

/**
 * Calls back whenever a transaction has changed records, whichever process made it (LISTEN). One connection serves all
 * who watch, and there is none while nobody does.
 */
export function createWatchChanges({ source }: Database): (changed: () => void) => () => void {
  const watching = new Set<() => void>();
  let line: { close(): void } | null = null;
  const tell = (): void => {
    for (const changed of watching) changed();
  };
  return (changed) => {
    watching.add(changed);
    line ??= listen(source.options, tell);
    return () => {
      watching.delete(changed);
      if (watching.size > 0) return;
      line?.close();
      line = null;
    };
  };
}

function listen(options: Database['source']['options'], tell: () => void): { close(): void } {
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | null = null;
  let isClosed = false;

  const again = (): void => {
    if (!isClosed) retry ??= setTimeout(connect, retryMilliseconds).unref();
  };
  const connect = (): void => {
    retry = null;
    const fresh = new pg.Client({ connectionString: urlOf(options), keepAlive: true });
    client = fresh;
    fresh.on('notification', tell);
    fresh.on('error', () => void fresh.end().catch(() => undefined));
    fresh.once('end', again);
    fresh
      .connect()
      .then(() => fresh.query('LISTEN record_changes'))
      // Something may have changed while nobody listened.
      .then(tell)
      .catch(() => fresh.end().catch(() => undefined));
  };

  connect();
  return {
    close() {
      isClosed = true;
      if (retry) clearTimeout(retry);
      client?.end().catch(() => undefined);
    },
  };
}

function urlOf(options: Database['source']['options']): string {
  if (options.type !== 'postgres' || options.url === undefined) throw new Error('The database has no URL.');
  return options.url;
}
