import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openLedger } from '../../gateway/ledger/open-ledger.ts';
import { openRateStore } from '../../gateway/open-rate-store.ts';
import { migrateHubDatabase } from '../../gateway/organisations/hub-subgraph.ts';
import { type DatabaseLine, openDatabaseLine } from '../support/database-line.ts';
import { makeSigner, pageRead } from '../support/ledger-parts.ts';
import { createMigratedDatabase, type TestDatabase } from '../support/postgres.ts';
import { ratesInDatabase } from '../support/rates-in-database.ts';
import { inScratchFolder } from '../support/scratch-folder.ts';
import { until } from '../support/until.ts';

let database: TestDatabase;
let line: DatabaseLine;
let owner: pg.Pool;
beforeAll(async () => {
  database = await createMigratedDatabase('hub', migrateHubDatabase);
  line = await openDatabaseLine(database.url);
  owner = new pg.Pool({ connectionString: database.url });
});
afterAll(async () => {
  await line.close();
  await owner.end();
  await database.drop();
});

describe('a gateway whose database is lost', () => {
  it('goes on: an entry that was being written is refused, the next is written', async () => {
    await inScratchFolder(async (folder) => {
      const ledger = openLedger({
        databaseUrl: line.url,
        signer: await makeSigner('rapporteur.test/hub'),
        copyTo: join(folder, 'checkpoint'),
      });
      await ledger.appender.append([pageRead(1)]);
      const blocker = await owner.connect();
      await blocker.query('BEGIN; LOCK TABLE ledger_entry IN ACCESS EXCLUSIVE MODE');
      const written = ledger.appender.append([pageRead(1)]).then(
        () => 'written',
        () => 'refused',
      );
      await until(async () => (await owner.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount !== 0);
      line.lose();
      expect(await written).toBe('refused');
      await blocker.query('ROLLBACK');
      blocker.release();
      await ledger.appender.append([pageRead(1)]);
      await ledger.close();
    });
  });

  it('goes on counting rates, by connections that idled when it was lost', async () => {
    const log = { warn: () => undefined };
    const rates = await openRateStore(ratesInDatabase, { databaseUrl: line.url, log });
    const { store } = rates;
    if (store.kind !== 'postgres') throw new Error(`Rates are counted in ${store.kind}.`);
    await store.pool.query('SELECT 1');
    line.lose();
    await until(() => Promise.resolve(store.pool.totalCount === 0));
    expect((await store.pool.query('SELECT 1 AS counted')).rows).toEqual([{ counted: 1 }]);
    await rates.close();
  });
});
