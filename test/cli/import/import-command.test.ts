import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createDatabase } from '../../support/postgres.ts';
import { csvOf } from './events.ts';
import { startMissionImport, type MissionImport } from './mission-import.ts';

let imports: MissionImport;
beforeAll(async () => {
  imports = await startMissionImport();
});
afterAll(() => imports.stop());

const program = join(import.meta.dirname, '../../../cli/rapporteur.ts');

function start(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [program, 'import', ...args], {
    env: { PATH: process.env.PATH ?? '', RAPPORTEUR_HOME: imports.folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(args: readonly string[], env: Record<string, string> = {}) {
  const child = start(args, env);
  if (!child.stdout || !child.stderr) throw new Error('a child has streams');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, stdout, stderr };
}

const database = (): string[] => ['--database-url', imports.subgraph.databaseUrl];

describe('rapporteur import', () => {
  it('refuses to run without an owner for the records', async () => {
    expect(await run(['ucdp-ged', 'a.csv'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--organisation'),
    });
  });

  it.each([
    ['--tlp', 'PURPLE'],
    ['--classification', 'SECRET'],
  ])('refuses a wrong %s', async (flag, value) => {
    const result = await run(['ucdp-ged', 'a.csv', '--organisation', 'x', flag, value]);
    expect(result).toMatchObject({ code: 1, stderr: expect.stringContaining('Allowed choices') });
  });

  it('says what to do where no hub runs', async () => {
    const path = await imports.write('a.csv', csvOf([{}]));
    expect(await run(['ucdp-ged', path, '--organisation', 'mission-a'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('Start it with "npm start"'),
    });
  });

  it('fails where a file is refused, and names it', async () => {
    const path = await imports.write('other.csv', 'a,b\n');
    const result = await run(['ucdp-ged', path, '--organisation', 'mission-a', ...database()]);
    expect(result).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('other.csv: refused as ucdp-ged'),
    });
  });

  it('reports for people, and says where nothing changed', async () => {
    const path = await imports.write('events.csv', csvOf([{ id: '1' }, { id: '2', country: 'Atlantis' }]));
    const args = ['ucdp-ged', path, '--organisation', 'mission-text', ...database()];
    expect(await run(args)).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        'events.csv: 2 read, 1 added, 0 changed, 0 unchanged, 1 skipped',
        '  line 3: "country" is not known: "Atlantis"\n',
      ].join('\n'),
    });
    expect((await run(args)).stdout).toContain(
      '0 added, 0 changed, 1 unchanged, 1 skipped\n  Nothing changed.',
    );
  });

  it('reports as JSON', async () => {
    const path = await imports.write('events.csv', csvOf([{ id: '1' }]));
    const { stdout } = await run([
      'ucdp-ged',
      path,
      '--json',
      '--organisation',
      'mission-json',
      ...database(),
    ]);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: path,
        kind: 'ucdp-ged',
        read: 1,
        added: 1,
        changed: 0,
        unchanged: 0,
        skipped: 0,
        heldBack: false,
        unit: 'line',
        reasons: [],
      },
    ]);
  });

  it('takes labels from the command line', async () => {
    const path = await imports.write('events.csv', csvOf([{ id: '1' }]));
    const labels = ['--classification', 'CONFIDENTIAL', '--tlp', 'RED'];
    await run(['ucdp-ged', path, '--organisation', 'mission-labels', ...labels, ...database()]);
    expect((await imports.incidents('mission-labels', 'classification tlp')).nodes).toEqual([
      { classification: 'CONFIDENTIAL', tlp: 'RED' },
    ]);
  });

  it('finds the database by its variable', async () => {
    const path = await imports.write('events.csv', csvOf([{ id: '1' }]));
    const env = { MISSION_DATABASE_URL: imports.subgraph.databaseUrl };
    expect(await run(['ucdp-ged', path, '--organisation', 'mission-env'], env)).toMatchObject({ code: 0 });
  });

  it('finds the database of the hub that is running, for an organisation that the hub knows', async () => {
    const registry = await createDatabase('hub');
    await inDatabase(registry.url, `CREATE TABLE organisation AS SELECT 'mission-hub' AS id`);
    const home = join(imports.folder, 'home');
    await mkdir(home);
    const hub = {
      gatewayUrl: 'http://127.0.0.1:1',
      pids: { supervisor: process.pid },
      databaseUrls: { hub: registry.url, mission: imports.subgraph.databaseUrl },
    };
    await writeFile(join(home, 'hub.json'), JSON.stringify(hub));
    const path = await imports.write('events.csv', csvOf([{ id: '1' }]));
    const env = { RAPPORTEUR_HOME: home };
    expect(await run(['ucdp-ged', path, '--organisation', 'mission-hbu'], env)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The hub knows no organisation "mission-hbu"'),
    });
    expect(await run(['ucdp-ged', path, '--organisation', 'mission-hub'], env)).toMatchObject({ code: 0 });
    await registry.drop();
  });

  it('killed in the middle leaves nothing half, and run again it completes', async () => {
    const events = Array.from({ length: 8000 }, (_, id) => ({ id: String(id) }));
    const path = await imports.write('many.csv', csvOf(events));
    const args = ['ucdp-ged', path, '--organisation', 'mission-killed', ...database()];
    const child = start(args);
    await untilImporting();
    child.kill('SIGKILL');
    await once(child, 'close');
    expect((await imports.incidents('mission-killed', 'id')).totalCount).toBe(0);
    expect((await run(args)).stdout).toContain('8,000 read, 8,000 added');
  });
});

async function inDatabase(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Waits until rows are being written; PostgreSQL tells nobody, so it is asked. */
async function untilImporting(): Promise<void> {
  const client = new Client({ connectionString: imports.subgraph.databaseUrl });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ busy: boolean }>(
        `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'rapporteur import'
           AND (query LIKE 'COPY%' OR query LIKE '%INSERT INTO%')) AS busy`,
      );
      if (rows[0]?.busy === true) return;
      await wait(5);
    }
  } finally {
    await client.end();
  }
}
