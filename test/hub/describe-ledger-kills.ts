import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { agreementActs } from '../support/agreement-acts.ts';
import { runToEnd, type StartedHub } from '../support/started-hub.ts';
import type { KeptHub } from '../support/with-hub.ts';

const incidents = Array.from({ length: 10 }, (_, at) => `guarded-${at}`);
const readers = 6;
const readsBetweenKills = 15;
const kills = [['gateway'], ['postgres'], ['gateway', 'postgres']];

/** That the ledger of a hub holds whatever is killed. */
export function describeLedgerKills(keptOf: () => KeptHub): void {
  describe('a hub of which one process and another, and both, are killed while records are read and changed', () => {
    it('has lost no act and released no record without an entry, and its ledger verifies', async () => {
      const { hub, folder } = keptOf();
      await insertIncidents((await hub.file()).databaseUrls.mission);
      await agree(hub);
      expect(await actsAfterKill(hub, 'guarded-0')).toBe(1);
      const reading = startReading(hub, await hub.token('ngo-lantern'));
      for (const victims of kills) {
        const before = reading.released.length;
        await reading.untilReleased(before + readsBetweenKills);
        await Promise.all(victims.map((victim) => hub.killed(victim)));
      }
      const before = reading.released.length;
      await reading.untilReleased(before + 1);
      await reading.stop();

      const written = await requestsWritten((await hub.file()).databaseUrls.hub);
      expect(reading.released.filter((requestId) => !written.has(requestId))).toEqual([]);
      const verified = await runToEnd(['ledger', 'verify'], { RAPPORTEUR_HOME: folder });
      expect(verified).toMatchObject({ code: 0, output: expect.stringContaining('in order') });
    });
  });
}

async function insertIncidents(databaseUrl: string): Promise<void> {
  const client = new Client(databaseUrl);
  await client.connect();
  await client.query('BEGIN');
  await client.query(`SELECT set_config('rapporteur.organisation', 'mission-aurora', true)`);
  await client.query(
    `INSERT INTO incident (id, owner_id, classification, tlp, title, occurred_on, date_precision, country_code,
       place_name, place_precision, categories, parties, verification, standard_of_proof)
     SELECT id, 'mission-aurora', 'CONFIDENTIAL', 'AMBER', id, '2024-03-07', 'DAY', 'CAF', 'a place', 1, '{LIFE}',
       '{ARMED_GROUP}', 'REPORTED', 'REASONABLE_SUSPICION' FROM unnest($1::text[]) id`,
    [incidents],
  );
  await client.query('COMMIT');
  await client.end();
}

async function agree(hub: StartedHub): Promise<void> {
  const acts = agreementActs(async (organisation, query, variables) => {
    const { data, errors } = await ask(hub, { token: await hub.token(organisation), query, variables });
    return { data, codes: errors?.map(({ extensions }) => extensions.code) ?? [] };
  });
  await acts.agreed({ grantor: 'mission-aurora', recipient: 'ngo-lantern' });
}

interface Reply {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  readonly requestId: string;
}

async function ask(
  hub: StartedHub,
  { token, ...body }: { token: string; query: string; variables?: object | undefined },
): Promise<Reply> {
  const response = await fetch(`${(await hub.file()).gatewayUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-purpose': 'protection',
    },
    body: JSON.stringify(body),
  });
  const reply = (await response.json()) as Omit<Reply, 'requestId'>;
  return { ...reply, requestId: response.headers.get('x-request-id') ?? '' };
}

interface Reading {
  readonly released: readonly string[];
  /** Waits as long as it takes: what was killed is asked again only after a while. */
  untilReleased(count: number): Promise<void>;
  stop(): Promise<void>;
}

/** Reads without end; remembers the requests that were answered with a record. */
function startReading(hub: StartedHub, token: string): Reading {
  const released: string[] = [];
  let isOver = false;
  const readOn = async (from: number): Promise<void> => {
    for (let at = from; !isOver; at += 1) {
      const query = `{ incident(id: "${incidents[at % incidents.length] ?? ''}") { id title } }`;
      // What is killed answers nothing, or that it cannot; it is left the processor to come back.
      const reply = await ask(hub, { token, query }).catch(() => null);
      if (reply?.data?.incident) released.push(reply.requestId);
      else await wait(100);
    }
  };
  const ended = Promise.all(Array.from({ length: readers }, (_, at) => readOn(at)));
  return {
    released,
    async untilReleased(count) {
      while (released.length < count) await wait(20);
    },
    async stop() {
      isOver = true;
      await ended;
    },
  };
}

/**
 * Kills the gateway once the subgraph has committed a change of labels, and before the ledger has it; tells how often the
 * ledger has it afterwards.
 */
async function actsAfterKill(hub: StartedHub, id: string): Promise<number> {
  const { hub: hubUrl, mission } = (await hub.file()).databaseUrls;
  const token = await hub.token('mission-aurora');
  const blocker = new Client(hubUrl);
  await blocker.connect();
  await blocker.query('BEGIN; LOCK TABLE ledger_entry IN EXCLUSIVE MODE');
  const query = `mutation { relabelIncident(id: "${id}", input: { tlp: GREEN }) { id } }`;
  const asked = ask(hub, { token, query }).then(
    () => 'answered',
    () => 'nothing',
  );
  // The gateway appends what the subgraph tells, and the subgraph tells what it has committed.
  await untilRows(blocker, `SELECT FROM pg_locks WHERE NOT granted AND relation = 'ledger_entry'::regclass`);
  expect(await labelOf(mission, id)).toBe('GREEN');
  await hub.killed('gateway');
  expect(await asked).toBe('nothing');
  await blocker.query('COMMIT');
  await blocker.query(`BEGIN; SELECT set_config('rapporteur.ledger', 'append', true)`);
  const entries = `SELECT FROM ledger_entry WHERE entry::jsonb ->> 'subject' = 'Incident:${id}'`;
  await untilRows(blocker, entries);
  const { rowCount } = await blocker.query(entries);
  await blocker.end();
  return rowCount ?? 0;
}

async function untilRows(client: Client, statement: string): Promise<void> {
  while ((await client.query(statement)).rowCount === 0) await wait(20);
}

async function labelOf(databaseUrl: string, id: string): Promise<string | undefined> {
  const client = new Client(databaseUrl);
  await client.connect();
  await client.query(`BEGIN; SELECT set_config('rapporteur.organisation', 'mission-aurora', true)`);
  const { rows } = await client.query<{ tlp: string }>('SELECT tlp FROM incident WHERE id = $1', [id]);
  await client.end();
  return rows[0]?.tlp;
}

async function requestsWritten(databaseUrl: string): Promise<ReadonlySet<string>> {
  const client = new Client(databaseUrl);
  await client.connect();
  await client.query(`BEGIN; SELECT set_config('rapporteur.ledger', 'append', true)`);
  const { rows } = await client.query<{ id: string }>(
    `SELECT entry::jsonb ->> 'requestId' AS id FROM ledger_entry WHERE kind = 'ACCESS'`,
  );
  await client.end();
  return new Set(rows.map(({ id }) => id));
}
