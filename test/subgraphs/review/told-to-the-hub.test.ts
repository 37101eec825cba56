import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { review as parts } from '../../../subgraphs/review/parts.ts';
import { wholeGrant } from '../../support/whole-grant.ts';
import { aurora, horizon, shared, startReview, steward, type ReviewUnderTest } from './support.ts';

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
    ['recommendationTable', '(first: 1) { id }'],
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

describe('that reports were sent to the caller', () => {
  let recommendation: string;
  beforeAll(async () => void (recommendation = await review.recommend(horizon, shared)));
  const by = (organisation: string, kind: string) => ({ ...aurora, organisation, kind, country: 'CAF' });
  const submit = async (field: string, reporter: object, parts: object): Promise<void> => {
    const input = { recommendation, text: 'They said so.', submittedBy: 'case-worker', ...parts };
    const operation = `mutation ($input: ${field[0]?.toUpperCase() ?? ''}${field.slice(1)}Input!) { ${field}(input: $input) { id } }`;
    await review.run(reporter, operation, { input });
  };

  it('is told by their number alone, with whose they are, though no agreement speaks of them', async () => {
    await submit('submitProgressReport', by('state-focal-point', 'STATE'), {});
    await submit('submitAlternativeReport', by('ngo-lantern', 'NGO'), {});
    await submit('submitAlternativeReport', by('ngo-riverbank', 'NGO'), shared);
    const lists = ['progressReports', 'alternativeReports'].map((list) => `${list}(first: 0) { totalCount }`);
    const query = `query ($id: ID!) { recommendation(id: $id) { ${lists.join(' ')} } }`;
    const { told, data } = await review.ask(horizon, query, { id: recommendation });
    expect(data.recommendation.alternativeReports).toEqual({ totalCount: 2 });
    const given = { given: 'TOTALS', records: 0, agreements: [] };
    expect(told?.disclosures).toMatchObject([
      { ...given, owner: 'state-focal-point', dataset: 'ProgressReport', sensitive: true },
      { ...given, owner: 'ngo-lantern', dataset: 'AlternativeReport', sensitive: true },
      { ...given, owner: 'ngo-riverbank', dataset: 'AlternativeReport', sensitive: false },
    ]);
    const alone = await review.ask(by('ngo-lantern', 'NGO'), query, { id: recommendation });
    const ofReports = alone.told?.disclosures.filter(({ dataset }) => dataset !== 'Recommendation');
    expect(ofReports).toMatchObject([{ ...given, owner: 'ngo-riverbank', dataset: 'AlternativeReport' }]);
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
