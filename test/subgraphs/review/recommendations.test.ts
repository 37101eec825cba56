import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aurora,
  compass,
  horizon,
  newRecommendation,
  operations,
  shared,
  startReview,
  type ReviewUnderTest,
} from './support.ts';

let review: ReviewUnderTest;
beforeAll(async () => {
  review = await startReview();
});
afterAll(() => review.stop());

describe('a recommendation', () => {
  it('is not recorded without the write scope', async () => {
    const reader = { ...compass, scope: 'recommendation:read' };
    expect(await review.refusal(reader, operations.create, { input: newRecommendation })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it.each([
    ['text', { text: '  ' }],
    ['country', { country: 'Chad' }],
    ['recommendingState', { recommendingState: 'xx' }],
    ['cycle', { cycle: 0 }],
    ['session', { session: -1 }],
    ['actionCategory', { actionCategory: 6 }],
    ['themes', { themes: [''] }],
    ['themes', { themes: Array.from({ length: 51 }, (_, n) => `theme ${n}`) }],
    ['sdgTargets', { sdgTargets: ['18.1'] }],
  ])('is refused with the argument named where "%s" is wrong', async (argument, wrong) => {
    const input = { ...newRecommendation, ...wrong };
    expect(await review.refusal(compass, operations.create, { input })).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(`"${argument}"`),
    });
  });

  it('is refused for a body that nobody knows', async () => {
    const input = { ...newRecommendation, body: 'NOBODY' };
    expect(await review.refusal(compass, operations.create, { input })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('is recorded in the name of a body on the hub by that body alone', async () => {
    const body = { code: 'HORIZON', name: 'Horizon Regional Court (fictional)', kind: 'REGIONAL_BODY' };
    await review.run(
      horizon,
      `mutation ($input: CreateReviewBodyInput!) { createReviewBody(input: $input) { code } }`,
      { input: body },
    );
    const input = { ...newRecommendation, body: 'HORIZON' };
    expect(await review.refusal(compass, operations.create, { input })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await review.recommend(horizon, { body: 'HORIZON' })).toEqual(expect.any(String));
  });

  it('is not shared when it is new', async () => {
    expect(await review.run(compass, operations.create, { input: newRecommendation })).toMatchObject({
      classification: 'CONFIDENTIAL',
      tlp: 'AMBER_STRICT',
    });
  });

  it.each([
    ['CONFIDENTIAL', 'CLEAR'],
    ['UNCLASSIFIED', 'AMBER'],
    ['STRICTLY_CONFIDENTIAL', 'RED'],
  ])('answers others like a missing one where it is %s and TLP %s', async (classification, tlp) => {
    const id = await review.recommend(compass, { classification, tlp });
    const invisible = await review.ask(aurora, operations.read, { id });
    const missing = await review.ask(aurora, operations.read, { id: 'none' });
    expect(invisible).toEqual(missing);
    expect(invisible.data).toEqual({ recommendation: null });
    const entity = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Recommendation { text } } }`;
    expect(await review.run(aurora, entity, { r: [{ __typename: 'Recommendation', id }] })).toEqual([null]);
  });

  it('is read by others where it is UNCLASSIFIED and TLP CLEAR, until it is relabelled', async () => {
    const id = await review.recommend(compass, shared);
    expect(await review.run(aurora, operations.read, { id })).toMatchObject({
      owner: { id: 'review-compass' },
    });
    await review.run(compass, operations.relabel, { input: { id, tlp: 'RED' } });
    expect(await review.run(aurora, operations.read, { id })).toBeNull();
  });

  it.each(['update', 'relabel', 'respond', 'grade'] as const)(
    'is left alone by others: %s is refused, and says no more than they may know',
    async (change) => {
      const visible = await review.recommend(compass, shared);
      const hidden = await review.recommend(compass);
      const inputFor = (id: string): object =>
        ({
          update: { id, text: 'Taken' },
          relabel: { id, tlp: 'RED' },
          respond: { recommendation: id, status: 'NOTED', verbatim: 'Noted' },
          grade: { recommendation: id, code: 'A' },
        })[change];
      const refused = (id: string) => review.refusal(aurora, operations[change], { input: inputFor(id) });
      expect(await refused(visible)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await refused(hidden)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await review.run(compass, operations.read, { id: visible })).toMatchObject({
        text: newRecommendation.text,
      });
    },
  );

  it('keeps what an update leaves out and empties what it gives as null', async () => {
    const id = await review.recommend(compass, {
      cycle: 2,
      themes: ['Justice'],
      documentSymbol: 'A/HRC/1/1',
    });
    const input = { id, text: 'Protect all civilians.', documentSymbol: null };
    expect(await review.run(compass, operations.update, { input })).toEqual({
      text: 'Protect all civilians.',
      cycle: 2,
      themes: ['Justice'],
      documentSymbol: null,
    });
    expect(await review.refusal(compass, operations.update, { input: { id, text: null } })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

describe('the recommendations of a country', () => {
  const list = `query ($r: [_Any!]!, $first: Int, $after: String, $filter: RecommendationFilter) {
    _entities(representations: $r) { ... on Country {
      recommendations(first: $first, after: $after, filter: $filter) {
        totalCount nodes { text } pageInfo { hasNextPage endCursor } } } } }`;
  const r = [{ __typename: 'Country', code: 'TCD' }];
  const page = async (variables: object, by = compass) =>
    (await review.run(by, list, { r, ...variables }))[0].recommendations;

  beforeAll(async () => {
    const inChad = { country: 'TCD', cycle: 1, session: 3 };
    await review.recommend(compass, { ...inChad, text: 'first', themes: ['Justice', 'Detention'] });
    await review.recommend(compass, { ...inChad, text: 'second', body: 'UPR', recommendingState: 'GHA' });
    const third = { text: 'third', cycle: 2, sdgTargets: ['16.3'], adoptedOn: '2020-05-01' };
    await review.recommend(compass, { ...inChad, ...third, affectedGroups: ['Children'], actionCategory: 5 });
    await review.recommend(horizon, { ...inChad, text: 'hidden' });
    await review.recommend(horizon, { ...inChad, text: 'shown', ...shared });
  });

  it('are counted and paged among what the caller may see, newest first', async () => {
    const first = await page({ first: 2 });
    expect(first).toMatchObject({ totalCount: 4, nodes: [{ text: 'shown' }, { text: 'third' }] });
    const second = await page({ first: 2, after: first.pageInfo.endCursor });
    expect(second.nodes).toEqual([{ text: 'second' }, { text: 'first' }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('take no cursor of another organisation', async () => {
    const { pageInfo } = await page({ first: 1 });
    expect(await review.refusal(aurora, list, { r, after: pageInfo.endCursor })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it.each([
    [{ bodies: ['UPR'] }, ['second']],
    [{ themes: ['Detention', 'Health'] }, ['first']],
    [{ cycles: [2] }, ['third']],
    [{ sessions: [3], owners: ['review-horizon'] }, ['shown']],
    [{ recommendingStates: ['GHA'] }, ['second']],
    [{ sdgTargets: ['16.3'] }, ['third']],
    [{ affectedGroups: ['Children'] }, ['third']],
    [{ actionCategories: [5] }, ['third']],
    [{ adoptedFrom: '2020-05-01', adoptedTo: '2020-05-01' }, ['third']],
    [{ adoptedFrom: '2020-05-02' }, []],
    [{ countries: ['CAF'] }, []],
    [{ responses: ['SUPPORTED'] }, []],
  ])('are narrowed by %j', async (filter, texts) => {
    const { nodes, totalCount } = await page({ filter });
    expect(nodes).toEqual(texts.map((text) => ({ text })));
    expect(totalCount).toBe(texts.length);
  });
});
