import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { checkpointAction } from '../../../cli/ledger/checkpoint-action.ts';
import { cosignAction } from '../../../cli/ledger/cosign-action.ts';
import { exportAction } from '../../../cli/ledger/export-action.ts';
import { verifyAction } from '../../../cli/ledger/verify-action.ts';
import type { Terminal } from '../../../cli/organisations/print-outcome.ts';
import { openKeys } from '../../../gateway/identity/keys.ts';
import { readCheckpoint, type CheckpointSigner } from '../../../gateway/ledger/checkpoint.ts';
import { ledgerSigner } from '../../../gateway/ledger/ledger-signer.ts';
import { openLedger } from '../../../gateway/ledger/open-ledger.ts';
import { readVerifierKey, writeVerifierKey } from '../../../gateway/ledger/verifier-key.ts';
import { migrateHubDatabase } from '../../../gateway/organisations/hub-subgraph.ts';
import { createMigratedDatabase, type TestDatabase } from '../../support/postgres.ts';

let store: TestDatabase;
let home: string;
let signer: CheckpointSigner;
const fileIn = (name: string): string => join(home, name);

async function appendAs(
  by: CheckpointSigner,
  records: number,
  copyTo = fileIn('keys/ledger-checkpoint.txt'),
) {
  const ledger = openLedger({ databaseUrl: store.url, signer: by, copyTo });
  await ledger.appender.append([
    {
      ...{ kind: 'ACCESS', organisation: 'ngo-lantern', client: 'reader', owner: 'mission-aurora' },
      ...{ dataset: 'Incident', given: 'RECORDS', records, fieldGroups: [], agreements: [] },
      ...{ purpose: null, operation: 'f00d', requestId: `request-${records}` },
    },
  ]);
  await ledger.close();
}

/** Does what somebody with full control of the database can do. */
async function tamper(...statements: string[]): Promise<void> {
  const client = new pg.Client(store.url);
  await client.connect();
  for (const table of ['ledger_entry', 'ledger_checkpoint', 'ledger_node'])
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
  for (const statement of statements) await client.query(statement);
  await client.end();
}

async function run(
  action: (terminal: Terminal) => Promise<0 | 1>,
  env: Terminal['env'] = { RAPPORTEUR_HOME: home, HUB_DATABASE_URL: store.url },
): Promise<{ code: 0 | 1; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await action({ env, stdout, stderr });
  const textOf = (stream: PassThrough): string => (stream.read() as Buffer | null)?.toString() ?? '';
  return { code, out: textOf(stdout), err: textOf(stderr) };
}

const verify = (options: Parameters<typeof verifyAction>[0] = {}, env?: Terminal['env']) =>
  run((terminal) => verifyAction(options, terminal), env);

beforeEach(async () => {
  store = await createMigratedDatabase('hub', migrateHubDatabase);
  home = await mkdtemp(join(tmpdir(), 'rapporteur-ledger-'));
  signer = await ledgerSigner((await openKeys(fileIn('keys'))).ledger.signing.jwk);
  for (let records = 1; records <= 5; records += 1) await appendAs(signer, records);
});
afterEach(async () => {
  await store.drop();
  await rm(home, { recursive: true });
});

describe('rapporteur ledger verify', () => {
  it('finds a ledger in order that nobody touched', async () => {
    expect(await verify()).toMatchObject({ code: 0, out: expect.stringContaining('in order: 5 entries') });
  });

  const allButThree = [
    'DELETE FROM ledger_entry WHERE index >= 3',
    'DELETE FROM ledger_checkpoint WHERE size > 3',
  ];
  it.each([
    ['a row deleted', ['DELETE FROM ledger_entry WHERE index = 2'], 'Entry 2: REMOVED_OR_REORDERED'],
    [
      'a row altered',
      [`UPDATE ledger_entry SET entry = replace(entry, '"records":4', '"records":1') WHERE index = 3`],
      'Entry 3: ALTERED',
    ],
    [
      'a row hidden from its owner',
      [`UPDATE ledger_entry SET owner = 'nobody' WHERE index = 2`],
      'Entry 2: ALTERED',
    ],
    [
      'a row dated back',
      [`UPDATE ledger_entry SET recorded_at = '2020-01-01' WHERE index = 4`],
      'Entry 4: ALTERED',
    ],
    [
      'two rows swapped',
      [
        'UPDATE ledger_entry SET index = 99 WHERE index = 1',
        'UPDATE ledger_entry SET index = 2 + 100 WHERE index = 2',
        'UPDATE ledger_entry SET index = 2 WHERE index = 99',
        'UPDATE ledger_entry SET index = 1 WHERE index = 102',
      ],
      'Entry 1: NOT_AS_SIGNED',
    ],
    ['a tail cut off together with its checkpoints', allButThree, 'Entry 3: REMOVED_OR_REORDERED'],
  ])('finds %s', async (_what, statements, said) => {
    await tamper(...statements);
    expect(await verify()).toMatchObject({ code: 1, out: '', err: expect.stringContaining(said) });
  });

  it('finds a tail that was written again, from the checkpoint kept beside the database', async () => {
    await tamper(...allButThree, 'DELETE FROM ledger_node WHERE index >= 3 >> level');
    await appendAs(signer, 40, fileIn('elsewhere.txt'));
    await appendAs(signer, 50, fileIn('elsewhere.txt'));
    expect(await verify()).toMatchObject({ code: 1, err: expect.stringContaining('Entry 4: NOT_AS_SIGNED') });
  });

  it('finds a tree rebuilt with another key', async () => {
    const other = await ledgerSigner((await openKeys(fileIn('other'))).ledger.signing.jwk);
    await tamper('DELETE FROM ledger_entry', 'DELETE FROM ledger_checkpoint', 'DELETE FROM ledger_node');
    await appendAs({ ...other, name: signer.name, origin: signer.origin }, 1);
    expect(await verify()).toMatchObject({
      code: 1,
      err: expect.stringContaining('Entry 1: CHECKPOINT_NOT_SIGNED'),
    });
  });

  it('needs the key, and takes none that is told wrongly', async () => {
    expect(await verify({}, { RAPPORTEUR_HOME: fileIn('empty') })).toMatchObject({
      code: 1,
      err: expect.stringContaining('--key'),
    });
    const key = writeVerifierKey(signer).replace(/.{6}$/, 'AAAAA=');
    expect(await verify({ key })).toMatchObject({ code: 1, err: expect.stringContaining('--key') });
  });
});

describe('rapporteur ledger export', () => {
  const elsewhere = (): Terminal['env'] => ({ RAPPORTEUR_HOME: fileIn('elsewhere') });
  const exported = async (): Promise<string> => {
    const file = fileIn('ledger.jsonl');
    expect(await run((terminal) => exportAction(file, terminal))).toMatchObject({ code: 0 });
    return file;
  };

  it('writes a file that verifies offline, with nothing but the key', async () => {
    const file = await exported();
    const verified = await verify({ export: file, key: writeVerifierKey(signer) }, elsewhere());
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('in order: 5 entries') });
  });

  it.each<[string, (lines: string[]) => string[], string]>([
    ['an entry left out', (lines) => lines.filter((line) => !line.includes('"index":2')), 'Entry 2: REMOVED'],
    [
      'an entry altered',
      (lines) => lines.map((line) => line.replace('request-4', 'request-9')),
      'Entry 3: ALTERED',
    ],
    ['the last entry left out', (lines) => lines.slice(0, -1), 'Entry 4: REMOVED'],
  ])('cannot be changed: %s', async (_what, change, said) => {
    const file = await exported();
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    await writeFile(file, change(lines).join('\n'));
    const verified = await verify({ export: file, key: writeVerifierKey(signer) }, elsewhere());
    expect(verified).toMatchObject({ code: 1, err: expect.stringContaining(said) });
  });

  it('has to agree with the checkpoints that somebody else kept', async () => {
    const file = await exported();
    await appendAs(signer, 6);
    await writeFile(fileIn('kept.txt'), (await run(checkpointAction)).out);
    const options = { export: file, checkpoint: [fileIn('kept.txt')], key: writeVerifierKey(signer) };
    expect(await verify(options)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Entry 5: REMOVED'),
    });
    expect(await verify({ ...options, export: await exported() })).toMatchObject({ code: 0 });
  });
});

describe('rapporteur ledger cosign', () => {
  const cosign = (file: string, more: object = {}) =>
    run((terminal) =>
      cosignAction(
        file,
        { name: 'ngo-lantern', keyFile: fileIn('witness.jwk'), key: writeVerifierKey(signer), ...more },
        terminal,
      ),
    );

  it('adds the signature of a witness, whose key it makes once', async () => {
    await writeFile(fileIn('checkpoint.txt'), (await run(checkpointAction)).out);
    const [first, second] = [await cosign(fileIn('checkpoint.txt')), await cosign(fileIn('checkpoint.txt'))];
    expect(first).toEqual(second);
    const witness = readVerifierKey(first.err.replace(/^key\t/, ''));
    if (!witness) throw new Error('no key');
    const { signedBy } = await readCheckpoint(first.out, [signer, witness]);
    expect(signedBy).toEqual([signer.name, 'ngo-lantern']);
  });

  it('signs nothing that the ledger did not sign, and nothing without the proof that it asked for', async () => {
    const note = (await run(checkpointAction)).out;
    await writeFile(fileIn('forged.txt'), note.replace('\n5\n', '\n6\n'));
    await writeFile(fileIn('checkpoint.txt'), note);
    expect(await cosign(fileIn('forged.txt'))).toMatchObject({ code: 1, out: '' });
    const since = { since: fileIn('checkpoint.txt') };
    expect(await cosign(fileIn('checkpoint.txt'), since)).toMatchObject({ code: 1, out: '' });
    await writeFile(fileIn('proof.json'), JSON.stringify({ from: { note }, to: { note }, path: ['AAAA'] }));
    const proven = { ...since, proof: fileIn('proof.json') };
    expect(await cosign(fileIn('checkpoint.txt'), proven)).toMatchObject({ code: 1, out: '' });
  });
});
