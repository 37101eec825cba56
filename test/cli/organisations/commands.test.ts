import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addClient,
  endClient,
  listClients,
  rotateClient,
} from '../../../cli/organisations/client-actions.ts';
import { addOrganisation, listOrganisations } from '../../../cli/organisations/organisation-actions.ts';
import type { Terminal } from '../../../cli/organisations/print-outcome.ts';
import { printToken } from '../../../cli/organisations/print-token.ts';
import { writeHubFile } from '../../../cli/up/hub-file.ts';
import { homeIn } from '../../../cli/up/home.ts';
import { openKeys } from '../../../gateway/identity/keys.ts';
import { type IdentityStage, openIdentityStage } from '../../support/identity-stage.ts';
import { until } from '../../support/until.ts';

let stage: IdentityStage;
let home: string;

beforeAll(async () => {
  stage = await openIdentityStage();
  home = await mkdtemp(join(tmpdir(), 'rapporteur-home-'));
  await stage.addOrganisation({ id: 'ngo-one' });
  await stage.addOrganisation({ id: 'steward', kind: 'STEWARD' });
});

afterAll(async () => {
  await rm(home, { recursive: true });
  await stage.close();
});

/** The hub file says that this very process is the supervisor. */
beforeEach(async () => {
  const { databaseUrl: hub, url: gatewayUrl } = stage;
  await writeHubFile(homeIn(home).hubFile, {
    gatewayUrl,
    pids: { supervisor: process.pid },
    databaseUrls: { hub, mission: '', partners: '', review: '' },
  });
});

interface Printed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(
  action: (terminal: Terminal) => Promise<number>,
  keys = stage.keysDirectory,
): Promise<Printed> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await action({ env: { RAPPORTEUR_HOME: home, HUB_KEYS_DIR: keys }, stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, stdout: await text(stdout), stderr: await text(stderr) };
}

/** The acts in the ledger, in their order, of whoever runs the hub. */
async function acts(): Promise<readonly (readonly [string, string, string])[]> {
  const rows = await stage.change(async (manager): Promise<{ entry: string }[]> => {
    await manager.query(`SELECT set_config('rapporteur.ledger', 'append', true)`);
    return manager.query(`SELECT entry FROM ledger_entry WHERE organisation = '-' ORDER BY index`);
  });
  return rows.map(({ entry }) => {
    const { act, subject, concerns } = JSON.parse(entry) as Record<'act' | 'subject' | 'concerns', string>;
    return [act, subject, concerns];
  });
}

const viewer = '{ viewer { clientId scopes organisation { id } } }';

describe('rapporteur token', () => {
  it('says how to start a hub where none runs', async () => {
    await rm(homeIn(home).hubFile);
    const printed = await run((terminal) => printToken({ organisation: 'ngo-one' }, terminal));
    expect(printed).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('npm start') });
  });

  it('says that an organisation does not take part', async () => {
    const printed = await run((terminal) => printToken({ organisation: 'nobody' }, terminal));
    expect(printed).toMatchObject({ code: 1, stderr: expect.stringContaining('"nobody"') });
  });

  it('refuses a scope that the organisation cannot have', async () => {
    const printed = await run((terminal) =>
      printToken({ organisation: 'ngo-one', scope: ['hub:admin'] }, terminal),
    );
    expect(printed).toMatchObject({ code: 1, stderr: expect.stringContaining('invalid_scope') });
  });

  it('prints a token that opens the hub at once, with the scopes that were asked for', async () => {
    const { code, stdout } = await run((terminal) =>
      printToken({ organisation: 'ngo-one', scope: ['incident:read'] }, terminal),
    );
    expect(code).toBe(0);
    expect((await stage.ask(stdout.trim(), viewer)).data).toEqual({
      viewer: { clientId: 'ngo-one.operator', scopes: ['incident:read'], organisation: { id: 'ngo-one' } },
    });
  });

  it('keeps its key for its owner alone', async () => {
    const { mode } = await stat(join(home, 'operators', 'ngo-one.jwk'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('prints JSON, everything the organisation may do unless told', async () => {
    const { stdout } = await run((terminal) => printToken({ organisation: 'steward', json: true }, terminal));
    const printed = JSON.parse(stdout) as { token: string; expiresInSeconds: number };
    expect(printed.expiresInSeconds).toBe(600);
    const { data } = await stage.ask(printed.token, viewer);
    expect(data).toMatchObject({
      viewer: { scopes: expect.arrayContaining(['hub:admin', 'incident:write']) },
    });
  });

  it('holds the scopes that came after its operator was made', async () => {
    await stage.change((manager) =>
      manager.query(`UPDATE client SET scopes = '{incident:read}' WHERE id = 'ngo-one.operator'`),
    );
    const { stdout } = await run((terminal) => printToken({ organisation: 'ngo-one' }, terminal));
    // The hub is told of the change, which may be after the token is made.
    await until(async () => {
      const { data } = await stage.ask(stdout.trim(), viewer);
      const { scopes } = data?.viewer as { scopes: readonly string[] };
      return scopes.includes('registry:write') && scopes.includes('ledger:read');
    });
  });

  it('replaces a key that the hub does not know any more', async () => {
    const file = join(home, 'operators', 'ngo-one.jwk');
    const stranger = await readFile(join(home, 'operators', 'steward.jwk'), 'utf8');
    await writeFile(file, stranger);
    const { stdout } = await run((terminal) => printToken({ organisation: 'ngo-one' }, terminal));
    expect((await stage.ask(stdout.trim(), viewer)).status).toBe(200);
  });
});

describe('what changes the hub past its clients', () => {
  const unrecorded = (terminal: Terminal): Promise<number> =>
    addOrganisation('unrecorded', { name: 'Unrecorded', kind: 'NGO' }, terminal);
  const participants = async (): Promise<string> =>
    (await run((terminal) => listOrganisations({}, terminal))).stdout;

  it('is not done without the key of the ledger', async () => {
    expect(await run(unrecorded, home)).toMatchObject({ code: 1, stderr: expect.stringContaining('ledger') });
    expect(await participants()).not.toContain('unrecorded');
  });

  it('is undone where the key is that of another ledger', async () => {
    await openKeys(join(home, 'other'));
    await expect(run(unrecorded, join(home, 'other'))).rejects.toThrow('The ledger of this database is');
    expect(await participants()).not.toContain('unrecorded');
  });

  it('is in the ledger, for the organisation that it was done to', async () => {
    expect(await acts()).toEqual([
      ['CLIENT_REGISTERED', 'Client:ngo-one.operator', 'ngo-one'],
      ['CLIENT_REGISTERED', 'Client:steward.operator', 'steward'],
      ['CLIENT_SCOPES_EXTENDED', 'Client:ngo-one.operator', 'ngo-one'],
      ['CLIENT_ROTATED', 'Client:ngo-one.operator', 'ngo-one'],
    ]);
  });
});

describe('rapporteur organisation', () => {
  it('adds an organisation once', async () => {
    const add = (terminal: Terminal): Promise<number> =>
      addOrganisation('ngo-new', { name: 'New', kind: 'NGO', country: 'TCD', json: true }, terminal);
    expect(JSON.parse((await run(add)).stdout)).toEqual({
      organisation: { id: 'ngo-new', name: 'New', kind: 'NGO', countryCode: 'TCD' },
    });
    expect(await run(add)).toMatchObject({ code: 1, stderr: expect.stringContaining('taken') });
    expect((await acts()).slice(4)).toEqual([['ORGANISATION_REGISTERED', 'Organisation:ngo-new', 'ngo-new']]);
  });

  it('refuses a kind there is not', async () => {
    const printed = await run((terminal) => addOrganisation('x', { name: 'X', kind: 'CLUB' }, terminal));
    expect(printed).toMatchObject({ code: 1, stderr: expect.stringContaining('REVIEW_BODY') });
  });

  it('lists who takes part', async () => {
    const lines = (await run((terminal) => listOrganisations({}, terminal))).stdout.trim().split('\n');
    expect(lines).toEqual([
      'ngo-new\tNGO\tTCD\tNew',
      'ngo-one\tNGO\t-\tngo-one',
      'steward\tSTEWARD\t-\tsteward',
    ]);
  });
});

describe('rapporteur client', () => {
  const organisation = 'ngo-one';

  it('is not added to an organisation that does not take part', async () => {
    const options = { organisation: 'nobody', name: 'x', scope: ['incident:read'] };
    const printed = await run((terminal) => addClient(options, terminal));
    expect(printed).toMatchObject({ code: 1, stderr: expect.stringContaining('"nobody"') });
  });

  it('is added, rotated, listed without its secret, and revoked', async () => {
    const options = { organisation, name: 'Form', scope: ['incident:read'], json: true };
    const added = JSON.parse((await run((terminal) => addClient(options, terminal))).stdout) as Credential;
    expect((await stage.token(added)).length).toBeGreaterThan(0);

    const rotate = (terminal: Terminal): Promise<number> =>
      rotateClient(added.id, { organisation, json: true }, terminal);
    const rotated = JSON.parse((await run(rotate)).stdout) as Credential;
    await expect(stage.token(added)).rejects.toThrow('invalid_client');
    expect((await stage.token(rotated)).length).toBeGreaterThan(0);

    const listed = await run((terminal) => listClients({ organisation, json: true }, terminal));
    expect(listed.stdout).toContain(added.id);
    expect(listed.stdout).not.toContain(rotated.secret);
    expect(listed.stdout).not.toContain('sha256');

    const revoke =
      (by: string) =>
      (terminal: Terminal): Promise<number> =>
        endClient(added.id, { organisation: by }, terminal);
    expect(await run(revoke('steward'))).toMatchObject({ code: 1 });
    expect(await run(revoke(organisation))).toMatchObject({ code: 0 });
    await expect(stage.token(rotated)).rejects.toThrow('invalid_client');
    expect((await acts()).slice(5)).toEqual(
      ['REGISTERED', 'ROTATED', 'REVOKED'].map((what) => [
        `CLIENT_${what}`,
        `Client:${added.id}`,
        organisation,
      ]),
    );
  });
});

interface Credential {
  readonly id: string;
  readonly secret: string;
}
