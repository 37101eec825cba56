import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';
import {
  accountActs,
  type Acts,
  asKind,
  given,
  giveConsent,
  lantern,
  recordAccount,
  withdrawConsent,
} from './account-acts.ts';
import { wholeGrant } from '../../support/whole-grant.ts';
import { aurora, create, meridian, newIncident, refusal } from './support.ts';

let subgraph: SubgraphUnderTest;
let tell: Acts['tell'];
let isSeen: Acts['isSeen'];
beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(mission);
  ({ tell, isSeen } = accountActs(subgraph));
});
afterAll(() => subgraph.stop());

const kinds = [
  ['MISSION', 'SHARE_WITH_UN'],
  ['REVIEW_BODY', 'SHARE_WITH_UN'],
  ['OVERSIGHT', 'SHARE_WITH_UN'],
  ['NGO', 'SHARE_WITH_NGO'],
  ['STATE', 'SHARE_WITH_AUTHORITIES'],
  ['NHRI', 'SHARE_WITH_AUTHORITIES'],
  ['DONOR', 'SHARE_WITH_AUTHORITIES'],
  ['ACADEMIC', 'PUBLISH'],
] as const;
const uses = ['SHARE_WITH_UN', 'SHARE_WITH_NGO', 'SHARE_WITH_AUTHORITIES', 'PUBLISH', 'CONTACT_AGAIN'];

describe('an incident that rests on a person’s account, under an agreement that grants it', () => {
  it('is shown to nobody without consent', async () => {
    const id = await create(subgraph, 'Incident', newIncident);
    expect(await isSeen(lantern, id)).toBe(true);
    await tell(id, []);
    for (const [kind] of kinds) expect(await isSeen(asKind('anybody', kind), id)).toBe(false);
    expect(await isSeen(aurora, id)).toBe(true);
  });

  it.each(kinds)('is shown to %s by consent to %s and by no other', async (kind, use) => {
    const [one, other] = [
      await create(subgraph, 'Incident', newIncident),
      await create(subgraph, 'Incident', newIncident),
    ];
    await tell(one, [{ use: 'STORE' }, { use }]);
    await tell(other, [
      { use: 'STORE' },
      ...uses.filter((each) => each !== use).map((each) => ({ use: each })),
    ]);
    expect(await isSeen(asKind('anybody', kind), one)).toBe(true);
    expect(await isSeen(asKind('anybody', kind), other)).toBe(false);
  });

  it.each(['STEWARD', 'constructor', ''])('is shown to no caller of the kind "%s"', async (kind) => {
    const id = await create(subgraph, 'Incident', newIncident);
    await tell(id, [{ use: 'STORE' }, ...uses.map((use) => ({ use }))]);
    expect(await isSeen(asKind('anybody', kind), id)).toBe(false);
    expect(await isSeen({ ...asKind('anybody', kind), kind: undefined }, id)).toBe(false);
  });

  it('is shown to the one organisation that was consented to, and not without consent to be stored', async () => {
    const id = await create(subgraph, 'Incident', newIncident);
    const { ids } = await tell(id, [{ use: 'STORE' }, { use: 'SHARE_WITH_NGO', recipient: 'ngo-lantern' }]);
    expect(await isSeen(lantern, id)).toBe(true);
    expect(await isSeen(asKind('ngo-riverbank', 'NGO'), id)).toBe(false);
    await subgraph.ask(aurora, withdrawConsent, { id: ids.get('STORE') });
    expect(await isSeen(lantern, id)).toBe(false);
  });

  it('is shown only as all of its accounts permit', async () => {
    const id = await create(subgraph, 'Incident', newIncident);
    await tell(id, [{ use: 'STORE' }, { use: 'SHARE_WITH_NGO' }]);
    await tell(id, [{ use: 'STORE' }, { use: 'SHARE_WITH_NGO', recipient: 'ngo-lantern' }]);
    expect(await isSeen(lantern, id)).toBe(true);
    expect(await isSeen(asKind('ngo-riverbank', 'NGO'), id)).toBe(false);
    await tell(id, [{ use: 'STORE' }]);
    expect(await isSeen(lantern, id)).toBe(false);
  });

  it('needs a guardian’s consent where the person needs a guardian', async () => {
    const id = await create(subgraph, 'Incident', newIncident);
    const incident = { incident: id };
    const input = { needsGuardian: true, consents: [given({ use: 'STORE' })] };
    const refused = await subgraph.ask(aurora, recordAccount, { ...incident, input });
    expect(refusal(refused)).toMatchObject({ code: 'BAD_USER_INPUT' });
    const givenBy = 'GUARDIAN';
    await tell(
      id,
      [
        { use: 'STORE', givenBy },
        { use: 'SHARE_WITH_NGO', givenBy },
      ],
      true,
    );
    expect(await isSeen(lantern, id)).toBe(true);
  });

  it('is cut from the next read by a withdrawal, in counts too, and shown again by a new consent', async () => {
    const id = await create(subgraph, 'Incident', { ...newIncident, country: 'TCD' });
    const { id: account, ids } = await tell(id, [{ use: 'STORE' }, { use: 'SHARE_WITH_NGO' }]);
    const query = `{ incidents(filter: { countries: ["TCD"] }) { totalCount }
      incidentStatistics(filter: { countries: ["TCD"] }, by: []) { total } }`;
    const counts = async (): Promise<unknown[]> => {
      const { data } = await subgraph.ask(lantern, query);
      return [data.incidents.totalCount, data.incidentStatistics.total];
    };
    expect(await counts()).toEqual([1, 1]);
    const withdrawn = await subgraph.ask(aurora, withdrawConsent, { id: ids.get('SHARE_WITH_NGO') });
    expect(withdrawn.data.withdrawConsent.consents[1]).toMatchObject({ withdrawnAt: expect.any(String) });
    expect(await counts()).toEqual([0, 0]);
    await subgraph.ask(aurora, giveConsent, { account, input: given({ use: 'SHARE_WITH_NGO' }) });
    expect(await counts()).toEqual([1, 1]);
  });

  it('is told of to its owner alone where consents change and others see it as before', async () => {
    const id = await create(subgraph, 'Incident', newIncident);
    const { id: account } = await tell(id, [{ use: 'STORE' }, { use: 'SHARE_WITH_NGO' }]);
    const feed = `query ($since: String, $first: Int) { incidentChanges(since: $since, first: $first) {
      nodes { kind id } pageInfo { endCursor } } }`;
    const kindsSince = async (by: object, since: string | null): Promise<string[]> => {
      const { data } = await subgraph.ask(by, feed, { since });
      return data.incidentChanges.nodes.map(({ kind }: { kind: string }) => kind);
    };
    const now = async (by: object): Promise<string> =>
      (await subgraph.ask(by, feed, { first: 0 })).data.incidentChanges.pageInfo.endCursor;
    const since = { owner: await now(aurora), other: await now(lantern) };
    await subgraph.ask(aurora, giveConsent, { account, input: given({ use: 'PUBLISH' }) });
    await subgraph.ask(aurora, giveConsent, { account, input: given({ use: 'CONTACT_AGAIN' }) });
    await tell(id, [{ use: 'STORE' }, { use: 'SHARE_WITH_NGO' }]);
    expect(await kindsSince(lantern, since.other)).toEqual([]);
    expect(await kindsSince(aurora, since.owner)).toContain('CHANGED');
    const both = `mutation ($account: ID!, $input: ConsentInput!, $id: ID!) {
      giveConsent(account: $account, input: $input) { id } updateIncident(id: $id, input: { title: "Told" }) { id } }`;
    await subgraph.ask(aurora, both, { account, input: given({ use: 'SHARE_WITH_UN' }), id });
    expect(await kindsSince(lantern, since.other)).toEqual(['CHANGED']);
  });

  it('is counted under an agreement to count only as far as persons consented', async () => {
    const country = 'COD';
    const ids: string[] = [];
    for (let at = 0; at < 6; at += 1)
      ids.push(await create(subgraph, 'Incident', { ...newIncident, country }));
    const by = {
      ...lantern,
      grants: [wholeGrant(aurora.organisation, ['Incident'], { detail: 'AGGREGATE' })],
    };
    const query = `{ incidentStatistics(filter: { countries: ["COD"] }, by: [COUNTRY]) { total } }`;
    const total = async (): Promise<number> =>
      (await subgraph.ask(by, query)).data.incidentStatistics.total as number;
    expect(await total()).toBe(6);
    await tell(ids[0] ?? '', [{ use: 'STORE' }, { use: 'SHARE_WITH_NGO' }]);
    expect(await total()).toBe(6);
    await tell(ids[0] ?? '', []);
    expect(await total()).toBe(5);
  });
});

describe('an incident that its labels show to everybody', () => {
  it('is shown where it rests on an account only by consent to be published', async () => {
    const labels = { classification: 'UNCLASSIFIED', tlp: 'CLEAR' };
    const id = await create(subgraph, 'Incident', { ...newIncident, ...labels });
    const anybody = { ...lantern, grants: [] };
    expect(await isSeen(anybody, id)).toBe(true);
    const { id: account } = await tell(id, [{ use: 'STORE' }, { use: 'SHARE_WITH_NGO' }]);
    expect(await isSeen(anybody, id)).toBe(false);
    expect(await isSeen(lantern, id)).toBe(true);
    await subgraph.ask(aurora, giveConsent, { account, input: given({ use: 'PUBLISH' }) });
    expect(await isSeen(anybody, id)).toBe(true);
  });
});

describe('accounts and consents', () => {
  it('leave their owner under no label and no agreement, and nobody else changes them', async () => {
    const labels = { classification: 'UNCLASSIFIED', tlp: 'CLEAR' };
    const id = await create(subgraph, 'Incident', { ...newIncident, ...labels });
    const { id: account, ids } = await tell(id, [{ use: 'STORE' }, { use: 'PUBLISH' }]);
    const query = `query ($id: ID!) { incident(id: $id) { accounts { id note consents { id } } } }`;
    const own = await subgraph.ask(aurora, query, { id });
    expect(own.data.incident.accounts[0].consents).toHaveLength(2);
    for (const by of [lantern, meridian]) {
      expect((await subgraph.ask(by, query, { id })).data).toEqual({ incident: { accounts: [] } });
      const acts = [
        subgraph.ask(by, withdrawConsent, { id: ids.get('STORE') }),
        subgraph.ask(by, giveConsent, { account, input: given({ use: 'CONTACT_AGAIN' }) }),
      ];
      for (const act of acts) expect(refusal(await act)).toMatchObject({ code: 'NOT_FOUND' });
      const input = { needsGuardian: false, consents: [] };
      const recorded = await subgraph.ask(by, recordAccount, { incident: id, input });
      expect(refusal(recorded)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it.each(['STORE', 'CONTACT_AGAIN'])('name no recipient for %s', async (use) => {
    const id = await create(subgraph, 'Incident', newIncident);
    const input = { needsGuardian: false, consents: [given({ use, recipient: 'ngo-lantern' })] };
    const refused = await subgraph.ask(aurora, recordAccount, { incident: id, input });
    expect(refusal(refused)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('are not withdrawn twice', async () => {
    const { ids } = await tell(await create(subgraph, 'Incident', newIncident), [{ use: 'STORE' }]);
    const id = ids.get('STORE');
    await subgraph.ask(aurora, withdrawConsent, { id });
    expect(refusal(await subgraph.ask(aurora, withdrawConsent, { id }))).toMatchObject({ code: 'CONFLICT' });
  });

  it('hide an incident in a transaction that has lost the setting of its uses', async () => {
    const id = await create(subgraph, 'Incident', newIncident);
    await tell(id, [{ use: 'STORE' }, { use: 'SHARE_WITH_NGO' }]);
    const client = new pg.Client(subgraph.databaseUrl);
    await client.connect();
    await client.query('BEGIN');
    const set = `SELECT set_config('rapporteur.organisation', 'ngo-lantern', true), set_config('rapporteur.grantors', $1, true)`;
    await client.query(set, [JSON.stringify({ incident: ['mission-aurora'] })]);
    const count = async (): Promise<unknown> =>
      (await client.query('SELECT FROM incident WHERE id = $1', [id])).rowCount;
    expect(await count()).toBe(0);
    await client.query(`SELECT set_config('rapporteur.uses', '["SHARE_WITH_NGO"]', true)`);
    expect(await count()).toBe(1);
    await client.end();
  });

  it('settle one after the other where two are withdrawn at once', async () => {
    const id = await create(subgraph, 'Incident', newIncident);
    const consents = [{ use: 'STORE' }, { use: 'SHARE_WITH_NGO' }, { use: 'SHARE_WITH_UN' }];
    const accounts = [await tell(id, consents), await tell(id, consents)];
    const [one, other] = accounts;
    await Promise.all([
      subgraph.ask(aurora, withdrawConsent, { id: one?.ids.get('SHARE_WITH_NGO') }),
      subgraph.ask(aurora, withdrawConsent, { id: other?.ids.get('SHARE_WITH_UN') }),
    ]);
    expect(await isSeen(lantern, id)).toBe(false);
    expect(await isSeen(asKind('mission-other', 'MISSION'), id)).toBe(false);
  });
});
