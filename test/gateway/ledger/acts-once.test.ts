import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair } from 'jose';
import pg from 'pg';
import { createLedgerAppender, type LedgerAppender } from '../../../gateway/ledger/appender.ts';
import type { RecordActEntry } from '../../../gateway/ledger/entry.ts';
import { migrateHubDatabase } from '../../../gateway/organisations/hub-subgraph.ts';
import { createMigratedDatabase, type TestDatabase } from '../../support/postgres.ts';

let store: TestDatabase;
let pool: pg.Pool;
let ledger: LedgerAppender;
beforeAll(async () => {
  store = await createMigratedDatabase('hub', migrateHubDatabase);
  pool = new pg.Pool({ connectionString: store.url, max: 2 });
  const { privateKey } = await generateKeyPair('Ed25519');
  const signer = { origin: 'rapporteur.test/ledger', name: 'rapporteur.test/hub', privateKey };
  ledger = createLedgerAppender({ pool, signer: { ...signer, publicKey: new Uint8Array(32) } });
});
afterAll(async () => {
  await pool.end();
  await store.drop();
});

const act = (id: string | null): RecordActEntry => ({
  ...{ kind: 'RECORD_ACT', organisation: 'ngo-lantern', client: 'lantern', act: 'LABELS_RELAXED' },
  ...{ subject: 'Incident:1', concerns: null, detail: null, requestId: 'request', id, reportedBy: null },
});

async function kept(): Promise<(string | null)[]> {
  const client = await pool.connect();
  await client.query(`BEGIN; SELECT set_config('rapporteur.ledger', 'append', true)`);
  const { rows } = await client.query<{ id: string | null }>(
    `SELECT entry::jsonb ->> 'id' AS id FROM ledger_entry ORDER BY index`,
  );
  await client.query('COMMIT');
  client.release();
  return rows.map(({ id }) => id);
}

describe('an act that is told more than once', () => {
  it('is in the ledger once, whether it is told again at the same time or later', async () => {
    await Promise.all([
      ledger.append([act('mission:1'), act('mission:1')]),
      ledger.append([act('mission:1')]),
    ]);
    await ledger.append([act('mission:1')]);
    expect(await kept()).toEqual(['mission:1']);
    await ledger.append([act('mission:1'), act('review:1'), act('mission:2')]);
    expect(await kept()).toEqual(['mission:1', 'review:1', 'mission:2']);
  });

  it('is in it as often as it is told where nothing tells it apart', async () => {
    const before = (await kept()).length;
    await ledger.append([act(null), act(null)]);
    expect((await kept()).slice(before)).toEqual([null, null]);
  });
});
