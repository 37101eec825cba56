import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgreementConditionsInput } from '../../../gateway/organisations/schema.generated.ts';
import type { SeenAgreement } from '../../support/agreement-acts.ts';
import { type LedgerStage, openLedgerStage } from '../../support/ledger-stage.ts';
import { until } from '../../support/until.ts';

let stage: LedgerStage;
let agreement: SeenAgreement;
beforeAll(async () => {
  stage = await openLedgerStage();
  await stage.addIncidents(
    { id: 'secret-1', owner: 'mission-aurora' },
    { id: 'secret-2', owner: 'mission-aurora' },
    { id: 'public-1', owner: 'mission-aurora', classification: 'UNCLASSIFIED', tlp: 'GREEN' },
    { id: 'own-1', owner: 'ngo-lantern' },
    { id: 'elsewhere', owner: 'mission-meridian' },
  );
  const conditions: AgreementConditionsInput = {
    classification: 'CONFIDENTIAL',
    tlp: 'AMBER',
    detail: 'FULL',
    fieldGroups: ['NARRATIVE'],
  };
  agreement = await stage.agreed({
    grantor: 'mission-aurora',
    recipient: 'ngo-lantern',
    terms: { conditions },
  });
  await stage.agreed({
    grantor: 'mission-meridian',
    recipient: 'ngo-lantern',
    terms: { conditions: { ...conditions, detail: 'AGGREGATE' } },
  });
});
afterAll(() => stage.close());

const secret = `{ incident(id: "secret-1") { id title } }`;

/** The entries that something appends; what it waits for is written when it returns. */
async function appendedBy(
  work: () => Promise<unknown>,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const before = (await stage.entries()).length;
  await work();
  return stage.entries(before);
}

describe('without its ledger, the hub', () => {
  beforeAll(() => stage.inHubDatabase('ALTER TABLE ledger_entry RENAME TO ledger_entry_gone'));
  afterAll(async () => {
    await stage.inHubDatabase('ALTER TABLE ledger_entry_gone RENAME TO ledger_entry');
    await until(async () => (await stage.entries()).some(({ subject }) => subject === 'Incident:own-1'));
    const kept = (await stage.entries()).filter(({ subject }) => subject === 'Incident:own-1');
    expect(kept).toMatchObject([
      {
        ...{ kind: 'RECORD_ACT', organisation: 'ngo-lantern', act: 'LABELS_TIGHTENED', concerns: null },
        ...{ id: expect.stringMatching(/^mission:/), reportedBy: null, requestId: expect.any(String) },
      },
    ]);
  });

  it.each([
    ['a record of another organisation above UNCLASSIFIED', secret],
    ['a page that holds one', '{ incidents(first: 10) { nodes { id } } }'],
    [
      'such a record beside others, under an alias',
      `{ mine: incident(id: "own-1") { id } theirs: ${secret.slice(2)}`,
    ],
    ['a total that counted such records', '{ incidents(first: 0) { totalCount } }'],
    ['statistics that counted such records', '{ incidentStatistics(by: [COUNTRY]) { total } }'],
    ['that such records changed', '{ incidentChanges(first: 10) { nodes { id } } }'],
    [
      'the labels of such a record, where it refuses to relax them',
      'mutation { tightenIncident(id: "secret-1", input: { tlp: CLEAR }) { id } }',
    ],
  ])('withholds %s', async (_what, query) => {
    expect(await stage.as('ngo-lantern', query)).toEqual({
      status: 503,
      data: null,
      codes: ['LEDGER_UNAVAILABLE'],
    });
  });

  it.each([
    ['what nobody owns', '{ country(code: "CAF") { code } }', { country: { code: 'CAF' } }],
    ['a record of the caller', '{ incident(id: "own-1") { id } }', { incident: { id: 'own-1' } }],
    ['an UNCLASSIFIED record', '{ incident(id: "public-1") { id } }', { incident: { id: 'public-1' } }],
    ['that there is no such record', '{ incident(id: "elsewhere") { id } }', { incident: null }],
  ])('gives %s', async (_what, query, data) => {
    expect(await stage.as('ngo-lantern', query)).toEqual({ status: 200, data, codes: [] });
  });

  it('does not confirm a change of who may read a record, which is in it once it is back', async () => {
    const relabel = 'mutation { relabelIncident(id: "own-1", input: { tlp: RED }) { id } }';
    expect(await stage.as('ngo-lantern', relabel)).toEqual({
      status: 503,
      data: null,
      codes: ['LEDGER_UNAVAILABLE'],
    });
  });

  it('undoes an act of governance', async () => {
    const suspended = await stage.act('mission-aurora', 'suspend', agreement);
    expect(suspended.codes).toEqual(['INTERNAL_SERVER_ERROR']);
    const registered = await stage.as(
      'ngo-lantern',
      'mutation { registerClient(input: { name: "unrecorded", scopes: [] }) { client { id } } }',
    );
    expect(registered.codes).toEqual(['INTERNAL_SERVER_ERROR']);
    const { data } = await stage.as(
      'ngo-lantern',
      `{ agreement(id: "${agreement.id}") { status } clients { nodes { name } } }`,
    );
    expect(data).toEqual({ agreement: { status: 'IN_FORCE' }, clients: { nodes: [{ name: 'Client' }] } });
  });
});

describe('the ledger', () => {
  it('keeps who read how much of whose records, by which agreement, what for and when', async () => {
    const began = new Date().toISOString();
    const [entry, ...others] = await appendedBy(() =>
      stage.as(
        'ngo-lantern',
        '{ incidents(first: 10) { nodes { id } } }',
        {},
        {
          'x-request-id': 'request-7',
          'x-purpose': 'protection',
        },
      ),
    );
    expect(entry).toEqual({
      recordedAt: expect.any(String),
      kind: 'ACCESS',
      organisation: 'ngo-lantern',
      client: 'ngo-lantern.client',
      owner: 'mission-aurora',
      dataset: 'Incident',
      given: 'RECORDS',
      records: 3,
      fieldGroups: [],
      agreements: [`${agreement.id}@1`],
      purpose: 'protection',
      operation: expect.stringMatching(/^[0-9a-f]{64}$/),
      requestId: expect.any(String),
    });
    expect(String(entry?.recordedAt) >= began).toBe(true);
    expect(others).toEqual([]);
  });

  it('names the groups of fields that were given where some were withheld', async () => {
    expect(await appendedBy(() => stage.as('ngo-lantern', secret))).toMatchObject([
      { records: 1, fieldGroups: ['CORE', 'NARRATIVE'] },
    ]);
  });

  it('tells a record that was only named from one that was read', async () => {
    const query = '{ incidentChanges(first: 10) { nodes { id } } }';
    expect(await appendedBy(() => stage.as('ngo-lantern', query))).toMatchObject([
      { given: 'RECORDS', records: 3, dataset: 'Incident', fieldGroups: ['CORE'] },
    ]);
  });

  it('tells one operation from another by its hash, however it is laid out', async () => {
    const hashOf = async (query: string): Promise<unknown> =>
      (await appendedBy(() => stage.as('ngo-lantern', query)))[0]?.operation;
    const hash = await hashOf(secret);
    expect(await hashOf(secret.replaceAll(' ', '\n  '))).toBe(hash);
    expect(await hashOf(secret.replace('title', 'summary'))).not.toBe(hash);
  });

  it('keeps a total as such, for every organisation whose records may be in it', async () => {
    const total = { given: 'TOTALS', records: 0, dataset: 'Incident', organisation: 'ngo-lantern' };
    expect(
      await appendedBy(() => stage.as('ngo-lantern', '{ incidents(first: 0) { totalCount } }')),
    ).toMatchObject([{ ...total, owner: 'mission-aurora' }]);
    const owners = await appendedBy(() =>
      stage.as('ngo-lantern', '{ incidentStatistics(by: [COUNTRY]) { total } }'),
    );
    expect(owners).toMatchObject([total, total]);
    expect(owners.map(({ owner }) => owner).sort()).toEqual(['mission-aurora', 'mission-meridian']);
  });

  it('has nothing of a read of own records, and nothing of one that was shown nothing', async () => {
    expect(
      await appendedBy(async () => {
        await stage.as('ngo-lantern', '{ incident(id: "own-1") { id } }');
        await stage.as('ngo-lantern', '{ incident(id: "elsewhere") { id } }');
        await stage.as('ngo-riverbank', secret);
        await stage.as('ngo-lantern', secret, {}, { 'x-purpose': 'curiosity' });
      }),
    ).toEqual([]);
  });

  it('keeps the acts that change who may read what', async () => {
    const client = `mutation { registerClient(input: { name: "x", scopes: [] }) { client { id } } }`;
    const organisation = `mutation { registerOrganisation(input: { id: "ngo-new", name: "New", kind: NGO }) {
      organisation { id } } }`;
    const kept = await appendedBy(async () => {
      const { data } = await stage.as('ngo-riverbank', client);
      const { id } = data.registerClient.client;
      await stage.as('ngo-riverbank', `mutation { rotateClient(input: { id: "${id}" }) { client { id } } }`);
      await stage.as('ngo-riverbank', `mutation { revokeClient(input: { id: "${id}" }) { client { id } } }`);
      await stage.as('steward', organisation);
      await stage.agreed({ grantor: 'ngo-riverbank', recipient: 'mission-meridian' });
    });
    expect(kept.map(({ act, organisation: by, concerns }) => [act, by, concerns])).toEqual([
      ['CLIENT_REGISTERED', 'ngo-riverbank', null],
      ['CLIENT_ROTATED', 'ngo-riverbank', null],
      ['CLIENT_REVOKED', 'ngo-riverbank', null],
      ['ORGANISATION_REGISTERED', 'steward', 'ngo-new'],
      ['AGREEMENT_PROPOSED', 'ngo-riverbank', 'mission-meridian'],
      ['AGREEMENT_SIGNED', 'mission-meridian', 'ngo-riverbank'],
    ]);
  });

  it('keeps what changes who may read a record, for its owner and no steward', async () => {
    const labels = 'relabelIncident(id: "own-1", input: { tlp: AMBER }) { id }';
    const consent = '{ use: STORE, givenBy: PERSON }';
    const account = `recordAccount(incident: "own-1", input: { needsGuardian: false, consents: [${consent}] }) {
      id consents { id } }`;
    const kept = await appendedBy(async () => {
      const { data } = await stage.as('ngo-lantern', `mutation { ${labels} ${account} }`);
      const { id } = data.recordAccount.consents[0];
      await stage.as('ngo-lantern', `mutation { withdrawConsent(id: "${id}") { id } }`);
    });
    expect(kept.map(({ kind, act, subject }) => [kind, act, subject])).toEqual(
      ['LABELS_RELAXED', 'ACCOUNT_RECORDED', 'CONSENT_GIVEN', 'CONSENT_WITHDRAWN'].map((act) => [
        'RECORD_ACT',
        act,
        'Incident:own-1',
      ]),
    );
    const query = '{ governanceRecords(first: 4) { nodes { act subject detail } } }';
    const seen = async (organisation: string): Promise<string> =>
      JSON.stringify((await stage.as(organisation, query)).data.governanceRecords.nodes);
    expect(await seen('ngo-lantern')).toContain('CONFIDENTIAL RED to CONFIDENTIAL AMBER');
    for (const other of ['steward', 'mission-aurora']) expect(await seen(other)).not.toContain('own-1');
  });

  it('keeps no act that was refused', async () => {
    const refused = 'mutation { revokeClient(input: { id: "steward.client" }) { client { id } } }';
    expect(await appendedBy(() => stage.as('ngo-riverbank', refused))).toEqual([]);
  });
});
