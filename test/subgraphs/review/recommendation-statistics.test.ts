import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Grant } from '../../../subgraphs/kit/grant.ts';
import { aurora, horizon, operations, shared, startReview, type ReviewUnderTest } from './support.ts';

let review: ReviewUnderTest;

beforeAll(async () => {
  review = await startReview();
  for (let at = 0; at < 11; at += 1) {
    const country = at < 6 ? 'CAF' : 'COD';
    const id = await review.recommend(horizon, { country, themes: ['Torture'], adoptedOn: '2024-05-06' });
    const input = { recommendation: id, status: 'NOTED', verbatim: 'We take note.' };
    if (at !== 10) await review.run(horizon, operations.respond, { input });
  }
  await review.recommend(horizon, { ...shared, country: 'COD', themes: ['Torture', 'Women'] });
});
afterAll(() => review.stop());

const aggregate: Grant = {
  agreement: 'agreement@1',
  grantor: horizon.organisation,
  datasets: ['Recommendation'],
  countries: null,
  areas: null,
  categories: null,
  from: null,
  to: null,
  classification: 'STRICTLY_CONFIDENTIAL',
  tlp: 'RED',
  verification: null,
  fieldGroups: null,
  detail: 'AGGREGATE',
};

const query = `query ($by: [RecommendationDimension!]!, $filter: RecommendationFilter, $asOf: Date) {
  recommendationStatistics(by: $by, filter: $filter, asOf: $asOf) {
    total withheld counts { country { code } body { code } theme year response records } } }`;

const count = (grants: readonly Grant[], by: readonly string[], filter: object = {}, asOf?: string) =>
  review.run({ ...aurora, grants }, query, { by, filter, asOf });

describe('counts of recommendations', () => {
  it('are of visible ones alone without an agreement', async () => {
    expect(await count([], ['THEME'])).toMatchObject({
      total: 1,
      withheld: false,
      counts: [
        { theme: 'Torture', records: 1 },
        { theme: 'Women', records: 1 },
      ],
    });
  });

  it("leave out what an agreement counts where it withholds the state's answer, which makes cells", async () => {
    const grants = [{ ...aggregate, fieldGroups: ['NARRATIVE'] }];
    expect(await count(grants, [])).toMatchObject({ total: 1, withheld: true });
  });

  it('leave cells out that are too small, in totals too', async () => {
    const { total, counts, withheld } = await count([aggregate], ['COUNTRY', 'RESPONSE']);
    expect({ total, withheld }).toEqual({ total: 7, withheld: true });
    expect(counts).toMatchObject([
      { country: { code: 'COD' }, response: null, records: 1 },
      { country: { code: 'CAF' }, response: 'NOTED', records: 6 },
    ]);
  });

  it('leave out what an agreement counts where they are of a day: two days could differ by one record', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(await count([aggregate], [], {}, today)).toMatchObject({ total: 1, withheld: true });
  });

  it('are narrowed by dimensions', async () => {
    expect((await count([aggregate], [], { countries: ['COD'] })).total).toBe(1);
    expect((await count([aggregate], [], { adoptedFrom: '2024-01-01' })).total).toBe(6);
    expect((await count([aggregate], [], { adoptedFrom: '2024-02-01' })).total).toBe(0);
  });
});
