import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { csvOf } from '../cli/import/events.ts';
import { runCommand, runToEnd, type StartedHub } from '../support/started-hub.ts';
import { withHub } from '../support/with-hub.ts';

jest.setTimeout(240_000);

const organisation = 'mission-aurora';
const events = 500;

describe('an import in the midst of which a process is killed', () => {
  it.each(['gateway', 'mission', 'postgres'])(
    'leaves no half file, and completes when it is run again: %s',
    async (victim) => {
      await withHub(async (hub, folder) => {
        const env = { RAPPORTEUR_HOME: folder };
        const command = ['import', 'ucdp-ged', join(folder, 'events.csv'), '--organisation', organisation];
        await writeFile(join(folder, 'events.csv'), eventFile());
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
    },
  );
});

function eventFile(): string {
  return csvOf(Array.from({ length: events }, (_, index) => ({ id: String(900_000 + index) })));
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
