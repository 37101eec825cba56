import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrateHubDatabase } from '../../../gateway/organisations/hub-subgraph.ts';
import { migrate } from '../../../subgraphs/kit/migrate.ts';
import type { SubgraphParts } from '../../../subgraphs/kit/subgraph-parts.ts';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { partners } from '../../../subgraphs/partners/parts.ts';
import { review } from '../../../subgraphs/review/parts.ts';
import { createMigratedDatabase, type TestDatabase } from '../../support/postgres.ts';

/** What the texts and ids of the rows of this test hold; whose they are. */
const marker = 'lighthouse';
const labelled = `'owner', 'CONFIDENTIAL', 'AMBER'`;
const labels = 'owner_id, classification, tlp';
const ofRequests = `request_id, organisation_id, client_id, act, subject) VALUES (gen_random_uuid(), '${marker}', 'owner', 'c', 'a', '${marker}')`;

interface Catalogued {
  readonly name: string;
  readonly migrate: (url: string) => Promise<unknown>;
  /** Rows of an owner, which no other organisation may see. */
  readonly rows: readonly string[];
  /** Relations that row-level security does not hold for everybody, each with the reason why it need not. */
  readonly open: Readonly<Record<string, string>>;
  /** Functions that run as their owner and can be called, each with what it tells. */
  readonly definers: Readonly<Record<string, string>>;
}

const own = ({ name, migrations }: SubgraphParts) => ({
  name,
  migrate: (url: string) => migrate(url, migrations),
});
const logOfChanges = {
  change_cursor_secret: 'no policy lets a request in; the login reads it',
  change_reader: 'no policy lets a request in; the login keeps it',
  change_set: 'numbers, for whoever says whose request it is; the login gives the positions',
};
const manyCreated = {
  'created_waiting(text)':
    'ids of records whose creation is to be entered in the log, as its policies show it',
  'enter_created(bigint[])': 'how many creations it entered in the log; no record',
  'enter_some_created()': 'likewise',
};
const nobodys = 'no policy lets a request in; the gateway’s login reads it';
const bySettings =
  'policies hold requests; the gateway’s login, which owns it, is who issues tokens and grants';

const databases: readonly Catalogued[] = [
  {
    ...own(mission),
    rows: [
      `INSERT INTO incident (id, ${labels}, title, occurred_on, date_precision, country_code, place_name, place_precision,
         categories, parties, verification, standard_of_proof)
       VALUES ('${marker}', ${labelled}, '${marker}', '2024-03-07', 'DAY', 'CAF', '${marker}', 1, '{LIFE}', '{ARMED_GROUP}',
         'REPORTED', 'REASONABLE_SUSPICION')`,
      `INSERT INTO incident_account (id, record_id, owner_id, needs_guardian, note)
       VALUES ('${marker}', '${marker}', 'owner', false, '${marker}')`,
      `INSERT INTO incident_consent (id, account_id, owner_id, use, given_by)
       VALUES ('${marker}', '${marker}', 'owner', 'STORE', 'PERSON')`,
      `INSERT INTO act_outbox (id, ${ofRequests}`,
    ],
    open: logOfChanges,
    definers: manyCreated,
  },
  {
    ...own(partners),
    rows: [
      `INSERT INTO meeting (id, ${labels}, subject, counterpart, held_on, country_code)
       VALUES ('${marker}', ${labelled}, '${marker}', 'COMMUNITY', '2024-03-07', 'CAF')`,
      `INSERT INTO meeting_account (id, record_id, owner_id, needs_guardian, note)
       VALUES ('${marker}', '${marker}', 'owner', false, '${marker}')`,
      `INSERT INTO act_outbox (id, ${ofRequests}`,
    ],
    open: {},
    definers: {},
  },
  {
    ...own(review),
    rows: [
      `INSERT INTO recommendation (id, ${labels}, body_code, country_code, text)
       VALUES ('${marker}', ${labelled}, 'HRC', 'CAF', 'About a ${marker}')`,
      `UPDATE recommendation SET text = 'About the ${marker}'`,
      `INSERT INTO alternative_report (id, ${labels}, recommendation_id, text, submitted_on, submitted_by, submitted_by_client)
       VALUES ('${marker}', ${labelled}, '${marker}', '${marker}', '2024-03-07', '${marker}', '${marker}')`,
      `INSERT INTO act_outbox (id, ${ofRequests}`,
    ],
    open: {
      ...logOfChanges,
      recommendation_body: 'codes of review bodies, which everybody reads; triggers of their owner write it',
      recommendation_created: 'no policy lets a request read it, and whoever creates records adds to it',
      recommendation_words: 'no policy lets a request in; the view beside it reads it',
      recommendation_words_waiting: 'likewise',
      // PostgreSQL matches words under row-level security without an index, since a match is not leakproof.
      recommendation_search: 'the one statement that names it joins it to the records that the caller sees',
      recommendation_search_settled: 'likewise',
    },
    definers: {
      ...manyCreated,
      'recommendation_words_wait()': 'whether any words wait; no text and no record',
      'take_up_recommendation_words(integer)': 'how many texts it took up; no text and no record',
    },
  },
  {
    name: 'hub',
    migrate: migrateHubDatabase,
    rows: [
      `INSERT INTO ledger_entry (index, recorded_at, entry, salt, leaf, kind, organisation, owner)
       VALUES (0, now(), '${marker}', '', '', 'RECORD_ACT', 'owner', 'owner')`,
    ],
    open: {
      ...Object.fromEntries(
        [
          ...[
            'agreement',
            'agreement_act',
            'agreement_admission',
            'agreement_signature',
            'agreement_version',
          ],
          ...['client', 'country', 'group_change', 'organisation', 'organisation_group', 'trusted_issuer'],
        ].map((table) => [table, bySettings]),
      ),
      ...Object.fromEntries(
        [
          ...['agreement_revision', 'approved_change', 'coordinate_owner', 'directory_revision', 'open_type'],
          ...['operation_use', 'registered_subgraph', 'schema_approval', 'subgraph_calls', 'subgraph_health'],
          ...['subgraph_notice', 'subgraph_version', 'supergraph_replica', 'supergraph_version'],
          ...['used_client_assertion', 'webhook', 'webhook_dead_letter'],
        ].map((table) => [table, nobodys]),
      ),
    },
    definers: {
      'has_clients(text)':
        'whether an organisation has any client; the directory shows organisations to everybody',
      'is_member(text)': 'whether the caller’s own organisation is in a group',
      'is_steward()': 'whether the caller’s own organisation is a steward',
      'own_agreements()': 'ids of agreements of the caller’s own organisation',
    },
  },
];

describe.each(databases)('the service role of $name', ({ name, migrate: prepare, rows, open, definers }) => {
  let store: TestDatabase;
  let client: pg.Client;
  let relations: readonly { name: string; closed: boolean; readable: boolean }[];
  beforeAll(async () => {
    store = await createMigratedDatabase(name, prepare);
    client = new pg.Client(store.url);
    await client.connect();
    await client.query(
      `BEGIN; SELECT set_config('rapporteur.organisation', 'owner', true), set_config('rapporteur.ledger', 'append', true)`,
    );
    for (const statement of rows) await client.query(statement);
    await client.query('COMMIT');
    relations = (
      await client.query(
        `SELECT c.relname AS name, has_any_column_privilege($1, c.oid, 'SELECT') AS readable,
           c.relkind IN ('r', 'p') AND c.relrowsecurity AND c.relforcerowsecurity
             OR c.relkind = 'v' AND 'security_invoker=true' = ANY(c.reloptions) AS closed
         FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
         ORDER BY 1`,
        [store.serviceRole],
      )
    ).rows;
  });
  afterAll(async () => {
    await client.end();
    await store.drop();
  });

  /** What of the rows each relation shows as the role, with the settings of a request or without any. */
  async function shown(settings: string): Promise<string[]> {
    const found: string[] = [];
    await client.query(`BEGIN; SELECT set_config('role', '${store.serviceRole}', true)${settings}`);
    for (const relation of relations.filter(({ readable }) => readable)) {
      const text = await client.query<{ text: string }>(`SELECT t::text AS text FROM "${relation.name}" t`);
      if (text.rows.some((row) => row.text.includes(marker))) found.push(relation.name);
    }
    await client.query('ROLLBACK');
    return found.sort();
  }

  it('uses relations that row-level security closes for everybody, and those that are named here', () => {
    const names = relations.filter(({ readable, closed }) => readable && !closed).map((each) => each.name);
    expect(names).toEqual(Object.keys(open).sort());
  });

  it('calls no function that runs as its owner but those that are named here', async () => {
    const called = await client.query<{ name: string }>(
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p
       WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.prorettype <> 'trigger'::regtype
         AND has_function_privilege($1, p.oid, 'EXECUTE') ORDER BY 1`,
      [store.serviceRole],
    );
    expect(called.rows.map((each) => each.name)).toEqual(Object.keys(definers).sort());
  });

  const other = `, set_config('rapporteur.organisation', 'other', true), set_config('rapporteur.uses', '["PUBLISH"]', true)`;
  it('learns nothing of an owner’s rows without any setting', async () => {
    expect(await shown('')).toEqual([]);
  });

  it('learns nothing of an owner’s rows with the settings of another organisation but what is named here', async () => {
    const words = Object.keys(open).filter((each) => each.startsWith('recommendation_search'));
    expect(await shown(other)).toEqual(words);
  });

  it('learns them with the settings of their owner, so that the tests above look for what is there', async () => {
    expect(await shown(`, set_config('rapporteur.organisation', 'owner', true)`)).not.toEqual([]);
  });
});

describe('the words of recommendations', () => {
  it('are named in one place, which joins them to what its caller sees', () => {
    const folders = ['subgraphs', 'cli', 'gateway'].map((name) =>
      join(import.meta.dirname, '../../..', name),
    );
    const joining = folders
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
      )
      .filter((file) => file.endsWith('.ts') && !file.includes('migrations'))
      .filter((file) => /FROM (recommendation_search|\$\{raw\(words\)\})/.test(readFileSync(file, 'utf8')));
    expect(joining.map((file) => file.split('/').at(-1))).toEqual(['search-in.ts']);
    expect(readFileSync(joining[0] ?? '', 'utf8')).toContain(
      't.id IN (SELECT s.recommendation_id FROM ${raw(words)} s WHERE s.words @@ ${query})',
    );
  });
});
