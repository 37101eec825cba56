import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  aurora,
  compass,
  horizon,
  lantern,
  operations,
  shared,
  startReview,
  state,
  steward,
  type ReviewUnderTest,
} from './support.ts';

let review: ReviewUnderTest;
let visible: string;
beforeAll(async () => {
  review = await startReview();
  visible = await review.recommend(compass, { ...shared, adoptedOn: '2024-03-28', documentSymbol: 'CCPR/1' });
});
afterAll(() => review.stop());

const assign = `mutation ($input: AssignReviewBodyInput!) { assignReviewBody(input: $input) { organisation { id } } }`;
const otherState = { ...state, organisation: 'state-elsewhere', country: 'COD' };
const nameless = { organisation: state.organisation, scope: state.scope };
const report = (parts: object = {}) => ({
  recommendation: visible,
  text: 'A law was passed.',
  submittedBy: 'office-7',
  ...parts,
});
const action = (parts: object = {}) => ({
  recommendations: [visible],
  title: 'Train judges',
  institution: 'Ministry of Justice',
  mainFocalPoint: 'Directorate of Human Rights',
  ...parts,
});
const indicator = () => ({ recommendation: visible, kind: 'PROCESS', title: 'Judges trained' });

describe('what belongs to one kind of organisation', () => {
  it.each([
    ['a grade', 'a mission', aurora, operations.grade, () => ({ recommendation: visible, code: 'A' })],
    ['a grade', 'the state', state, operations.grade, () => ({ recommendation: visible, code: 'A' })],
    ['a grade', 'another body', horizon, operations.grade, () => ({ recommendation: visible, code: 'A' })],
    ['a selection', 'an NGO', lantern, operations.select, () => ({ recommendations: [visible] })],
    ['a reminder', 'the state', state, operations.remind, () => ({ recommendation: visible })],
    ['a progress report', 'an NGO', lantern, operations.report, () => report()],
    ['a progress report', 'the body', compass, operations.report, () => report()],
    ['a progress report', 'another state', otherState, operations.report, () => report()],
    ['a progress report', 'an organisation of no kind', nameless, operations.report, () => report()],
    ['an action', 'an NGO', lantern, operations.act, () => action()],
    ['an action', 'another state', otherState, operations.act, () => action()],
    ['an indicator', 'a mission', aurora, operations.measure, indicator],
    ['an indicator', 'another state', otherState, operations.measure, indicator],
    ['an alternative report', 'the state', state, operations.reportBeside, () => report()],
    ['an alternative report', 'a mission', aurora, operations.reportBeside, () => report()],
    ['an assignment of a body', 'a body', compass, assign, () => ({ body: 'CERD', organisation: 'x' })],
    [
      'an assignment of a body',
      'no steward, whatever its scopes',
      { ...compass, scope: steward.scope },
      assign,
      () => ({ body: 'CERD', organisation: 'review-compass' }),
    ],
  ])('%s is refused to %s', async (_what, _whom, by, operation, input) => {
    expect(await review.refusal(by, operation, { input: input() })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is refused on a recommendation the caller may not see as on none', async () => {
    const recommendation = await review.recommend(compass);
    const refusal = (id: string) =>
      review.refusal(state, operations.report, { input: report({ recommendation: id }) });
    expect(await refusal(recommendation)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal('none')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a review body that came with the hub', () => {
  const input = { body: 'CERD', country: 'CAF', text: 'Search for the disappeared.' };

  it('is nobody’s until a steward assigns it', async () => {
    expect(await review.refusal(compass, operations.create, { input })).toEqual({
      code: 'FORBIDDEN',
      message: expect.stringContaining('a steward assigns one'),
    });
  });

  it('is not written for by an organisation of another kind, though it was assigned to it', async () => {
    await review.run(steward, assign, { input: { body: 'CERD', organisation: lantern.organisation } });
    expect(await review.refusal(lantern, operations.create, { input })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is written for by the one assigned last alone', async () => {
    const assigned = { body: 'CERD', organisation: horizon.organisation };
    expect(await review.run(steward, assign, { input: assigned })).toEqual({
      organisation: { id: horizon.organisation },
    });
    expect(await review.recommend(horizon, input)).toEqual(expect.any(String));
    expect(await review.refusal(compass, operations.create, { input })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('gives grades to recommendations that somebody else keeps', async () => {
    const owner = new Client({ connectionString: review.databaseUrl });
    await owner.connect();
    await owner.query(`SELECT set_config('rapporteur.organisation', 'mission-aurora', false)`);
    await owner.query(`INSERT INTO recommendation (id, owner_id, classification, tlp, body_code, country_code, text)
      VALUES ('imported', 'mission-aurora', 'UNCLASSIFIED', 'CLEAR', 'HRC', 'CAF', 'Protect witnesses.')`);
    await owner.end();
    const grade = { input: { recommendation: 'imported', code: 'B' } };
    expect(await review.refusal(aurora, operations.grade, grade)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await review.run(compass, operations.grade, grade)).toMatchObject({ grade: { code: 'B' } });
  });
});

describe('a selection for follow-up', () => {
  const inReview = (parts: object = {}) =>
    review.recommend(compass, { documentSymbol: 'CCPR/2', adoptedOn: '2022-01-31', ...parts });

  it('takes no more items of a review than the procedure allows', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => inReview()));
    expect(await review.refusal(compass, operations.select, { input: { recommendations: ids } })).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('at most 4 items'),
    });
    await review.run(compass, operations.select, { input: { recommendations: ids.slice(0, 3) } });
    const more = { recommendations: ids.slice(3) };
    expect(await review.refusal(compass, operations.select, { input: more })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('is of one review', async () => {
    const recommendations = [await inReview(), await inReview({ documentSymbol: 'CCPR/3' })];
    expect(await review.refusal(compass, operations.select, { input: { recommendations } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('several reviews'),
    });
  });

  it.each([
    ['HRC', '2022-01-31', 'HRC-2017', '2025-01-31'],
    ['HRC', '2012-02-29', 'HRC-2008', '2014-02-28'],
    ['CAT', '2021-12-03', 'CAT-2015', '2022-12-03'],
    ['UPR', '2020-05-06', 'UPR-2007', null],
  ])('of %s on %s has the deadline of %s: %s', async (body, adoptedOn, procedure, dueOn) => {
    const id = await inReview({ body, adoptedOn, documentSymbol: `X/${body}/${adoptedOn}` });
    expect(await review.run(compass, operations.select, { input: { recommendations: [id] } })).toMatchObject([
      { selection: { selectedOn: adoptedOn, dueOn, procedure: { id: procedure } } },
    ]);
  });
});
