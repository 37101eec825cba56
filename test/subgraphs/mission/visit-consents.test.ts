import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';
import { wholeGrant } from '../../support/whole-grant.ts';
import { asKind, type Consent, given, giveConsent, withdrawConsent } from './account-acts.ts';
import { aurora, create, meridian, refusal } from './support.ts';

let subgraph: SubgraphUnderTest;
beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(mission);
});
afterAll(() => subgraph.stop());

const newVisit = {
  ...{ kind: 'PLACE_OF_DETENTION', purpose: 'To hear those who are held.', country: 'CAF' },
  ...{ startsOn: '2026-03-01', observations: 'They said that nobody told them why.' },
};
const grants = [wholeGrant(aurora.organisation, ['Visit'])];
const granted = (kind: string) => ({ ...asKind('anybody', kind), grants });
const recordVisitAccount = `mutation ($visit: ID!, $input: RecordAccountInput!) {
  account: recordVisitAccount(visit: $visit, input: $input) { id consents { id use } } }`;

async function tell(visit: string, consents: readonly Consent[], by: object = aurora) {
  const input = { needsGuardian: false, consents: consents.map(given) };
  return subgraph.ask(by, recordVisitAccount, { visit, input });
}

/** Whether a visit is shown: as an entity, in the list and in its count alike. */
async function isSeen(by: object, id: string): Promise<boolean> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Visit { id } }
    visits(first: 500) { totalCount nodes { id } } }`;
  const { data } = await subgraph.ask(by, query, { r: [{ __typename: 'Visit', id }] });
  const isListed = data.visits.nodes.some((node: { id: string }) => node.id === id);
  expect([data._entities[0] !== null, data.visits.totalCount]).toEqual([isListed, data.visits.nodes.length]);
  return isListed;
}

describe('a visit that rests on a person’s account', () => {
  it('is shown to nobody else without consent, under an agreement or by its labels', async () => {
    const id = await create(subgraph, 'Visit', newVisit);
    const open = await create(subgraph, 'Visit', {
      ...newVisit,
      classification: 'UNCLASSIFIED',
      tlp: 'CLEAR',
    });
    for (const visit of [id, open]) {
      expect(await isSeen(granted('NGO'), visit)).toBe(true);
      await tell(visit, [{ use: 'STORE' }, { use: 'SHARE_WITH_UN' }]);
      for (const kind of ['NGO', 'STATE', 'STEWARD']) expect(await isSeen(granted(kind), visit)).toBe(false);
      expect(await isSeen(aurora, visit)).toBe(true);
    }
    expect(await isSeen({ ...granted('MISSION'), grants: [] }, open)).toBe(false);
    expect(await isSeen(granted('MISSION'), id)).toBe(true);
  });

  it('is cut from the next read by a withdrawal, and shown again by a new consent', async () => {
    const id = await create(subgraph, 'Visit', newVisit);
    const { data, told } = await tell(id, [{ use: 'STORE' }, { use: 'SHARE_WITH_NGO' }]);
    const { id: account, consents } = data.account;
    expect(await isSeen(granted('NGO'), id)).toBe(true);
    const withdrawn = await subgraph.ask(aurora, withdrawConsent, { id: consents[1].id });
    expect(await isSeen(granted('NGO'), id)).toBe(false);
    const input = given({ use: 'SHARE_WITH_NGO' });
    const again = await subgraph.ask(aurora, giveConsent, { account, input });
    expect(again.data.account.consents).toHaveLength(3);
    expect(await isSeen(granted('NGO'), id)).toBe(true);
    const acts = [told, withdrawn.told, again.told].flatMap((each) => each?.acts ?? []);
    expect(acts.map(({ act, subject }) => [act, subject])).toEqual(
      ['ACCOUNT_RECORDED', 'CONSENT_GIVEN', 'CONSENT_GIVEN', 'CONSENT_WITHDRAWN', 'CONSENT_GIVEN'].map(
        (act) => [act, `Visit:${id}`],
      ),
    );
  });

  it('keeps its accounts from everybody else, who cannot add to them', async () => {
    const id = await create(subgraph, 'Visit', newVisit);
    await tell(id, [{ use: 'STORE' }, { use: 'SHARE_WITH_NGO' }, { use: 'SHARE_WITH_UN' }]);
    const query = `query { visits(first: 500) { nodes { id accounts { id } } } }`;
    const seenBy = async (by: object): Promise<unknown> =>
      (await subgraph.ask(by, query)).data.visits.nodes.find((node: { id: string }) => node.id === id);
    expect(await seenBy(granted('NGO'))).toEqual({ id, accounts: [] });
    expect(await seenBy(aurora)).toEqual({ id, accounts: [{ id: expect.any(String) }] });
    for (const by of [granted('NGO'), meridian])
      expect(refusal(await tell(id, [], by))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
