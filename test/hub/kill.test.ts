import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { firstQuery } from '../../cli/up/first-query.ts';
import { csvOf } from '../cli/import/events.ts';
import { runCommand, runToEnd, type StartedHub } from '../support/started-hub.ts';
import { type KeptHub, keepHub } from '../support/with-hub.ts';
import { describeLedgerKills } from './describe-ledger-kills.ts';

jest.setTimeout(240_000);

const organisation = 'mission-aurora';
const events = 500;

let kept: KeptHub;
beforeAll(async () => {
  kept = await keepHub();
});
afterAll(() => kept.end());

describe('a hub with a subgraph that is down', () => {
  it('answers the rest, says by a code what is missing, and is whole again when the subgraph is back', async () => {
    const { hub } = kept;
    const token = await hub.token(organisation);
    const whole = await hub.query(firstQuery, token);
    const back = hub.killed('review');
    const partial = await hub.query(firstQuery, token);
    expect(partial).toMatchObject({
      data: {
        country: { name: 'Central African Republic', incidents: { totalCount: expect.any(Number) } },
      },
      errors: [{ path: ['country', 'recommendations'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    });
    expect(JSON.stringify(partial)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
    await back;
    expect(await hub.query(firstQuery, token)).toEqual(whole);
  });
});

describe('an import in the midst of which a process is killed', () => {
  it.each([
    ['gateway', 900_000],
    ['mission', 910_000],
    ['postgres', 920_000],
  ])('leaves no half file, and completes when it is run again: %s', async (victim, firstId) => {
    const { hub, folder } = kept;
    const env = { RAPPORTEUR_HOME: folder };
    const file = join(folder, `${victim}.csv`);
    const command = ['import', 'ucdp-ged', file, '--organisation', organisation];
    await writeFile(file, eventFile(firstId));
    const token = await hub.token(organisation);
    const before = await countIncidents(hub, token);

    const { databaseUrls } = await hub.file();
    const blocker = await blockIncidents(databaseUrls.mission);
    const importing = runCommand(command, env);
    const ended = once(importing, 'close');
    await blocker.untilSomebodyWaits();
    await hub.killed(victim);
    await blocker.release();
    const [code] = (await ended) as [number | null];
    expect(code).toBe(victim === 'postgres' ? 1 : 0);
    expect(await countIncidents(hub, token)).toBe(before + (code === 0 ? events : 0));

    expect(await runToEnd(command, env)).toMatchObject({ code: 0 });
    expect(await countIncidents(hub, token)).toBe(before + events);
  });
});

describeLedgerKills(() => kept);

function eventFile(firstId: number): string {
  return csvOf(Array.from({ length: events }, (_, index) => ({ id: String(firstId + index) })));
}

interface Blocker {
  untilSomebodyWaits(): Promise<void>;
  release(): Promise<void>;
}

/** Keeps an import from its last step for as long as a test needs it to be under way. */
async function blockIncidents(databaseUrl: string): Promise<Blocker> {
  const client = new Client({ connectionString: databaseUrl });
  // The server is killed under it in one of the cases.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('BEGIN; LOCK TABLE incident IN EXCLUSIVE MODE');
  return {
    async untilSomebodyWaits() {
      for (;;) {
        const { rowCount } = await client.query('SELECT FROM pg_locks WHERE NOT granted');
        if (rowCount !== 0) return;
        await wait(20);
      }
    },
    release: async () => client.end().catch(() => undefined),
  };
}

async function countIncidents(hub: StartedHub, token: string): Promise<number> {
  const answer = await hub.query('{ incidents(first: 1) { totalCount } }', token);
  return (answer as { data: { incidents: { totalCount: number } } }).data.incidents.totalCount;
}
