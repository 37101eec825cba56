import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  aurora,
  compass,
  horizon,
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

const createBody = `mutation ($input: CreateReviewBodyInput!) { createReviewBody(input: $input) { code owner { id } } }`;
const createProcedure = `mutation ($input: CreateFollowUpProcedureInput!) {
  createFollowUpProcedure(input: $input) { id validFrom validTo scale { code rank } } }`;

describe('a response', () => {
  it('is added to the history, and the newest one is the present one', async () => {
    const recommendation = await review.recommend(compass);
    const noted = { recommendation, status: 'NOTED', verbatim: 'The state takes note.' };
    await review.run(compass, operations.respond, { input: noted });
    const supported = { recommendation, status: 'SUPPORTED', verbatim: 'The state accepts.' };
    expect(await review.run(compass, operations.respond, { input: supported })).toMatchObject({
      response: { status: 'SUPPORTED', verbatim: 'The state accepts.' },
      responses: { totalCount: 2, nodes: [{ status: 'SUPPORTED' }, { status: 'NOTED' }] },
    });
    const list = `query ($filter: RecommendationFilter) { recommendations(filter: $filter) { nodes { id } } }`;
    expect(await review.run(compass, list, { filter: { responses: ['SUPPORTED'] } })).toEqual({
      nodes: [{ id: recommendation }],
    });
  });

  it.each(['response', 'grade'])('is history: the database changes no row of "%s"', async (table) => {
    const recommendation = await review.recommend(compass);
    const answer = { recommendation, status: 'NOTED', verbatim: 'Noted.' };
    await review.run(compass, operations.respond, { input: answer });
    await review.run(compass, operations.grade, { input: { recommendation, code: 'A' } });
    const owner = new Client({ connectionString: review.databaseUrl });
    await owner.connect();
    await owner.query(`SELECT set_config('rapporteur.organisation', 'review-compass', false)`);
    await expect(owner.query(`UPDATE ${table} SET document_symbol = 'forged'`)).rejects.toThrow(
      'are added and never changed',
    );
    await expect(owner.query(`DELETE FROM ${table}`)).rejects.toThrow('are added and never changed');
    await owner.end();
  });
});

describe('what happens on a day that has not come', () => {
  const day = '2999-01-01';
  const observe = `mutation ($input: RecordObservationInput!) { recordObservation(input: $input) { id } }`;

  it.each<[string, string, (recommendation: string) => object]>([
    ['a grade', operations.grade, (recommendation) => ({ recommendation, code: 'A', gradedOn: day })],
    ['a selection', operations.select, (one) => ({ recommendations: [one], selectedOn: day })],
    ['a reminder', operations.remind, (recommendation) => ({ recommendation, sentOn: day })],
    [
      "a state's answer",
      operations.respond,
      (recommendation) => ({ recommendation, status: 'NOTED', verbatim: 'Noted.', respondedOn: day }),
    ],
    ['an observation', observe, () => ({ indicator: 'any', observedOn: day, value: 1 })],
  ])('is refused: %s', async (_what, operation, input) => {
    const recommendation = await review.recommend(compass);
    expect(await review.refusal(compass, operation, { input: input(recommendation) })).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('2999-01-01, which has not come yet'),
    });
  });
});

describe('a grade', () => {
  it.each([
    ['of no scale', { code: 'Z' }, 'it knows A, B, C, D, E'],
    ['of a scale that is not in force any more', { code: 'B1', gradedOn: '2017-01-01' }, 'HRC-2017'],
    ['before there was a procedure', { code: 'A', gradedOn: '2007-12-31' }, 'no follow-up procedure'],
  ])('%s is refused', async (_what, wrong, message) => {
    const recommendation = await review.recommend(compass);
    expect(await review.refusal(compass, operations.grade, { input: { recommendation, ...wrong } })).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
    });
  });

  it('is refused where the body gives none', async () => {
    const recommendation = await review.recommend(compass, { body: 'UPR' });
    expect(
      await review.refusal(compass, operations.grade, { input: { recommendation, code: 'A' } }),
    ).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('it has no grades') });
  });

  it('keeps the version of the procedure it was given under', async () => {
    const recommendation = await review.recommend(compass);
    const earlier = { recommendation, code: 'B1', gradedOn: '2016-12-31', rationale: 'A law was passed.' };
    expect(await review.run(compass, operations.grade, { input: earlier })).toMatchObject({
      grade: { code: 'B1', procedure: { id: 'HRC-2008' }, step: { rank: 2, status: 'SUBSTANTIALLY' } },
    });
    const later = { recommendation, code: 'E', gradedOn: '2021-03-01' };
    expect(await review.run(compass, operations.grade, { input: later })).toMatchObject({
      grade: { code: 'E', procedure: { id: 'HRC-2017' }, step: { status: 'REGRESSED' } },
    });
    const history = `query ($id: ID!) { recommendation(id: $id) { grades { nodes { code procedure { id } } } } }`;
    expect(await review.run(compass, history, { id: recommendation })).toEqual({
      grades: {
        nodes: [
          { code: 'E', procedure: { id: 'HRC-2017' } },
          { code: 'B1', procedure: { id: 'HRC-2008' } },
        ],
      },
    });
  });
});

describe('a follow-up procedure', () => {
  const scale = [
    { code: 'ONE', label: 'Done', status: 'IMPLEMENTED' },
    { code: 'TWO', label: 'Not done', status: 'NOT_IMPLEMENTED' },
  ];
  const version = { body: 'COMPASS', validFrom: '2020', source: 'Rules of procedure (fictional)', scale };

  beforeAll(async () => {
    const input = { code: 'COMPASS', name: 'Compass Committee (fictional)', kind: 'TREATY_BODY' };
    await review.run(compass, createBody, { input });
  });

  it.each([
    ['of a body that came with the hub', { body: 'HRC' }, 'FORBIDDEN'],
    ['with the same code twice', { scale: [scale[0], scale[0]] }, 'BAD_USER_INPUT'],
    ['with a deadline of no months', { deadlineMonths: 0 }, 'BAD_USER_INPUT'],
    ['that begins on no day', { validFrom: '2020-02-30' }, 'BAD_USER_INPUT'],
  ])('%s is refused', async (_what, wrong, code) => {
    const input = { ...version, ...wrong };
    expect(await review.refusal(compass, createProcedure, { input })).toMatchObject({ code });
  });

  it('of another organisation is refused', async () => {
    expect(await review.refusal(horizon, createProcedure, { input: version })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('ends the version before it and changes no grade given under that', async () => {
    await review.run(compass, createProcedure, { input: version });
    const recommendation = await review.recommend(compass, { body: 'COMPASS' });
    await review.run(compass, operations.grade, {
      input: { recommendation, code: 'ONE', gradedOn: '2022-06-01' },
    });
    const next = { ...version, validFrom: '2023-07', scale: [{ ...scale[0], code: 'I' }] };
    expect(await review.run(compass, createProcedure, { input: next })).toMatchObject({ validTo: null });
    const versions = `{ reviewBody(code: "COMPASS") { followUpProcedures { id validTo scale { code } } } }`;
    expect(await review.run(aurora, versions)).toEqual({
      followUpProcedures: [
        { id: 'COMPASS-2023-07', validTo: null, scale: [{ code: 'I' }] },
        { id: 'COMPASS-2020', validTo: '2023-07', scale: [{ code: 'ONE' }, { code: 'TWO' }] },
      ],
    });
    const grade = `query ($id: ID!) { recommendation(id: $id) { grade { code procedure { id } } } }`;
    expect(await review.run(compass, grade, { id: recommendation })).toEqual({
      grade: { code: 'ONE', procedure: { id: 'COMPASS-2020' } },
    });
  });

  it('does not begin before the newest one', async () => {
    const input = { ...version, validFrom: '2021' };
    expect(await review.refusal(compass, createProcedure, { input })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it.each([
    ['HRC', ['HRC-2017', 'HRC-2008'], 36, 'A B C D E'],
    ['CAT', ['CAT-2015'], 12, ''],
    ['CEDAW', ['CEDAW-2016'], 24, 'IMPLEMENTED SUBSTANTIALLY PARTIALLY NOT LACK'],
    ['CED', ['CED-2016'], 12, 'A B C D E'],
    ['CERD', ['CERD-2004'], 12, ''],
    ['CESCR', ['CESCR-2017'], 24, 'SUFFICIENT INSUFFICIENT LACK NO_RESPONSE'],
    ['UPR', ['UPR-2007'], null, ''],
  ])('of %s comes with the hub: source, deadline, scale', async (code, ids, deadlineMonths, grades) => {
    const query = `query ($code: ID!) { reviewBody(code: $code) { owner { id }
      followUpProcedures { id source deadlineMonths scale { code } } } }`;
    const { owner, followUpProcedures: found } = await review.run(aurora, query, { code });
    expect(owner).toBeNull();
    const source = expect.stringMatching(/.{20}/);
    expect(found).toMatchObject(ids.map((id) => ({ id, source })));
    expect(found[0]).toMatchObject({ deadlineMonths });
    expect(found[0].scale.map((step: { code: string }) => step.code).join(' ')).toBe(grades);
  });
});

describe('an evidence link', () => {
  const link = (recommendation: string, parts: object = {}) => ({
    recommendation,
    incident: 'incident-1',
    direction: 'CONTRADICTS',
    ...parts,
  });

  it('is not made to a recommendation that the caller may not see', async () => {
    const hidden = await review.recommend(compass);
    expect(await review.refusal(aurora, operations.link, { input: link(hidden) })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('belongs to whoever made it: the recommendation’s owner does not see it unless it is shared', async () => {
    const id = await review.recommend(compass, shared);
    await review.run(aurora, operations.link, { input: link(id) });
    await review.run(aurora, operations.link, { input: link(id, { incident: 'incident-2', ...shared }) });
    expect(await review.run(compass, operations.evidence, { id })).toMatchObject({
      evidence: {
        totalCount: 1,
        nodes: [{ incident: { id: 'incident-2' }, owner: { id: 'mission-aurora' } }],
      },
    });
    expect(await review.run(aurora, operations.evidence, { id })).toMatchObject({
      evidence: { totalCount: 2 },
    });
  });

  it('is made once for an incident and direction', async () => {
    const id = await review.recommend(compass, shared);
    await review.run(aurora, operations.link, { input: link(id) });
    expect(await review.refusal(aurora, operations.link, { input: link(id) })).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('is withdrawn by its maker alone, once, and stays in the history', async () => {
    const recommendation = await review.recommend(compass, shared);
    const { id } = await review.run(aurora, operations.link, { input: link(recommendation, shared) });
    expect(await review.refusal(compass, operations.withdraw, { id })).toMatchObject({ code: 'FORBIDDEN' });
    await review.run(aurora, operations.withdraw, { id });
    expect(await review.refusal(aurora, operations.withdraw, { id })).toMatchObject({ code: 'CONFLICT' });
    expect(await review.run(aurora, operations.evidence, { id: recommendation })).toMatchObject({
      evidence: { totalCount: 0 },
    });
    const filter = { includeWithdrawn: true, direction: 'CONTRADICTS' };
    expect(await review.run(aurora, operations.evidence, { id: recommendation, filter })).toMatchObject({
      evidence: { totalCount: 1 },
    });
  });
});
