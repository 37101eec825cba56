import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { describeWithRealData, realData } from '../../support/real-data.ts';
import { inScratchFolder } from '../../support/scratch-folder.ts';
import { runToEnd, startHub, type StartedHub } from '../../support/started-hub.ts';

jest.setTimeout(400_000);

const owners = ['hub', 'mission', 'partners', 'review'] as const;
const suffix = randomBytes(4).toString('hex');
const server = (): string => process.env.TEST_CLUSTER_URL ?? '';

let databases: Record<string, string>;
/** One for all hubs over these databases: a ledger goes on with its own key alone. */
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'rapporteur-home-'));
  databases = {};
  for (const owner of owners) databases[`${owner.toUpperCase()}_DATABASE_URL`] = await makeDatabase(owner);
});
afterAll(async () => {
  await rm(home, { recursive: true });
  for (const owner of owners) {
    await asAdministrator(
      `DROP DATABASE IF EXISTS ${nameOf(owner)} WITH (FORCE)`,
      `DROP ROLE ${nameOf(owner)}`,
    );
  }
});

const nameOf = (owner: string): string => `${owner}_elsewhere_${suffix}`;

/** As somebody makes one on a server that the hub knows nothing of: a login, and a database that it owns. */
async function makeDatabase(owner: string): Promise<string> {
  const name = nameOf(owner);
  await asAdministrator(
    `CREATE ROLE ${name} LOGIN PASSWORD '${suffix}'`,
    `CREATE DATABASE ${name} OWNER ${name}`,
  );
  return urlOf(name, { user: name, password: suffix });
}

function urlOf(database: string, login?: { user: string; password: string }): string {
  const url = new URL(server());
  url.pathname = `/${database}`;
  if (login) [url.username, url.password] = [login.user, login.password];
  return url.href;
}

async function asAdministrator(...statements: readonly string[]): Promise<void> {
  await query(server(), ...statements);
}

async function query(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

describe('a server that was named', () => {
  it('is refused where it is older than PostgreSQL 15, by the name of its variable', async () => {
    const name = nameOf('hub');
    // A server of today that says it is older, to whoever asks with this login.
    await query(
      urlOf(name),
      `CREATE FUNCTION public.current_setting(setting text) RETURNS text LANGUAGE sql AS $$ SELECT '140012' $$`,
    );
    await asAdministrator(`ALTER ROLE ${name} SET search_path = public, pg_catalog`);
    await inScratchFolder(async (folder) => {
      const { code, output } = await runToEnd(['up'], { ...databases, RAPPORTEUR_HOME: folder, PORT: '0' });
      expect(code).toBe(1);
      expect(output).toContain('HUB_DATABASE_URL names PostgreSQL 14; the hub needs 15 or newer.');
    });
    await asAdministrator(`ALTER ROLE ${name} RESET search_path`);
    await query(urlOf(name), 'DROP FUNCTION public.current_setting');
  });
});

describe('a hub on servers that were named', () => {
  it('starts none of its own, asks them all, and adds no demonstration', async () => {
    await onNamedServers(async (hub, env) => {
      expect(hub.output()).toContain('on the servers that were named');
      expect((await hub.file()).pids).not.toHaveProperty('postgres');
      await addOrganisation('mission-elsewhere', 'MISSION', env);
      expect(
        await hub.query(
          `{ country(code: "CAF") { name incidents(first: 1) { totalCount } partnerships { totalCount }
             recommendations(first: 1) { totalCount } } }`,
          await hub.token('mission-elsewhere'),
        ),
      ).toEqual({
        data: {
          country: {
            name: 'Central African Republic',
            incidents: { totalCount: 0 },
            partnerships: { totalCount: 0 },
            recommendations: { totalCount: 0 },
          },
        },
      });
    });
  });
});

describeWithRealData('a hub into which the public data sets were imported', () => {
  it('answers the question about a country over HTTP, with a token of its token endpoint', async () => {
    await onNamedServers(async (hub, env) => {
      await addOrganisation('body-elsewhere', 'REVIEW_BODY', env);
      await addOrganisation('steward-elsewhere', 'STEWARD', env);
      for (const [organisation, kind, ...files] of dataSets) {
        const command = ['import', kind, ...files, '--organisation', organisation];
        const { code, output } = await runToEnd(command, env);
        expect({ kind, code, output }).toEqual({ kind, code: 0, output: expect.any(String) });
      }
      const { gatewayUrl } = await hub.file();
      const token = await tokenOfEndpoint(gatewayUrl, env);
      expect(await hub.query(countryQuery, token)).toMatchObject({
        data: {
          country: {
            name: 'Central African Republic',
            incidents: { totalCount: 1848 },
            recommendations: { totalCount: 118 },
            partnerships: { totalCount: 0 },
            ratifications: expect.arrayContaining([{ instrument: { code: 'ICCPR' }, ratifiedOn: '1981' }]),
          },
        },
      });
    });
  });
});

const dataSets: readonly (readonly [organisation: string, kind: string, ...files: string[]])[] = [
  ['steward-elsewhere', 'countries', realData('country-codes', 'country-codes.csv')],
  ['body-elsewhere', 'ucdp-ged', realData('ucdp-ged-car', 'GEDEvent_v23_1.geojson')],
  [
    'body-elsewhere',
    'upr-info',
    ...['1-5.csv', '6-9.csv', '10-13.csv'].map((file) => realData('upr-info', file)),
  ],
  ['body-elsewhere', 'ratifications', realData('treaty-ratification')],
];

const countryQuery = `{
  country(code: "CAF") {
    name
    incidents(first: 5) { totalCount edges { node { occurredOn categories } } }
    recommendations(first: 5) { totalCount }
    partnerships { totalCount }
    ratifications { instrument { code } ratifiedOn }
  }
}`;

async function onNamedServers(
  work: (hub: StartedHub, env: Readonly<Record<string, string>>) => Promise<void>,
): Promise<void> {
  const hub = await startHub(home, databases);
  try {
    await work(hub, { RAPPORTEUR_HOME: home });
  } finally {
    await hub.stop();
  }
}

async function addOrganisation(
  id: string,
  kind: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const command = ['organisation', 'add', id, '--name', id, '--kind', kind];
  expect(await runToEnd(command, env)).toMatchObject({ code: 0 });
}

async function tokenOfEndpoint(gatewayUrl: string, env: Readonly<Record<string, string>>): Promise<string> {
  const scopes = ['incident:read', 'recommendation:read', 'partnership:read'];
  const { output } = await runToEnd(
    ['client', 'add', '--organisation', 'body-elsewhere', '--name', 'Reader', '--json', '--scope', ...scopes],
    env,
  );
  const { id, secret } = JSON.parse(output) as { id: string; secret: string };
  const response = await fetch(`${gatewayUrl}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}
