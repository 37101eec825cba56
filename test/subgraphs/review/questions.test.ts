import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Grant } from '../../../subgraphs/kit/grant.ts';
import {
  aurora,
  compass,
  horizon,
  operations,
  shared,
  startReview,
  state,
  type ReviewUnderTest,
} from './support.ts';

let review: ReviewUnderTest;
const ids: Record<string, string> = {};
const today = new Date();

/** The day so many months and days from today. */
function from(months: number, days: number): string {
  const date = new Date(
    Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, today.getUTCDate() + days),
  );
  return date.toISOString().slice(0, 10);
}

beforeAll(async () => {
  review = await startReview();
  const add = async (name: string, parts: object): Promise<string> =>
    (ids[name] = await review.recommend(compass, { ...shared, documentSymbol: name, ...parts }));
  const select = (name: string) =>
    review.run(compass, operations.select, { input: { recommendations: [ids[name]] } });
  await add('soon', { adoptedOn: from(-36, 10), themes: ['Justice'], sdgTargets: ['16.3'], cycle: 3 });
  await add('late', {
    adoptedOn: from(-40, 0),
    themes: ['Justice', 'Women'],
    sdgTargets: ['5.2', '16.3'],
    cycle: 3,
  });
  await add('elsewhere', { adoptedOn: from(-40, 0), country: 'COD', themes: ['Justice'], cycle: 3 });
  await add('reported', { adoptedOn: from(-40, 0), themes: ['Women'], affectedGroups: ['Women'], cycle: 4 });
  await add('done', { adoptedOn: from(-40, 0), body: 'CAT', themes: ['Torture'], cycle: 4 });
  await add('untouched', { adoptedOn: '2020-05-05', body: 'UPR', themes: ['Justice'], cycle: 3 });
  for (const name of ['soon', 'late', 'elsewhere', 'reported']) await select(name);
  const report = { recommendation: ids.reported, text: 'Done.', submittedBy: 'one', ...shared };
  const { id } = await review.run(state, operations.report, { input: report });
  const validation = { report: id, outcome: 'VALIDATED', validatedBy: 'two' };
  await review.run({ ...state, clientId: 'second' }, operations.validate, { input: validation });
  await review
    .run(compass, operations.grade, { input: { recommendation: ids.untouched, code: 'A' } })
    .catch(() => null);
  await review.run(compass, operations.grade, {
    input: { recommendation: ids.late, code: 'B', gradedOn: from(-39, 0) },
  });
  const link = (recommendation: string | undefined, parts: object) =>
    review.run(aurora, operations.link, {
      input: { recommendation, direction: 'CONTRADICTS', verification: 'VERIFIED', ...shared, ...parts },
    });
  await link(ids.soon, { incident: 'after', occurredOn: from(-1, 0) });
  await link(ids.late, { incident: 'before', occurredOn: from(-41, 0) });
  await link(ids.done, { incident: 'doubtful', occurredOn: from(-1, 0), verification: 'CORROBORATED' });
  await link(ids.elsewhere, { incident: 'for', occurredOn: from(-1, 0), direction: 'SUPPORTS' });
  await link(ids.reported, { incident: 'private', occurredOn: from(-1, 0), classification: 'CONFIDENTIAL' });
});
afterAll(() => review.stop());

const named = async (filter: object, by: object = compass): Promise<string[]> => {
  const query = `query ($filter: RecommendationFilter) { recommendations(filter: $filter) { totalCount nodes { documentSymbol } } }`;
  const { nodes } = await review.run(by, query, { filter });
  return nodes.map(({ documentSymbol }: { documentSymbol: string }) => documentSymbol).toSorted();
};

describe('a secretariat sees in one query', () => {
  it('what is due in the next days', async () => {
    expect(await named({ dueWithinDays: 30 })).toEqual(['soon']);
    expect(await named({ dueWithinDays: 5 })).toEqual([]);
    expect(await named({ dueTo: from(0, -1) })).toEqual(['elsewhere', 'late', 'reported']);
  });

  it('what is overdue, by body and country', async () => {
    expect(await named({ statuses: ['OVERDUE'] })).toEqual(['elsewhere']);
    const query = `{ followUpStatistics(filter: { statuses: [OVERDUE] }, by: [BODY, COUNTRY]) {
      total counts { body { code } country { code } records } } }`;
    expect(await review.run(compass, query)).toEqual({
      total: 1,
      counts: [{ body: { code: 'HRC' }, country: { code: 'COD' }, records: 1 }],
    });
  });

  it('which reports await assessment', async () => {
    expect(await named({ awaitingAssessment: true })).toEqual(['reported']);
    await review.run(compass, operations.grade, { input: { recommendation: ids.reported, code: 'C' } });
    expect(await named({ awaitingAssessment: true })).toEqual([]);
  });

  it('what verified incidents since adoption contradict, by links it may see', async () => {
    expect(await named({ contradicted: true })).toEqual(['soon']);
    expect(await named({ contradicted: true }, aurora)).toEqual(['reported', 'soon']);
    expect(await named({ contradicted: false, countries: ['COD'] })).toEqual(['elsewhere']);
  });

  it('clusters by theme, group or goal across bodies for one country', async () => {
    const query = `query ($by: [FollowUpDimension!]!) { followUpStatistics(filter: { countries: ["CAF"] }, by: $by) {
      total counts { theme affectedGroup sdgGoal sdgTarget body { code } records } } }`;
    const count = async (by: string): Promise<object[]> =>
      (await review.run(compass, query, { by: [by, 'BODY'] })).counts;
    expect(await count('THEME')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ theme: 'Justice', body: { code: 'HRC' }, records: 2 }),
        expect.objectContaining({ theme: 'Justice', body: { code: 'UPR' }, records: 1 }),
      ]),
    );
    expect(await count('SDG_GOAL')).toContainEqual(
      expect.objectContaining({ sdgGoal: 16, body: { code: 'HRC' }, records: 2 }),
    );
    expect(await count('AFFECTED_GROUP')).toContainEqual(
      expect.objectContaining({ affectedGroup: 'Women', records: 1 }),
    );
    expect(await named({ sdgGoals: [5] })).toEqual(['late']);
  });

  it('the rate of implementation by body, cycle and theme', async () => {
    await review.recommend(compass, { ...shared, documentSymbol: 'old', country: 'MLI', cycle: 9 });
    const old = await review.recommend(compass, {
      ...shared,
      documentSymbol: 'older',
      country: 'MLI',
      cycle: 9,
    });
    const other = await review.recommend(compass, {
      ...shared,
      documentSymbol: 'other',
      country: 'MLI',
      cycle: 9,
    });
    await review.run(compass, operations.grade, { input: { recommendation: old, code: 'A' } });
    await review.run(compass, operations.grade, { input: { recommendation: other, code: 'C' } });
    const query = `{ followUpStatistics(filter: { countries: ["MLI"] }, by: [BODY, CYCLE]) {
      total counts { body { code } cycle records assessed implemented implementationRate } } }`;
    expect(await review.run(compass, query)).toEqual({
      total: 3,
      counts: [
        { body: { code: 'HRC' }, cycle: 9, records: 3, assessed: 2, implemented: 1, implementationRate: 0.5 },
      ],
    });
  });

  it('the whole of a recommendation in one statement a level', async () => {
    review.statements.length = 0;
    const query = `{ recommendations(first: 5) { nodes { status awaitingAssessment selection { dueOn } grade { code }
      progressReports { nodes { text validation { outcome } } } evidence { nodes { occurredOn verification } } } } }`;
    await review.run(compass, query);
    const selects = review.statements.filter((statement) => statement.trim().startsWith('SELECT')).length;
    expect(selects).toBeLessThanOrEqual(9);
  });
});

describe('what follow-up tells', () => {
  const hidden = ['statuses', 'dueWithinDays', 'awaitingAssessment', 'contradicted'] as const;
  const filters = { statuses: ['OVERDUE'], dueWithinDays: 30, awaitingAssessment: false, contradicted: true };

  it.each(hidden)('is asked for by "%s" with the scope of follow-up alone', async (part) => {
    const by = { ...compass, scope: 'recommendation:read' };
    const query = `query ($filter: RecommendationFilter) { recommendations(filter: $filter) { totalCount } }`;
    const variables = { filter: { [part]: filters[part] } };
    expect(await review.refusal(by, query, variables)).toMatchObject({ code: 'FORBIDDEN' });
    const counted = query
      .replace('recommendations(filter: $filter)', 'recommendationStatistics(filter: $filter, by: [])')
      .replace('totalCount', 'total');
    expect(await review.refusal(by, counted, variables)).toMatchObject({ code: 'FORBIDDEN' });
  });

  const grant = (fieldGroups: readonly string[]): Grant => ({
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
    fieldGroups,
    detail: 'FULL',
  });

  it('is withheld with the grades: no filter, count or field speaks of it', async () => {
    const id = await review.recommend(horizon, { country: 'SEN', adoptedOn: from(-13, 0) });
    await review.run(horizon, operations.select, { input: { recommendations: [id] } });
    const query = `{ recommendations(filter: { countries: ["SEN"] }) { nodes { status awaitingAssessment selection { id } } }
      overdue: recommendations(filter: { countries: ["SEN"], statuses: [OVERDUE] }) { totalCount }
      due: recommendations(filter: { countries: ["SEN"], dueTo: "${from(0, 0)}" }) { totalCount }
      idle: recommendations(filter: { countries: ["SEN"], awaitingAssessment: false }) { totalCount }
      count: followUpStatistics(filter: { countries: ["SEN"] }, by: [STATUS]) { counts { status records } } }`;
    const asked = async (groups: readonly string[]) =>
      (await review.ask({ ...aurora, grants: [grant(groups)] }, query)).data;
    expect(await asked(['NARRATIVE'])).toEqual({
      recommendations: { nodes: [{ status: null, awaitingAssessment: null, selection: null }] },
      overdue: { totalCount: 0 },
      due: { totalCount: 0 },
      idle: { totalCount: 0 },
      count: { counts: [{ status: null, records: 1 }] },
    });
    expect(await asked(['GRADES'])).toMatchObject({
      recommendations: { nodes: [{ status: 'OVERDUE' }] },
      overdue: { totalCount: 1 },
      due: { totalCount: 1 },
      idle: { totalCount: 1 },
      count: { counts: [{ status: 'OVERDUE', records: 1 }] },
    });
  });
});
