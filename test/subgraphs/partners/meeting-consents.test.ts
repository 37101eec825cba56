import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partners } from '../../../subgraphs/partners/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';
import { wholeGrant } from '../../support/whole-grant.ts';

let subgraph: SubgraphUnderTest;
beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(partners);
});
afterAll(() => subgraph.stop());

const scope = 'partnership:read partnership:write';
const lantern = { organisation: 'ngo-lantern', scope };
const granted = (kind: string) => ({
  ...{ organisation: 'anybody', kind, scope },
  grants: [wholeGrant(lantern.organisation, ['Meeting'])],
});
const newMeeting = { subject: 'The well', counterpart: 'COMMUNITY', country: 'CAF', heldOn: '2026-03-01' };
const consent = (use: string): object => ({ use, givenBy: 'PERSON' });

// Tests reach into answers of many shapes; a wrong path fails the test.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function run(by: object, operation: string, variables: Record<string, unknown>): Promise<any> {
  const { data, errors } = await subgraph.ask(by, operation, variables);
  expect(errors).toEqual([]);
  return Object.values(data)[0];
}

const hold = async (labels = {}): Promise<string> => {
  const create = `mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id } }`;
  return (await run(lantern, create, { input: { ...newMeeting, ...labels } })).id;
};
const record = `mutation ($meeting: ID!, $input: RecordAccountInput!) {
  recordMeetingAccount(meeting: $meeting, input: $input) { id consents { id use } } }`;
const account = (...uses: readonly string[]) => ({ needsGuardian: false, consents: uses.map(consent) });

async function isSeen(by: object, id: string): Promise<boolean> {
  const query = `query ($id: ID!, $r: [_Any!]!) { meeting(id: $id) { id }
    meetings(first: 500) { totalCount nodes { id } } _entities(representations: $r) { ... on Meeting { id } } }`;
  const { data } = await subgraph.ask(by, query, { id, r: [{ __typename: 'Meeting', id }] });
  const isListed = data.meetings.nodes.some((node: { id: string }) => node.id === id);
  expect([data.meeting !== null, data._entities[0] !== null]).toEqual([isListed, isListed]);
  expect(data.meetings.totalCount).toBe(data.meetings.nodes.length);
  return isListed;
}

describe('a meeting that rests on a person’s account', () => {
  it('is shown to nobody else without consent, under an agreement or by its labels', async () => {
    for (const labels of [{}, { classification: 'UNCLASSIFIED', tlp: 'CLEAR' }]) {
      const id = await hold(labels);
      expect(await isSeen(granted('NGO'), id)).toBe(true);
      await run(lantern, record, { meeting: id, input: account('STORE', 'SHARE_WITH_UN') });
      for (const kind of ['NGO', 'STATE', 'STEWARD']) expect(await isSeen(granted(kind), id)).toBe(false);
      expect(await isSeen(granted('MISSION'), id)).toBe(true);
      expect(await isSeen(lantern, id)).toBe(true);
    }
  });

  it('is cut from the next read by a withdrawal, and shown again by a new consent', async () => {
    const id = await hold();
    const its = await run(lantern, record, { meeting: id, input: account('STORE', 'SHARE_WITH_NGO') });
    expect(await isSeen(granted('NGO'), id)).toBe(true);
    const withdraw = `mutation ($id: ID!) { withdrawMeetingConsent(id: $id) { consents { withdrawnAt } } }`;
    await run(lantern, withdraw, { id: its.consents[1].id });
    expect(await isSeen(granted('NGO'), id)).toBe(false);
    const give = `mutation ($account: ID!, $input: ConsentInput!) {
      giveMeetingConsent(account: $account, input: $input) { consents { use } } }`;
    await run(lantern, give, { account: its.id, input: consent('SHARE_WITH_NGO') });
    expect(await isSeen(granted('NGO'), id)).toBe(true);
  });

  it('keeps its accounts from everybody else, who cannot add to them', async () => {
    const id = await hold();
    await run(lantern, record, { meeting: id, input: account('STORE', 'SHARE_WITH_NGO') });
    const query = `query ($id: ID!) { meeting(id: $id) { accounts { consents { use } } } }`;
    expect(await run(granted('NGO'), query, { id })).toEqual({ accounts: [] });
    expect((await run(lantern, query, { id })).accounts[0].consents).toHaveLength(2);
    for (const by of [granted('NGO'), { organisation: 'ngo-riverbank', scope }]) {
      const { errors } = await subgraph.ask(by, record, { meeting: id, input: account() });
      expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('is noted for the hub', async () => {
    const id = await hold();
    const { told } = await subgraph.ask(lantern, record, { meeting: id, input: account('STORE') });
    expect(told?.acts?.map(({ act, subject }) => [act, subject])).toEqual([
      ['ACCOUNT_RECORDED', `Meeting:${id}`],
      ['CONSENT_GIVEN', `Meeting:${id}`],
    ]);
  });
});
