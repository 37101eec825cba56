import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compass, operations, startReview, type ReviewUnderTest } from './support.ts';

let review: ReviewUnderTest;
const countries = Array.from({ length: 50 }, (_, n) => `Q${letter(Math.floor(n / 26))}${letter(n % 26)}`);

function letter(n: number): string {
  return String.fromCharCode(65 + n);
}

beforeAll(async () => {
  review = await startReview();
  for (const country of countries) {
    const recommendation = await review.recommend(compass, { country });
    const answer = { recommendation, status: 'SUPPORTED', verbatim: 'Accepted.' };
    await review.run(compass, operations.respond, { input: answer });
    await review.run(compass, operations.grade, { input: { recommendation, code: 'A' } });
  }
});
afterAll(() => review.stop());

describe('a query over 50 countries', () => {
  it('costs one statement for each level and list, all in one read-only transaction', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Country {
      recommendations(first: 5) { totalCount nodes { text grades { totalCount nodes { code procedure { id } } } } } } } }`;
    review.statements.length = 0;
    const answer = await review.run(compass, query, {
      r: countries.map((code) => ({ __typename: 'Country', code })),
    });
    expect(answer).toHaveLength(50);
    expect(answer[49].recommendations.nodes[0].grades.nodes).toEqual([
      { code: 'A', procedure: { id: 'HRC-2017' } },
    ]);
    expect(review.statements.map((statement) => statement.trim().split(/\s+/)[0])).toEqual([
      'BEGIN',
      'SELECT',
      'SELECT',
      'SELECT',
      'SELECT',
      'COMMIT',
    ]);
    expect(review.statements[0]).toContain('READ ONLY');
  });
});
