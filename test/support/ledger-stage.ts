import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { createRemoteJWKSet } from 'jose';
import pg from 'pg';
import pino from 'pino';
import { freePort } from '../../cli/postgres/free-port.ts';
import { readConfig } from '../../gateway/config.ts';
import { createHubGateway } from '../../gateway/create-hub-gateway.ts';
import { scopes as allScopes } from '../../gateway/identity/scopes.ts';
import { migrateHubDatabase, openHubDatabase } from '../../gateway/organisations/hub-subgraph.ts';
import { registerClient } from '../../gateway/organisations/register-client.ts';
import { registerOrganisation } from '../../gateway/organisations/register-organisation.ts';
import { openDatabase } from '../../subgraphs/kit/database.ts';
import { migrate } from '../../subgraphs/kit/migrate.ts';
import { serveSubgraph } from '../../subgraphs/kit/serve.ts';
import { mission } from '../../subgraphs/mission/parts.ts';
import { type AgreementActs, agreementActs, type AskAs } from './agreement-acts.ts';
import { createMigratedDatabase, type TestDatabase } from './postgres.ts';

/** What the hub answered to one client. */
export interface HubAnswer {
  readonly status: number;
  // Tests reach into answers of many shapes; a wrong path fails the test.
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly codes: readonly string[];
}

/** An incident as a test needs it. */
export interface StoredIncident {
  readonly id: string;
  readonly owner: string;
  readonly classification?: string;
  readonly tlp?: string;
}

/** A hub with the mission subgraph behind it, over databases of its own, and its ledger. */
export interface LedgerStage extends AgreementActs<HubAnswer> {
  readonly url: string;
  readonly home: string;
  readonly hubDatabase: TestDatabase;
  readonly as: (
    organisation: string,
    query: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<HubAnswer>;
  /** Asks as a client that proves itself by a secret. */
  asClient(id: string, secret: string, query: string): Promise<HubAnswer>;
  addIncidents(...incidents: readonly StoredIncident[]): Promise<void>;
  /** The texts of the ledger's entries, in their order, from one place on. */
  entries(from?: number): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Runs statements as the owner of the hub's tables. */
  inHubDatabase(...statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const participants = ['mission-aurora', 'mission-meridian', 'ngo-lantern', 'ngo-riverbank', 'steward'];

/** Starts the stage. */
export async function openLedgerStage(): Promise<LedgerStage> {
  const hubDatabase = await createMigratedDatabase('hub', migrateHubDatabase);
  const missionDatabase = await createMigratedDatabase('mission', (url) => migrate(url, mission.migrations));
  const home = await mkdtemp(join(tmpdir(), 'rapporteur-ledger-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const subgraph = await serveMission(missionDatabase, url);
  const reading = readConfig({
    PORT: String(port),
    RAPPORTEUR_HOME: home,
    LOG_LEVEL: 'silent',
    ACT_COLLECTION_SECONDS: '1',
    MISSION_URL: subgraph.url,
  });
  if (!reading.ok) throw new Error(reading.mistakes.join('\n'));
  const gateway = await createHubGateway(reading.config, hubDatabase.url);
  await gateway.start();
  const tokens = await registerParticipants(hubDatabase.url, url);
  const as: LedgerStage['as'] = (organisation, query, variables, headers) =>
    ask(url, { token: tokens.get(organisation) ?? '', query, variables, headers });
  const acts: AskAs<HubAnswer> = (organisation, query, variables) => as(organisation, query, variables);
  return {
    url,
    home,
    hubDatabase,
    as,
    ...agreementActs(acts),
    asClient: async (id, secret, query) =>
      ask(url, {
        token: await requestToken(url, id, secret),
        query,
        variables: undefined,
        headers: undefined,
      }),
    addIncidents: (...incidents) => inDatabase(missionDatabase.url, (client) => insert(client, incidents)),
    entries: (from = 0) => readEntries(hubDatabase.url, from),
    inHubDatabase: (...statements) =>
      inDatabase(hubDatabase.url, async (client) => {
        for (const statement of statements) await client.query(statement);
      }),
    async close() {
      await gateway.stop();
      await subgraph.close();
      await hubDatabase.drop();
      await missionDatabase.drop();
      await rm(home, { recursive: true });
    },
  };
}

async function serveMission(store: TestDatabase, hubUrl: string) {
  const database = await openDatabase({ url: store.url, entities: mission.entities });
  const running = await serveSubgraph(
    {
      name: 'mission',
      typeDefs: parse(readFileSync(mission.schema, 'utf8')),
      resolvers: mission.resolvers,
      policies: mission.policies ?? [],
      database,
    },
    {
      host: '127.0.0.1',
      port: 0,
      issuer: hubUrl,
      keys: createRemoteJWKSet(new URL(`${hubUrl}/.well-known/rapporteur/subgraph-jwks.json`)),
      logger: pino({ level: 'silent' }),
    },
  );
  return {
    url: running.url,
    async close() {
      await running.close();
      await database.close();
    },
  };
}

/** Registers everybody with one client each, past the hub, and gets each a token of it. */
async function registerParticipants(databaseUrl: string, url: string): Promise<ReadonlyMap<string, string>> {
  const hub = await openHubDatabase({ url: databaseUrl });
  const tokens = new Map<string, string>();
  try {
    for (const id of participants) {
      const secret = await hub.source.transaction(async (manager) => {
        const kind = id === 'steward' ? 'STEWARD' : 'NGO';
        await registerOrganisation(manager, { id, name: id, kind, countryCode: null });
        const scopes = Object.keys(allScopes).filter((scope) => id === 'steward' || scope !== 'hub:admin');
        const registered = await registerClient(manager, {
          ...{ id: `${id}.client`, organisation: id, name: 'Client', scopes, authentication: 'SECRET' },
          defaultPurpose: 'protection',
        });
        return registered.ok ? (registered.secret ?? '') : '';
      });
      tokens.set(id, await requestToken(url, `${id}.client`, secret));
    }
  } finally {
    await hub.close();
  }
  return tokens;
}

async function requestToken(url: string, id: string, secret: string): Promise<string> {
  const response = await fetch(`${url}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

interface Question {
  readonly token: string;
  readonly query: string;
  readonly variables: object | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
}

async function ask(url: string, { token, query, variables, headers }: Question): Promise<HubAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as {
    data?: unknown;
    errors?: readonly { extensions: { code: string } }[];
  };
  return {
    status: response.status,
    data: body.data ?? null,
    codes: body.errors?.map(({ extensions }) => extensions.code) ?? [],
  };
}

async function inDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function insert(client: pg.Client, incidents: readonly StoredIncident[]): Promise<void> {
  for (const { id, owner, classification = 'CONFIDENTIAL', tlp = 'AMBER' } of incidents) {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('rapporteur.organisation', $1, true)`, [owner]);
    await client.query(
      `INSERT INTO incident (id, owner_id, classification, tlp, title, occurred_on, date_precision, country_code,
         place_name, place_precision, categories, parties, verification, standard_of_proof)
       VALUES ($1, $2, $3, $4, $1, '2024-03-07', 'DAY', 'CAF', 'a place', 1, '{LIFE}', '{ARMED_GROUP}', 'REPORTED',
         'REASONABLE_SUSPICION')`,
      [id, owner, classification, tlp],
    );
    await client.query('COMMIT');
  }
}

function readEntries(url: string, from: number): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return inDatabase(url, async (client) => {
    await client.query(`BEGIN; SELECT set_config('rapporteur.ledger', 'append', true)`);
    const { rows } = await client.query<{ entry: string }>(
      'SELECT entry FROM ledger_entry WHERE index >= $1 ORDER BY index',
      [from],
    );
    return rows.map(({ entry }) => JSON.parse(entry) as Readonly<Record<string, unknown>>);
  });
}
