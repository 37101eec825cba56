import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { review as parts } from '../../../subgraphs/review/parts.ts';
import { wholeGrant } from '../../support/whole-grant.ts';
import { aurora, horizon, startReview, type ReviewUnderTest } from './support.ts';

let review: ReviewUnderTest;
let id: string;
const queryFields = Object.keys(
  buildSubgraphSchema(parse(readFileSync(parts.schema, 'utf8')))
    .getQueryType()
    ?.getFields() ?? {},
).filter((name) => !name.startsWith('_'));

beforeAll(async () => {
  review = await startReview();
  id = await review.recommend(horizon);
});
afterAll(() => review.stop());

describe('what is given of the recommendations of another organisation', () => {
  const grants = [wholeGrant(horizon.organisation, ['Recommendation'])];
  const questions = [
    ['recommendation', '(id: $id) { id }'],
    ['recommendations', '(first: 1) { nodes { id } }'],
    ['recommendations', '{ totalCount }'],
    ['recommendationStatistics', '(by: [COUNTRY]) { total }'],
    ['recommendationFacets', '(by: [COUNTRY]) { values { records } }'],
    ['followUpStatistics', '(by: [COUNTRY]) { counts { records } }'],
    ['followUpStatistics', '(by: [], asOf: "2099-01-01") { counts { records } }'],
    ['followUpChanges', '(first: 1, filter: { types: ["Recommendation"] }) { nodes { id } }'],
  ] as const;

  it.each(questions)('by %s%s is told to the hub, for its ledger', async (field, rest) => {
    const query = rest.includes('$id') ? `query ($id: ID!) { ${field}${rest} }` : `{ ${field} ${rest} }`;
    const { told, errors } = await review.ask({ ...aurora, grants }, query, { id });
    expect(errors).toEqual([]);
    expect(told?.disclosures).toMatchObject([
      {
        owner: horizon.organisation,
        dataset: 'Recommendation',
        agreements: ['agreement@1'],
        sensitive: true,
      },
    ]);
  });

  it('is asked by no other field of Query', () => {
    const others = ['reviewBody', 'reviewBodies', 'instrument', 'instruments', 'followUpProcedure', 'action'];
    const asked: readonly string[] = questions.map(([field]) => field);
    expect(queryFields.filter((field) => !asked.includes(field) && !others.includes(field))).toEqual([]);
  });
});
