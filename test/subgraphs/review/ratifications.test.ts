import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aurora, compass, horizon, startReview, type ReviewUnderTest } from './support.ts';

let review: ReviewUnderTest;
beforeAll(async () => {
  review = await startReview();
});
afterAll(() => review.stop());

const record = `mutation ($input: RecordRatificationInput!) {
  recordRatification(input: $input) { id status ratifiedOn owner { id } } }`;
const bound = { country: 'CAF', instrument: 'ICCPR', status: 'STATE_PARTY', ratifiedOn: '1981' };
const ofCountry = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Country {
  ratifications { instrument { code } ratifiedOn } } } }`;
const ratificationsOf = async (code: string, by = aurora) =>
  (await review.run(by, ofCountry, { r: [{ __typename: 'Country', code }] }))[0].ratifications;

describe('a ratification', () => {
  it.each([
    ['a treaty that nobody knows', { instrument: 'NOTHING' }],
    ['a date that does not exist', { ratifiedOn: '1981-13' }],
    ['a date without being bound', { status: 'SIGNATORY' }],
    ['a country that is no code', { country: 'Chad' }],
  ])('with %s is refused', async (_what, wrong) => {
    const input = { ...bound, ...wrong };
    expect(await review.refusal(compass, record, { input })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is as precise as its source and no more', async () => {
    await review.run(compass, record, { input: bound });
    await review.run(compass, record, { input: { ...bound, instrument: 'CAT', ratifiedOn: '2016-10-11' } });
    expect(await ratificationsOf('CAF')).toEqual([
      { instrument: { code: 'CAT' }, ratifiedOn: '2016-10-11' },
      { instrument: { code: 'ICCPR' }, ratifiedOn: '1981' },
    ]);
  });

  it('takes the place of what its owner recorded before', async () => {
    const signed = { country: 'TCD', instrument: 'CPED', status: 'SIGNATORY' };
    const first = await review.run(compass, record, { input: signed });
    const input = { ...signed, status: 'STATE_PARTY', ratifiedOn: '2022' };
    expect(await review.run(compass, record, { input })).toMatchObject({ id: first.id, ratifiedOn: '2022' });
    expect(await ratificationsOf('TCD')).toHaveLength(1);
  });

  it('is the caller’s own where two organisations recorded one, else the newest', async () => {
    await review.run(compass, record, { input: { ...bound, country: 'COD', ratifiedOn: '1976' } });
    await review.run(horizon, record, { input: { ...bound, country: 'COD', ratifiedOn: '1976-11-01' } });
    const dates = async (by: typeof aurora) => {
      const found: { ratifiedOn: string }[] = await ratificationsOf('COD', by);
      return found.map(({ ratifiedOn }) => ratifiedOn);
    };
    expect(await dates(compass)).toEqual(['1976']);
    expect(await dates(horizon)).toEqual(['1976-11-01']);
    expect(await dates(aurora)).toEqual(['1976-11-01']);
  });
});

describe('the instruments that come with the hub', () => {
  it('are eighteen, each with its year and body', async () => {
    const query = `{ instruments { totalCount nodes { code adoptedYear body { code } owner { id } } } }`;
    const { totalCount, nodes } = await review.run(aurora, query);
    expect(totalCount).toBe(18);
    expect(nodes[0]).toEqual({ code: 'CAT', adoptedYear: 1984, body: { code: 'CAT' }, owner: null });
  });

  it('are joined by others, whose codes are free', async () => {
    const create = `mutation ($input: CreateInstrumentInput!) { createInstrument(input: $input) { code owner { id } } }`;
    const input = { code: 'LANTERN-1', name: 'Lantern Convention (fictional)', adoptedYear: 2001 };
    expect(await review.run(horizon, create, { input })).toEqual({
      code: 'LANTERN-1',
      owner: { id: 'review-horizon' },
    });
    expect(await review.refusal(compass, create, { input })).toMatchObject({ code: 'CONFLICT' });
  });
});
