import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import {
  approveMember,
  change,
  changeStanding,
  list,
  propose,
  show,
  sign,
} from '../../../cli/agreements/agreement-actions.ts';
import type { AgreementView } from '../../../cli/agreements/agreement-view.ts';
import { actOnGroup, listGroups } from '../../../cli/agreements/group-actions.ts';
import { addTermsOptions, type TermsOptions } from '../../../cli/agreements/terms-options.ts';
import type { Terminal } from '../../../cli/organisations/print-outcome.ts';
import { writeHubFile } from '../../../cli/up/hub-file.ts';
import { homeIn } from '../../../cli/up/home.ts';
import { type IdentityStage, openIdentityStage } from '../../support/identity-stage.ts';

let stage: IdentityStage;
let home: string;
const participants = ['mission-aurora', 'ngo-lantern', 'ngo-riverbank', 'steward'];

beforeAll(async () => {
  stage = await openIdentityStage();
  home = await mkdtemp(join(tmpdir(), 'rapporteur-home-'));
  for (const id of participants)
    await stage.addOrganisation({ id, kind: id === 'steward' ? 'STEWARD' : 'NGO' });
  await writeHubFile(homeIn(home).hubFile, {
    gatewayUrl: stage.url,
    pids: { supervisor: process.pid },
    databaseUrls: { hub: stage.databaseUrl, mission: '', partners: '', review: '' },
  });
});
afterAll(async () => {
  await rm(home, { recursive: true });
  await stage.close();
});

async function run(action: (terminal: Terminal) => Promise<number>) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await action({
    env: { RAPPORTEUR_HOME: home, HUB_KEYS_DIR: stage.keysDirectory },
    stdout,
    stderr,
  });
  stdout.end();
  stderr.end();
  return { code, stdout: await text(stdout), stderr: await text(stderr) };
}

/** Options as the command line gives them. */
function terms(...args: string[]): TermsOptions {
  const usual = ['--purpose', 'protection', '--dataset', 'Incident', '--until', '2999-01-01T00:00:00Z'];
  return addTermsOptions(new Command())
    .parse([...usual, ...args], { from: 'user' })
    .opts<TermsOptions>();
}

const as = (organisation: string) => ({ organisation, json: true });
const aurora = as('mission-aurora');
const lantern = as('ngo-lantern');
const sides = { grantor: 'mission-aurora', recipient: 'ngo-lantern' };

async function done(action: (terminal: Terminal) => Promise<number>): Promise<AgreementView> {
  const { code, stdout, stderr } = await run(action);
  expect([code, stderr]).toEqual([0, '']);
  return (JSON.parse(stdout) as { answer: AgreementView }).answer;
}

const proposed = (): Promise<AgreementView> =>
  done((terminal) => propose({ ...aurora, ...sides, ...terms('--country', 'CAF') }, terminal));

describe('rapporteur agreement', () => {
  it.each(['ngo-riverbank', 'steward'])('does not let %s propose for others', async (organisation) => {
    const printed = await run((terminal) => propose({ ...as(organisation), ...sides, ...terms() }, terminal));
    expect(printed).toMatchObject({ code: 1, stdout: '' });
    expect(printed.stderr).not.toBe('');
  });

  it('refuses terms that say too little, a file that there is not and one without JSON', async () => {
    const little = addTermsOptions(new Command()).opts<TermsOptions>();
    await writeFile(join(home, 'no.json'), 'terms');
    for (const [wrong, why] of [
      [little, '--purpose'],
      [terms('--terms', join(home, 'missing.json')), 'cannot be read'],
      [terms('--terms', join(home, 'no.json')), 'no JSON'],
    ] as const) {
      const printed = await run((terminal) => propose({ ...aurora, ...sides, ...wrong }, terminal));
      expect(printed).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(why) });
    }
  });

  it('says what the hub says is wrong about the terms', async () => {
    const printed = await run((terminal) =>
      propose({ ...aurora, ...sides, ...terms('--country', 'Chad') }, terminal),
    );
    expect(printed).toMatchObject({ code: 1, stderr: expect.stringContaining('"countries"') });
  });

  it('signs nothing without the hash of the terms, and shows what there is to sign', async () => {
    const { id, versions } = await proposed();
    for (const hash of [undefined, 'f'.repeat(64)]) {
      const options = { organisation: 'ngo-lantern', ...(hash === undefined ? {} : { hash }) };
      const printed = await run((terminal) => sign(id, options, terminal));
      expect(printed).toMatchObject({ code: 1, stdout: '' });
      expect(printed.stderr).toContain(versions[0]?.terms);
      expect(printed.stderr).toContain(versions[0]?.termsHash);
    }
    expect(await done((terminal) => show(id, lantern, terminal))).toMatchObject({ status: 'PROPOSED' });
  });

  it('proposes, signs, suspends, resumes and revokes for its own side', async () => {
    const { id, versions } = await proposed();
    const hash = versions[0]?.termsHash ?? '';
    const signed = await done((terminal) => sign(id, { ...lantern, hash }, terminal));
    expect(signed).toMatchObject({ status: 'IN_FORCE', versions: [{ termsHash: hash }] });
    expect(signed.versions[0]?.signatures.map(({ clientId }) => clientId).toSorted()).toEqual([
      'mission-aurora.operator',
      'ngo-lantern.operator',
    ]);
    const standing = (kind: 'suspend' | 'resume' | 'revoke', options: object) =>
      run((terminal) => changeStanding(kind, id, { options: { ...aurora, ...options }, terminal }));
    expect(await standing('suspend', { reason: 'A review is due.' })).toMatchObject({ code: 0 });
    expect(await standing('resume', lantern)).toMatchObject({ code: 1 });
    expect(await standing('resume', {})).toMatchObject({ code: 0 });
    expect(await standing('revoke', lantern)).toMatchObject({ code: 0 });
    const shown = await run((terminal) => show(id, { organisation: 'mission-aurora' }, terminal));
    expect(shown.stdout).toMatch(
      /REVOKED[^]*signed by ngo-lantern[^]*suspended by mission-aurora.*A review is due\./u,
    );
  });

  it('proposes other terms, which hold once both sides have signed them', async () => {
    const { id, versions } = await proposed();
    const hash = versions[0]?.termsHash ?? '';
    await done((terminal) => sign(id, { ...lantern, hash }, terminal));
    const changed = await done((terminal) =>
      change(id, { ...lantern, ...terms('--tlp', 'AMBER') }, terminal),
    );
    expect(changed.currentVersion).toEqual({ version: 1 });
    const newHash = changed.versions.find(({ version }) => version === 2)?.termsHash ?? '';
    const signed = await done((terminal) => sign(id, { ...aurora, hash: newHash }, terminal));
    expect(signed.currentVersion).toEqual({ version: 2 });
    const again = await run((terminal) => sign(id, { ...aurora, hash: newHash }, terminal));
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('has signed every version') });
  });

  it('lists what an organisation is party to and shows nothing else', async () => {
    const { id } = await proposed();
    const listed = await run((terminal) => list({ organisation: 'ngo-lantern' }, terminal));
    expect(listed.stdout).toContain(`${id}\tPROPOSED\tmission-aurora\tngo-lantern`);
    expect(await run((terminal) => list({ organisation: 'ngo-riverbank' }, terminal))).toMatchObject({
      stdout: '\n',
    });
    const hidden = await run((terminal) => show(id, as('ngo-riverbank'), terminal));
    expect(hidden).toEqual(await run((terminal) => show('missing', as('ngo-riverbank'), terminal)));
    expect(hidden).toMatchObject({ code: 1, stdout: '' });
  });

  it('acts at a hub elsewhere by a token in a file, and not without one', async () => {
    const client = await stage.addClient({ organisation: 'ngo-lantern', scopes: ['agreement:read'] });
    const tokenFile = join(home, 'token');
    await writeFile(tokenFile, `${await stage.token(client)}\n`);
    const elsewhere = { organisation: 'ngo-lantern', hub: `${stage.url}/` };
    const terminal = { env: { RAPPORTEUR_HOME: join(home, 'empty') } };
    const ask = (options: object) =>
      run((printed) => list({ ...elsewhere, ...options }, { ...printed, ...terminal }));
    expect(await ask({})).toMatchObject({ code: 1, stderr: expect.stringContaining('--token-file') });
    expect(await ask({ tokenFile })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('ngo-lantern'),
    });
  });
});

describe('rapporteur agreement group', () => {
  it('makes a group that others join, and asks the grantor before an agreement applies to them', async () => {
    const group = (kind: 'create' | 'join' | 'leave', by: object) =>
      run((terminal) =>
        actOnGroup(
          { kind, id: 'river-network', ...(kind === 'create' ? { name: 'River network' } : {}) },
          by as typeof aurora,
          terminal,
        ),
      );
    expect(await group('create', as('steward'))).toMatchObject({ code: 1 });
    expect(await group('create', lantern)).toMatchObject({ code: 0 });
    const { grantor } = sides;
    const { id } = await done((terminal) =>
      propose({ ...aurora, grantor, group: 'river-network', ...terms() }, terminal),
    );
    expect(await group('join', as('ngo-riverbank'))).toMatchObject({ code: 0 });
    const listed = await run((terminal) => listGroups({ organisation: 'mission-aurora' }, terminal));
    expect(listed.stdout).toBe('river-network\tRiver network\tngo-lantern ngo-riverbank\n');
    const member = { agreement: id, member: 'ngo-riverbank' };
    expect(await run((terminal) => show(id, as('ngo-riverbank'), terminal))).toMatchObject({ code: 1 });
    expect(await run((terminal) => approveMember(member, lantern, terminal))).toMatchObject({ code: 1 });
    expect(await run((terminal) => approveMember(member, aurora, terminal))).toMatchObject({ code: 0 });
    expect(await run((terminal) => show(id, as('ngo-riverbank'), terminal))).toMatchObject({ code: 0 });
    expect(await group('leave', as('ngo-riverbank'))).toMatchObject({ code: 0 });
    expect(await run((terminal) => show(id, as('ngo-riverbank'), terminal))).toMatchObject({ code: 1 });
  });
});
