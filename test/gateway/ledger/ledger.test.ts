import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createLedgerAppender, type LedgerAppender } from '../../../gateway/ledger/appender.ts';
import {
  cosignCheckpoint,
  readCheckpoint,
  signCheckpoint,
  type CheckpointSigner,
} from '../../../gateway/ledger/checkpoint.ts';
import { verifyLedger, type LedgerRow, type LedgerVerdict } from '../../../gateway/ledger/verify-ledger.ts';
import { migrateHubDatabase } from '../../../gateway/organisations/hub-subgraph.ts';
import { makeSigner, pageRead } from '../../support/ledger-parts.ts';
import { createMigratedDatabase, type TestDatabase } from '../../support/postgres.ts';

let store: TestDatabase;
let pool: pg.Pool;
let signer: CheckpointSigner;
let ledger: LedgerAppender;

async function* rows(): AsyncGenerator<LedgerRow> {
  const found = await asAppender<{ index: string; entry: string; salt: Buffer; leaf: Buffer }>(
    'SELECT index, entry, salt, leaf FROM ledger_entry ORDER BY index',
  );
  for (const { index, entry, salt, leaf } of found) yield { index: Number(index), text: entry, salt, leaf };
}

async function asAppender<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; SELECT set_config('rapporteur.ledger', 'append', true)`);
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.query('COMMIT');
    client.release();
  }
}

async function verify(): Promise<LedgerVerdict> {
  const checkpoints = await asAppender<{ note: string }>('SELECT note FROM ledger_checkpoint ORDER BY size');
  return verifyLedger({
    rows: rows(),
    checkpoints: checkpoints.map(({ note }) => note),
    key: signer,
    origin: signer.origin,
  });
}

/** Does what somebody with full control of the database can do. */
async function tamper(...statements: string[]): Promise<void> {
  await pool.query('ALTER TABLE ledger_entry DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY');
  for (const statement of statements) await pool.query(statement);
}

beforeEach(async () => {
  store = await createMigratedDatabase('hub', migrateHubDatabase);
  pool = new pg.Pool({ connectionString: store.url, max: 4 });
  // The database may go before the last connection has closed.
  pool.on('error', () => undefined);
  signer = await makeSigner('rapporteur.test/hub');
  ledger = createLedgerAppender({ pool, signer });
  for (let records = 1; records <= 5; records += 1) await ledger.append([pageRead(records)]);
});

afterEach(async () => {
  await pool.end();
  await store.drop();
});

describe('the ledger', () => {
  it('refuses to change, remove or truncate what stands in it, even to the owner of its tables', async () => {
    const refused = { message: 'the ledger only grows' };
    await expect(pool.query(`UPDATE ledger_entry SET entry = '{}'`)).rejects.toMatchObject(refused);
    await expect(pool.query('DELETE FROM ledger_entry')).rejects.toMatchObject(refused);
    await expect(pool.query('TRUNCATE ledger_entry')).rejects.toMatchObject(refused);
  });

  it('is changed neither by the role that appends nor by that of requests, which does not append either', async () => {
    const client = await pool.connect();
    const outcomeOf = async (role: string, statement: string): Promise<string> => {
      await client.query(`BEGIN; SET LOCAL ROLE ${store.name}_${role}`);
      await client.query(`SELECT set_config('rapporteur.ledger', 'append', true)`);
      const outcome = await client.query(statement).then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );
      await client.query('ROLLBACK');
      return `${role} ${statement} ${outcome}`;
    };
    const tables = { ledger_entry: 'index = 0', ledger_node: 'level = 0', ledger_checkpoint: 'size = 0' };
    const outcomes: string[] = [];
    for (const [table, change] of Object.entries(tables)) {
      for (const statement of [
        `UPDATE ${table} SET ${change}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `ALTER TABLE ${table} DISABLE TRIGGER USER`,
      ])
        for (const role of ['ledger', 'service']) outcomes.push(await outcomeOf(role, statement));
      outcomes.push(await outcomeOf('service', `INSERT INTO ${table} SELECT * FROM ${table}`));
    }
    client.release();
    expect(outcomes.filter((outcome) => !outcome.endsWith(' 42501'))).toEqual([]);
  });

  it('is appended to by a role that may insert and nothing else', async () => {
    await pool.query(`CREATE TABLE appended_by (name text); GRANT INSERT ON appended_by TO PUBLIC;
      CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN INSERT INTO appended_by VALUES (current_user); RETURN NULL; END $$;
      CREATE TRIGGER tells AFTER INSERT ON ledger_entry EXECUTE FUNCTION tell()`);
    await ledger.append([pageRead(6)]);
    expect((await pool.query('SELECT name FROM appended_by')).rows).toEqual([
      { name: `${store.name}_ledger` },
    ]);
  });

  it('shows an organisation only the entries that concern it', async () => {
    const seenBy = async (organisation: string): Promise<number> => {
      const client = await pool.connect();
      await client.query(`BEGIN; SELECT set_config('rapporteur.organisation', '${organisation}', true)`);
      const { rowCount } = await client.query('SELECT FROM ledger_entry');
      await client.query('COMMIT');
      client.release();
      return rowCount ?? 0;
    };
    expect(await seenBy('ngo-riverbank')).toBe(0);
    expect(await seenBy('')).toBe(0);
    expect(await seenBy('mission-aurora')).toBe(5);
    expect(await seenBy('ngo-lantern')).toBe(5);
  });

  it('takes what many writers append at once, each entry once, and verifies', async () => {
    const [first, second] = [ledger, createLedgerAppender({ pool, signer })];
    await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        (at % 2 === 0 ? first : second).append([pageRead(at), pageRead(at)]),
      ),
    );
    expect(await verify()).toMatchObject({ ok: true, size: 125 });
  });

  it('refuses an entry where it cannot be made durable, and keeps nothing of it', async () => {
    await pool.query('ALTER TABLE ledger_checkpoint ADD CHECK (size < 6) NOT VALID');
    await expect(ledger.append([pageRead(6)])).rejects.toMatchObject({ code: '23514' });
    expect(await verify()).toMatchObject({ ok: true, size: 5 });
  });
});

describe('verifying the ledger', () => {
  it('finds nothing wrong where nothing was touched', async () => {
    expect(await verify()).toMatchObject({ ok: true, size: 5, checkpoints: 5 });
  });

  it.each([
    ['a row deleted', ['DELETE FROM ledger_entry WHERE index = 2'], 2, 'REMOVED_OR_REORDERED'],
    [
      'a row altered',
      [`UPDATE ledger_entry SET entry = replace(entry, '"records":4', '"records":1') WHERE index = 3`],
      3,
      'ALTERED',
    ],
    ['a salt altered', [`UPDATE ledger_entry SET salt = '\\x00' WHERE index = 1`], 1, 'ALTERED'],
    [
      'two rows swapped',
      [
        'UPDATE ledger_entry SET index = 99 WHERE index = 1',
        'UPDATE ledger_entry SET index = 1 WHERE index = 3',
        'UPDATE ledger_entry SET index = 3 WHERE index = 99',
      ],
      1,
      'NOT_AS_SIGNED',
    ],
    ['a truncated tail', ['DELETE FROM ledger_entry WHERE index >= 3'], 3, 'REMOVED_OR_REORDERED'],
    [
      'a row added without the hub',
      [
        `INSERT INTO ledger_entry SELECT 5, recorded_at, entry, salt, leaf, kind, organisation, owner, dataset FROM ledger_entry WHERE index = 0`,
      ],
      5,
      'NOT_AS_SIGNED',
    ],
  ])('finds %s and names the first entry', async (_what, statements, index, problem) => {
    await tamper(...statements);
    expect(await verify()).toEqual({ ok: false, index, problem });
  });

  it('finds a tree rebuilt with another key', async () => {
    const other = createLedgerAppender({
      pool,
      signer: { ...(await makeSigner(signer.name)), origin: signer.origin },
    });
    await other.append([pageRead(6)]);
    expect(await verify()).toEqual({ ok: false, index: 6, problem: 'CHECKPOINT_NOT_SIGNED' });
  });
});

describe('a checkpoint', () => {
  const head = { size: 5, root: Buffer.alloc(32, 7) };

  it('names its ledger, its size and its root, signed by the hub', async () => {
    const note = await signCheckpoint(head, signer);
    expect(note.split('\n').slice(0, 4)).toEqual([
      'rapporteur.test/ledger',
      '5',
      head.root.toString('base64'),
      '',
    ]);
    expect(await readCheckpoint(note, [signer])).toMatchObject({ head, signedBy: ['rapporteur.test/hub'] });
  });

  it('is not signed by a key once a word of it has changed', async () => {
    const note = (await signCheckpoint(head, signer)).replace('\n5\n', '\n6\n');
    expect((await readCheckpoint(note, [signer])).signedBy).toEqual([]);
  });

  it('carries the signatures of witnesses beside the hub’s', async () => {
    const witness = await makeSigner('witness.test/lantern');
    const note = await cosignCheckpoint(await signCheckpoint(head, signer), witness);
    expect((await readCheckpoint(note, [signer, witness])).signedBy).toEqual([signer.name, witness.name]);
  });

  it('is refused where it is none', async () => {
    await expect(readCheckpoint('something else', [signer])).rejects.toThrow('not a checkpoint');
  });
});
