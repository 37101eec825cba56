import { Client } from 'pg';

/** Listens to one channel of a database (LISTEN) for as long as it is open. */
export interface Notifications {
  close(): Promise<void>;
}

/** What listening depends on. */
export interface NotificationSettings {
  readonly databaseUrl: string;
  readonly channel: string;
  /** Called on every notification, and after each new connection: one may have been missed before it. */
  readonly onNotify: () => void;
}

const retryMilliseconds = 1000;

/** Keeps a connection that listens; a lost one is made anew, and polling covers the time between. */
export function openNotifications(settings: NotificationSettings): Notifications {
  let client: Client | null = null;
  let retry: NodeJS.Timeout | null = null;
  let isClosed = false;

  const again = (): void => {
    client = null;
    if (isClosed) return;
    retry = setTimeout(() => void connect(), retryMilliseconds).unref();
  };

  const connect = async (): Promise<void> => {
    const fresh = new Client({ connectionString: settings.databaseUrl, keepAlive: true });
    client = fresh;
    fresh.on('error', () => void fresh.end().catch(() => undefined));
    fresh.once('end', again);
    fresh.on('notification', settings.onNotify);
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${fresh.escapeIdentifier(settings.channel)}`);
      settings.onNotify();
    } catch {
      await fresh.end().catch(() => undefined);
    }
  };

  const connected = connect();
  return {
    async close() {
      isClosed = true;
      if (retry) clearTimeout(retry);
      await connected;
      await client?.end();
    },
  };
}
