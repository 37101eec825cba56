import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AgreementActs, agreementActs, type ProposedTerms } from '../support/agreement-acts.ts';
import { type HubAnswer, type HubStage, openHubStage } from '../support/hub-stage.ts';
import type { Conditions, Incident } from './policy/state.ts';
import { writeIncidents } from './policy/write-state.ts';

let hub: HubStage;
let acts: AgreementActs<HubAnswer>;
const tokens = new Map<string, string>();
const owner = 'mission-aurora';

const incident = (at: number): Incident => ({
  id: `incident-${at}`,
  owner,
  country: 'CAF',
  adm1: at < 2 ? 'north' : 'south',
  day: `2024-03-0${9 - at}`,
  categories: ['LIFE'],
  verification: 'REPORTED',
  classification: 'CONFIDENTIAL',
  tlp: 'AMBER_STRICT',
  deaths: at,
  accounts: [],
  tightenings: [],
});

beforeAll(async () => {
  hub = await openHubStage();
  for (const organisation of [owner, 'ngo-lantern', 'ngo-riverbank']) {
    await hub.addOrganisation(organisation, organisation === owner ? 'MISSION' : 'NGO');
    const scopes = ['agreement:read', 'agreement:write', 'incident:read', 'incident:write'];
    tokens.set(organisation, await hub.addClient({ organisation, scopes }));
  }
  acts = agreementActs((organisation, query, variables = {}) =>
    hub.ask(tokens.get(organisation) ?? '', { query, variables }),
  );
  await writeIncidents(hub.missionDatabase, { incidents: [0, 1, 2, 3].map(incident) });
});
afterAll(() => hub.close());

function ask(organisation: string, query: string, variables: object = {}): Promise<HubAnswer> {
  return hub.ask(tokens.get(organisation) ?? '', { query, variables }, { purpose: 'protection' });
}

const terms = (parts: Partial<Conditions>): ProposedTerms => ({
  conditions: { classification: 'CONFIDENTIAL', tlp: 'AMBER_STRICT', detail: 'FULL', ...parts },
});
const sides = { grantor: owner, recipient: 'ngo-lantern' };
const page = `query ($after: String) { incidents(first: 2, after: $after) {
  totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;

describe('An agreement that is revoked between two pages', () => {
  it('ends the list where it is: the next page is empty and counts nothing', async () => {
    const agreement = await acts.agreed({ ...sides, terms: terms({}) });
    const { incidents: first } = (await ask('ngo-lantern', page)).data;
    expect(first).toMatchObject({ totalCount: 4, nodes: [{ id: 'incident-0' }, { id: 'incident-1' }] });
    await acts.act(owner, 'revoke', agreement);
    const { data, codes } = await ask('ngo-lantern', page, { after: first.pageInfo.endCursor });
    expect(codes).toEqual([]);
    expect(data.incidents).toEqual({
      totalCount: 0,
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });
});

describe('Two agreements that overlap with different fields', () => {
  it('show of each record what they grant of it, and never the fields of one on the rows of the other', async () => {
    const agreements = [
      await acts.agreed({ ...sides, terms: terms({ fieldGroups: ['CASUALTIES'] }) }),
      await acts.agreed({ ...sides, terms: terms({ areas: ['north'], fieldGroups: ['NARRATIVE'] }) }),
    ];
    const fields = 'nodes { title deaths { best } redactions { fieldGroup } }';
    const { data } = await ask(
      'ngo-lantern',
      `{ incidents { ${fields} } narrated: incidents(filter: { text: "title" }) { totalCount } }`,
    );
    expect(data.incidents.nodes.map(({ title }: { title: unknown }) => title)).toEqual([
      'Title of incident-0',
      'Title of incident-1',
      null,
      null,
    ]);
    expect(data.incidents.nodes.map(({ deaths }: { deaths: unknown }) => deaths)).toEqual(
      [0, 1, 2, 3].map((best) => ({ best })),
    );
    const withheld = ({ redactions }: { redactions: { fieldGroup: string }[] }): boolean =>
      redactions.some(({ fieldGroup }) => fieldGroup === 'NARRATIVE');
    expect(data.incidents.nodes.map(withheld)).toEqual([false, false, true, true]);
    // Words are searched in titles and places together, and no place is granted.
    expect(data.narrated.totalCount).toBe(0);
    for (const agreement of agreements) await acts.act(owner, 'revoke', agreement);
  });
});

describe('What one organisation was given, carried to another', () => {
  it('opens nothing: not the id, not the cursor, not a change by it', async () => {
    const agreement = await acts.agreed({ ...sides, terms: terms({}) });
    const { endCursor } = (await ask('ngo-lantern', page)).data.incidents.pageInfo;
    expect(await ask('ngo-riverbank', page, { after: endCursor })).toMatchObject({
      data: null,
      codes: ['BAD_USER_INPUT'],
    });
    const node = `query ($id: ID!) { incident(id: $id) { id title } }`;
    const carried = await ask('ngo-riverbank', node, { id: 'incident-0' });
    expect(carried).toEqual(await ask('ngo-riverbank', node, { id: 'missing' }));
    expect(carried.data).toEqual({ incident: null });
    const change = `mutation ($id: ID!) { relabelIncident(id: $id, input: { tlp: CLEAR }) { id } }`;
    for (const organisation of ['ngo-lantern', 'ngo-riverbank'])
      expect(await ask(organisation, change, { id: 'incident-0' })).toMatchObject({ codes: ['NOT_FOUND'] });
    await acts.act(owner, 'revoke', agreement);
  });

  it('leaves nothing behind on a connection whose last request failed', async () => {
    const agreement = await acts.agreed({ ...sides, terms: terms({}) });
    const failing = `query { incidents(first: 2, filter: { period: { from: "2024-02-30" } }) { totalCount } }`;
    for (let time = 0; time < 20; time += 1) {
      const [, seen] = await Promise.all([
        ask('ngo-lantern', failing),
        ask('ngo-riverbank', '{ incidents { totalCount } }'),
      ]);
      expect(seen.data).toEqual({ incidents: { totalCount: 0 } });
    }
    const { data } = await ask('ngo-lantern', '{ incidents { totalCount } }');
    expect(data).toEqual({ incidents: { totalCount: 4 } });
    await acts.act(owner, 'revoke', agreement);
  });
});
