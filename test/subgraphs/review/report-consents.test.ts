import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askedOf } from '../../support/asked-of.ts';
import { wholeGrant } from '../../support/whole-grant.ts';
import { Follower } from './follower.ts';
import {
  beacon,
  compass,
  lantern,
  operations,
  shared,
  startReview,
  type ReviewUnderTest,
} from './support.ts';

let review: ReviewUnderTest;
let recommendation: string;
beforeAll(async () => {
  review = await startReview();
  recommendation = await review.recommend(compass, shared);
});
afterAll(() => review.stop());

const consent = (use: string): object => ({ use, givenBy: 'PERSON' });
const record = `mutation ($report: ID!, $input: RecordAccountInput!) {
  recordReportAccount(report: $report, input: $input) { id consents { id use } } }`;
const give = `mutation ($account: ID!, $input: ConsentInput!) {
  giveReportConsent(account: $account, input: $input) { consents { use } } }`;
const withdraw = `mutation ($id: ID!) { withdrawReportConsent(id: $id) { consents { use withdrawnAt } } }`;

const submit = async (parts: object = {}): Promise<string> => {
  const input = { recommendation, text: 'They told us.', submittedBy: 'case-worker', ...parts };
  return (await review.run(lantern, operations.reportBeside, { input })).id;
};
const account = (...uses: readonly string[]) => ({ needsGuardian: false, consents: uses.map(consent) });

interface Account {
  readonly id: string;
  readonly consents: readonly { readonly id: string; readonly use: string }[];
}
const tell = (report: string, ...uses: readonly string[]): Promise<Account> =>
  review.run(lantern, record, { report, input: account(...uses) });

const list = `query ($id: ID!) { recommendation(id: $id) { alternativeReports(first: 100) {
  totalCount nodes { id accounts { id } } } } }`;

/** Whether a report is in the list; the count says no more than the list. */
async function isSeen(by: object, id: string): Promise<boolean> {
  const { alternativeReports: seen } = await review.run(by, list, { id: recommendation });
  expect(seen.totalCount).toBe(seen.nodes.length);
  return seen.nodes.some((node: { id: string }) => node.id === id);
}

const granted = (kind: string, parts = {}) => ({
  ...{ organisation: 'anybody', kind, scope: lantern.scope },
  grants: [wholeGrant(lantern.organisation, ['AlternativeReport'], parts)],
});

describe('an alternative report that rests on a person’s account', () => {
  it('is shown to nobody else without consent, by its labels, an agreement or its address', async () => {
    for (const labels of [{}, shared]) {
      const id = await submit(labels);
      expect(await isSeen(compass, id)).toBe(true);
      expect(await isSeen(granted('NGO'), id)).toBe(true);
      await tell(id, 'STORE');
      for (const by of [compass, beacon, granted('NGO'), granted('STATE'), granted('STEWARD')])
        expect(await isSeen(by, id)).toBe(false);
      expect(await isSeen(lantern, id)).toBe(true);
    }
  });

  it('is shown as far as the person consented and an agreement or its address goes', async () => {
    const id = await submit();
    await tell(id, 'STORE', 'SHARE_WITH_UN');
    expect(await isSeen(compass, id)).toBe(true);
    expect(await isSeen(granted('MISSION'), id)).toBe(true);
    expect(await isSeen({ ...granted('MISSION'), grants: [] }, id)).toBe(false);
    expect(await isSeen(granted('NGO'), id)).toBe(false);
  });

  it('disappears for those who follow with a withdrawal, and appears again with a new consent', async () => {
    const id = await submit();
    const { id: its, consents } = await tell(id, 'STORE', 'SHARE_WITH_UN');
    const body = new Follower(review, compass);
    await body.visit();
    await review.run(lantern, withdraw, { id: consents.find(({ use }) => use === 'SHARE_WITH_UN')?.id });
    expect(await isSeen(compass, id)).toBe(false);
    expect(await body.kindsOf(id)).toEqual(['DISAPPEARED']);
    const again = await review.run(lantern, give, { account: its, input: consent('SHARE_WITH_UN') });
    expect(again.consents).toHaveLength(3);
    expect(await body.kindsOf(id)).toEqual(['APPEARED']);
  });

  it('keeps its accounts from everybody else, who cannot add to them or withdraw', async () => {
    const id = await submit();
    const { id: its, consents } = await tell(id, 'STORE', 'SHARE_WITH_UN');
    const { alternativeReports: seen } = await review.run(compass, list, { id: recommendation });
    expect(seen.nodes.find((node: { id: string }) => node.id === id)).toEqual({ id, accounts: [] });
    for (const [operation, variables] of [
      [give, { account: its, input: consent('PUBLISH') }],
      [withdraw, { id: consents[0]?.id }],
    ] as const)
      expect(await review.refusal(compass, operation, variables)).toMatchObject({ code: 'NOT_FOUND' });
    const refused = await review.refusal(beacon, record, { report: id, input: account() });
    expect(refused).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('costs the statements of a missing one where another would add an account', async () => {
    const hidden = await submit();
    await tell(hidden);
    const asked = (report: string) =>
      askedOf(review, () => review.refusal(compass, record, { report, input: account() }));
    expect(await asked(hidden)).toEqual(await asked('missing'));
  });

  it('is noted for the hub with every consent and withdrawal', async () => {
    const id = await submit();
    const input = account('STORE');
    const { told, data } = await review.ask(lantern, record, { report: id, input });
    const consentId = data.recordReportAccount.consents[0].id as string;
    const withdrawn = await review.ask(lantern, withdraw, { id: consentId });
    const acts = [told, withdrawn.told].flatMap((each) => each?.acts ?? []);
    expect(acts.map(({ act, subject }) => [act, subject])).toEqual(
      ['ACCOUNT_RECORDED', 'CONSENT_GIVEN', 'CONSENT_WITHDRAWN'].map((act) => [
        act,
        `AlternativeReport:${id}`,
      ]),
    );
  });
});
