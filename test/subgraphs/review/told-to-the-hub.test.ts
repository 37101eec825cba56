import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { review as parts } from '../../../subgraphs/review/parts.ts';
import { wholeGrant } from '../../support/whole-grant.ts';
import { aurora, horizon, startReview, steward, type ReviewUnderTest } from './support.ts';

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

describe('what is changed of who may read a recommendation', () => {
  const relabel = (tlp: string): string =>
    `relabelRecommendation(input: { id: "${id}", classification: UNCLASSIFIED, tlp: ${tlp} }) { id }`;
  const subject = (): string => `Recommendation:${id}`;

  it('is not told where it was refused, and nothing is where nothing was changed', async () => {
    const others = await review.ask(aurora, `mutation { ${relabel('CLEAR')} }`);
    expect([others.errors[0]?.extensions.code, others.told?.acts]).toEqual(['NOT_FOUND', []]);
    const update = `mutation { updateRecommendation(input: { id: "${id}", cycle: 2 }) { id } }`;
    expect((await review.ask(horizon, update)).told?.acts).toEqual([]);
    expect(
      (await review.ask(horizon, '{ reviewBodies(first: 1) { totalCount } }')).told?.acts,
    ).toBeUndefined();
  });

  it('is told with the labels before and after, also where another part of the change was refused', async () => {
    const missing = 'relabelRecommendation(input: { id: "missing", tlp: CLEAR }) { id }';
    const { data, told } = await review.ask(horizon, `mutation { a: ${relabel('GREEN')} b: ${missing} }`);
    expect(data).toBeNull();
    const relaxed = 'CONFIDENTIAL AMBER_STRICT to UNCLASSIFIED GREEN';
    expect(told?.acts).toEqual([
      { id: expect.any(String), act: 'LABELS_RELAXED', subject: subject(), concerns: null, detail: relaxed },
    ]);
    expect((await review.ask(horizon, `mutation { ${relabel('RED')} }`)).told?.acts).toMatchObject([
      { act: 'LABELS_TIGHTENED', detail: 'UNCLASSIFIED GREEN to UNCLASSIFIED RED' },
    ]);
  });

  it('is told with whom it concerns: the owner of what was tightened, and who had tightened what is set aside', async () => {
    await review.ask(horizon, `mutation { ${relabel('CLEAR')} }`);
    const tighten = `mutation { tightenRecommendation(id: "${id}", input: { tlp: AMBER }) { id } }`;
    const tightened = await review.ask(aurora, tighten);
    expect(tightened.told?.acts).toEqual([
      {
        id: expect.any(String),
        act: 'LABELS_TIGHTENED',
        subject: subject(),
        concerns: horizon.organisation,
        detail: 'to UNCLASSIFIED AMBER',
      },
    ]);
    const setAside = `mutation { setAsideReviewTightening(id: "${tightened.data.tightenRecommendation.id}") { id } }`;
    expect((await review.ask(horizon, setAside)).told?.acts).toMatchObject([
      { act: 'TIGHTENING_SET_ASIDE', subject: subject(), concerns: aurora.organisation },
    ]);
  });

  it('is told of who acts as a body', async () => {
    const assign = `mutation { assignReviewBody(input: { body: "CAT", organisation: "review-compass" }) { code } }`;
    expect((await review.ask(steward, assign)).told?.acts).toEqual([
      {
        ...{ id: expect.any(String), act: 'REVIEW_BODY_ASSIGNED', subject: 'ReviewBody:CAT' },
        ...{ concerns: 'review-compass', detail: null },
      },
    ]);
  });
});
