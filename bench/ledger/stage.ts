import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../cli/postgres/free-port.ts';
import { ensureOwnerDatabase } from '../../cli/postgres/owner-database.ts';
import { migrateHubDatabase, openHubDatabase } from '../../gateway/organisations/hub-subgraph.ts';
import { registerClient } from '../../gateway/organisations/register-client.ts';
import { registerOrganisation } from '../../gateway/organisations/register-organisation.ts';
import { createDataSource } from '../../subgraphs/kit/database.ts';
import { agreementActs } from '../../test/support/agreement-acts.ts';
import type { LoadOrder, LoadResult } from '../http/load.ts';
import { type BenchProcess, nextMessage, startPinned } from '../run/processes.ts';
import { type ScratchDatabase, startScratchDatabase } from '../run/scratch-database.ts';
import { addIncidents, grantor, reader } from './incidents.ts';

/** A hub as it runs, its gateway and its mission subgraph each a process, with one agreement in force. */
export interface LedgerBench {
  load(order: Omit<LoadOrder, 'port' | 'path'>): Promise<LoadResult>;
  /** How many reads are in the ledger. */
  entries(): Promise<number>;
  close(): Promise<void>;
}

const root = (file: string): string => join(import.meta.dirname, '../..', file);

/** Starts it, with so many incidents of each of the two owners. */
export async function openLedgerBench(incidents: number): Promise<LedgerBench> {
  const scratch = await startScratchDatabase('hub', []);
  const started: BenchProcess[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.toReversed().map((process) => process.stop()));
    await scratch.remove();
  };
  try {
    const port = await freePort();
    const hub = `http://127.0.0.1:${port}`;
    const start = async (entry: string, settings: Readonly<Record<string, string>>): Promise<void> => {
      const process = startPinned('anywhere', [root(entry)], { HUB_ISSUER: hub, PORT: '0', ...settings });
      started.push(process);
      await nextMessage(process.child);
    };
    const databases = await prepareDatabases(scratch);
    const mission = await freePort();
    await start('subgraphs/mission/index.ts', { PORT: String(mission), DATABASE_URL: databases.mission });
    await addIncidents(databases.missionSuperuser, incidents);
    const secrets = await register(databases.hub);
    await start('gateway/main.ts', {
      PORT: String(port),
      HUB_DATABASE_URL: databases.hub,
      RAPPORTEUR_HOME: join(scratch.folder, 'home'),
      MISSION_URL: `http://127.0.0.1:${mission}/graphql`,
      RATE_REQUESTS_PER_MINUTE: '0',
      RATE_COST_PER_MINUTE: '0',
    });
    const tokens = await requestTokens(hub, secrets);
    await agree(hub, tokens);
    const tokensFile = join(scratch.folder, 'tokens.txt');
    await writeFile(tokensFile, tokens.get(reader) ?? '');
    const loader = startPinned('anywhere', [root('bench/http/serve-load.ts'), tokensFile]);
    started.push(loader);
    return {
      async load(order) {
        loader.child.send({ ...order, port, path: '/graphql' });
        return (await nextMessage(loader.child)) as LoadResult;
      },
      entries: () => countEntries(scratch.superuserUrl),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Each owner's database in one cluster, and the role that appends to the ledger, as the hub has them. */
async function prepareDatabases(
  scratch: ScratchDatabase,
): Promise<{ hub: string; mission: string; missionSuperuser: string }> {
  const password = randomUUID();
  for (const name of ['hub', 'mission'])
    await ensureOwnerDatabase(scratch.superuserUrl, { name, password, keepsLedger: name === 'hub' });
  const at = (name: string, given: string, login?: string): string => {
    const url = new URL(given);
    url.pathname = `/${name}`;
    if (login !== undefined) [url.username, url.password] = [login, password];
    return url.href;
  };
  const hub = at('hub', scratch.url, 'hub');
  await migrateHubDatabase(hub);
  return {
    hub,
    mission: at('mission', scratch.url, 'mission'),
    missionSuperuser: at('mission', scratch.superuserUrl),
  };
}

/** Registers both with a client each, past the hub, and tells the clients' secrets. */
async function register(url: string): Promise<ReadonlyMap<string, string>> {
  const database = await openHubDatabase({ url, poolSize: 1 });
  try {
    const secrets = new Map<string, string>();
    for (const [id, kind] of [
      [grantor, 'MISSION'],
      [reader, 'NGO'],
    ] as const) {
      const registered = await database.source.transaction(async (store) => {
        await registerOrganisation(store, { id, kind, name: id, countryCode: null });
        const scopes = ['incident:read', 'organisation:read', 'agreement:read', 'agreement:write'] as const;
        const client = { id: `${id}.bench`, name: 'bench', organisation: id, scopes } as const;
        return registerClient(store, { ...client, authentication: 'SECRET', defaultPurpose: 'protection' });
      });
      if (!registered.ok) throw new Error(registered.message);
      secrets.set(id, registered.secret ?? '');
    }
    return secrets;
  } finally {
    await database.close();
  }
}

async function requestTokens(
  hub: string,
  secrets: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const tokens = new Map<string, string>();
  for (const [id, secret] of secrets) {
    const response = await fetch(`${hub}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${id}.bench:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token: token } = (await response.json()) as { access_token?: string };
    if (token === undefined) throw new Error(`No token: ${response.status}`);
    tokens.set(id, token);
  }
  return tokens;
}

async function agree(hub: string, tokens: ReadonlyMap<string, string>): Promise<void> {
  const acts = agreementActs(async (organisation, query, variables = {}) => {
    const response = await fetch(`${hub}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${tokens.get(organisation) ?? ''}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = (await response.json()) as {
      data?: Record<string, unknown> | null;
      errors?: { extensions: { code: string } }[];
    };
    return { data, codes: errors.map(({ extensions }) => extensions.code) };
  });
  await acts.agreed({ grantor, recipient: reader });
}

async function countEntries(superuserUrl: string): Promise<number> {
  const source = await createDataSource({ url: superuserUrl, entities: [], poolSize: 1 }).initialize();
  try {
    const rows: { entries: number }[] = await source.query(
      `SELECT count(*)::int AS entries FROM ledger_entry WHERE kind = 'ACCESS'`,
    );
    return rows[0]?.entries ?? 0;
  } finally {
    await source.destroy();
  }
}
