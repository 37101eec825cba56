import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../../subgraphs/kit/database.ts';
import { type Directory, openDirectory } from '../../../gateway/organisations/directory.ts';
import { migrateHubDatabase, openHubDatabase } from '../../../gateway/organisations/hub-subgraph.ts';
import { openNotifications } from '../../../gateway/organisations/notifications.ts';
import { createMigratedDatabase, type TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
let hub: Database;

beforeAll(async () => {
  database = await createMigratedDatabase('hub', migrateHubDatabase);
  hub = await openHubDatabase({ url: database.url });
  await hub.source.query(`INSERT INTO organisation (id, name, kind) VALUES ('ngo-one', 'One', 'NGO')`);
});

afterAll(async () => {
  await hub.close();
  await database.drop();
});

function addClient(id: string): Promise<unknown> {
  return hub.source.query(
    `INSERT INTO client (id, organisation_id, name, scopes, authentication, secret_hash)
     VALUES ($1, 'ngo-one', $1, '{}', 'SECRET', 'sha256:none')`,
    [id],
  );
}

async function withDirectory(
  work: (directory: Directory, advance: (milliseconds: number) => void) => Promise<void>,
  source = hub.source,
): Promise<void> {
  let ahead = 0;
  const directory = await openDirectory({ source, now: () => Date.now() + ahead });
  try {
    await work(directory, (milliseconds) => (ahead += milliseconds));
  } finally {
    directory.close();
  }
}

describe('The directory', () => {
  it('is the same object until something changes', () =>
    withDirectory(async (directory) => {
      const first = await directory.current();
      expect(await directory.refresh()).toBe(first);
      await addClient('changing');
      expect(await directory.refresh()).not.toBe(first);
    }));

  it('is never older than two seconds, also where no notification came', () =>
    withDirectory(async (directory, advance) => {
      await addClient('unannounced');
      advance(2000);
      expect((await directory.current()).clients.has('unannounced')).toBe(true);
    }));

  it('knows a change that was expected as soon as it is committed', () =>
    withDirectory(async (directory) => {
      directory.expectChange();
      await addClient('expected');
      expect((await directory.current()).clients.has('expected')).toBe(true);
    }));

  it('hears of a change from another process', () =>
    withDirectory(async (directory) => {
      const heard = Promise.withResolvers<undefined>();
      const notifications = openNotifications({
        databaseUrl: database.url,
        channel: 'directory_changed',
        onNotify: () =>
          void directory.refresh().then(({ clients }) => {
            if (clients.has('announced')) heard.resolve(undefined);
          }),
      });
      await addClient('announced');
      await heard.promise;
      await notifications.close();
    }));

  it('admits nobody once the database cannot be asked', async () => {
    const lost = await openHubDatabase({ url: database.url });
    await withDirectory(async (directory, advance) => {
      expect((await directory.current()).clients.size).toBeGreaterThan(0);
      await lost.close();
      advance(2000);
      await expect(directory.current()).rejects.toThrow();
    }, lost.source);
  });
});
