import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aurora, compass, operations, shared, startReview, type ReviewUnderTest } from './support.ts';
import { day, writePast, type Past } from './past-records.ts';

let review: ReviewUnderTest;
let session = 0;
const runs = Number(process.env.PROPERTY_RUNS ?? '40');

beforeAll(async () => {
  review = await startReview();
});
afterAll(() => review.stop());

const bySession = `query ($session: Int!, $asOf: Date, $statuses: [FollowUpStatus!]) {
  list: recommendations(filter: { sessions: [$session], statuses: $statuses }, asOf: $asOf) { totalCount nodes { id } } }`;
const counted = `query ($session: Int!, $asOf: Date) {
  followUpStatistics(filter: { sessions: [$session] }, by: [STATUS], asOf: $asOf) {
    total counts { status records assessed implemented implementationRate } } }`;
const sorted = `query ($session: Int!, $search: String, $asOf: Date) {
  statistics: recommendationStatistics(filter: { sessions: [$session], search: $search }, by: [COUNTRY], asOf: $asOf) {
    total counts { country { code } records } }
  facets: recommendationFacets(filter: { sessions: [$session], search: $search }, by: [BODY], asOf: $asOf) {
    values { value records } } }`;
const one = `query ($id: ID!, $asOf: Date) { recommendation(id: $id, asOf: $asOf) {
  asOf text status awaitingAssessment selection { selectedOn } grade { code } grades { totalCount }
  progressReports { totalCount } } }`;

const nothing: Past = {
  id: '',
  session: 0,
  texts: [{ recorded: 0, text: 'Protect.' }],
  selections: [],
  grades: [],
  reports: [],
};
const past = (parts: Partial<Past>): Past => {
  session += 1;
  return { ...nothing, id: `past-${session}`, session, ...parts };
};

const selected = (on: number, due: number | null) => ({ recorded: on, on, due });
const graded = (on: number, code: string) => ({ recorded: on, on, code });

describe('the status of a recommendation on day 30', () => {
  it.each<[string, Partial<Past>, string]>([
    ['never selected, never graded', {}, 'INSUFFICIENT_INFORMATION'],
    ['never selected, graded A', { grades: [graded(5, 'A')] }, 'IMPLEMENTED'],
    ['never selected, graded B', { grades: [graded(5, 'B')] }, 'PARTIALLY'],
    ['never selected, graded C', { grades: [graded(5, 'C')] }, 'NOT_IMPLEMENTED'],
    ['never selected, graded D', { grades: [graded(5, 'D')] }, 'INSUFFICIENT_INFORMATION'],
    ['never selected, graded E', { grades: [graded(5, 'E')] }, 'REGRESSED'],
    ['graded B and then A', { grades: [graded(5, 'B'), graded(9, 'A')] }, 'IMPLEMENTED'],
    [
      'graded A for an earlier day and then B',
      { grades: [graded(9, 'B'), { recorded: 12, on: 5, code: 'A' }] },
      'PARTIALLY',
    ],
    ['graded on a later day', { grades: [graded(31, 'A')] }, 'INSUFFICIENT_INFORMATION'],
    ['selected without a deadline', { selections: [selected(1, null)] }, 'INSUFFICIENT_INFORMATION'],
    ['selected, due later', { selections: [selected(1, 31)] }, 'NOT_YET_DUE'],
    ['selected, due on the day', { selections: [selected(1, 30)] }, 'NOT_YET_DUE'],
    ['selected, due the day before', { selections: [selected(1, 29)] }, 'OVERDUE'],
    [
      'overdue with a report nobody validated',
      { selections: [selected(1, 29)], reports: [{ on: 20, validated: null }] },
      'OVERDUE',
    ],
    [
      'overdue with a report validated later',
      { selections: [selected(1, 29)], reports: [{ on: 20, validated: 31 }] },
      'OVERDUE',
    ],
    [
      'past due with a validated report',
      { selections: [selected(1, 29)], reports: [{ on: 20, validated: 21 }] },
      'INSUFFICIENT_INFORMATION',
    ],
    [
      'overdue with a report from before',
      { selections: [selected(5, 29)], reports: [{ on: 3, validated: 4 }] },
      'OVERDUE',
    ],
    ['past due and graded', { selections: [selected(1, 29)], grades: [graded(20, 'C')] }, 'NOT_IMPLEMENTED'],
    [
      'graded on the day it was selected',
      { selections: [selected(20, 40)], grades: [graded(20, 'B')] },
      'PARTIALLY',
    ],
    [
      'graded and then selected again',
      { selections: [selected(20, 40)], grades: [graded(10, 'A')] },
      'NOT_YET_DUE',
    ],
    [
      'selected again, overdue',
      { selections: [selected(1, 10), selected(12, 22)], grades: [graded(11, 'A')] },
      'OVERDUE',
    ],
  ])('%s, is as the rules say', async (_what, parts, status) => {
    const given = past(parts);
    await writePast(review, given);
    expect(await review.run(aurora, one, { id: given.id, asOf: day(30) })).toMatchObject({ status });
  });

  it('is the same for the present, today', async () => {
    const id = await review.recommend(compass, { ...shared, adoptedOn: '2018-02-03' });
    await review.run(compass, operations.select, { input: { recommendations: [id] } });
    expect(await review.run(aurora, one, { id })).toMatchObject({ asOf: null, status: 'OVERDUE' });
  });
});

const someDay = fc.integer({ min: 0, max: 30 });
const someRecord = fc.record({ recorded: someDay, on: someDay });
const somePast = fc.record({
  texts: fc
    .uniqueArray(someDay, { minLength: 1, maxLength: 4 })
    .map((days) =>
      days.toSorted((a, b) => a - b).map((recorded) => ({ recorded, text: `Words of day ${recorded}` })),
    ),
  selections: fc.uniqueArray(
    fc.tuple(someRecord, fc.option(fc.integer({ min: 1, max: 12 }))).map(([record, after]) => ({
      ...record,
      due: after === null ? null : record.on + after,
    })),
    { maxLength: 3, selector: ({ on }) => on },
  ),
  grades: fc.array(
    fc
      .tuple(someRecord, fc.constantFrom('A', 'B', 'C', 'D', 'E'))
      .map(([record, code]) => ({ ...record, code })),
    { maxLength: 4 },
  ),
  reports: fc.array(fc.record({ on: someDay, validated: fc.option(someDay) }), { maxLength: 3 }),
});

/** The last by some order, later ones of equal order winning. */
function last<T>(values: readonly T[], by: (value: T) => number): T | undefined {
  return values.toSorted((a, b) => by(a) - by(b)).at(-1);
}

const statusOf: Readonly<Record<string, string>> = {
  A: 'IMPLEMENTED',
  B: 'PARTIALLY',
  C: 'NOT_IMPLEMENTED',
  D: 'INSUFFICIENT_INFORMATION',
  E: 'REGRESSED',
};

/** What was known at the end of a day, said without SQL. */
function known(given: Past, at: number): object | null {
  const text = last(
    given.texts.filter(({ recorded }) => recorded <= at),
    ({ recorded }) => recorded,
  );
  if (text === undefined) return null;
  const wasKnown = ({ recorded, on }: { recorded: number; on: number }): boolean =>
    recorded <= at && on <= at;
  const selection = last(given.selections.filter(wasKnown), ({ on }) => on);
  const grades = given.grades.map((grade, order) => ({ ...grade, order })).filter(wasKnown);
  const grade = last(grades, ({ on, recorded, order }) => on * 10_000 + recorded * 100 + order);
  const validated = given.reports.filter(
    (each) => each.on <= at && each.validated !== null && each.validated <= at,
  );
  const reported = last(validated, ({ on }) => on)?.on;
  const since = selection?.on ?? -1;
  const isReported = reported !== undefined && reported >= since;
  const derived = (): string | undefined => {
    if (grade !== undefined && grade.on >= since) return statusOf[grade.code];
    if (selection === undefined || selection.due === null) return 'INSUFFICIENT_INFORMATION';
    if (at <= selection.due) return 'NOT_YET_DUE';
    return isReported ? 'INSUFFICIENT_INFORMATION' : 'OVERDUE';
  };
  return {
    asOf: day(at),
    text: text.text,
    status: derived(),
    awaitingAssessment: reported !== undefined && (grade === undefined || grade.on < reported),
    selection: selection === undefined ? null : { selectedOn: day(selection.on) },
    grade: grade === undefined ? null : { code: grade.code },
    grades: { totalCount: grades.length },
    progressReports: { totalCount: given.reports.filter(({ on }) => on <= at).length },
  };
}

/** What counts and facets say of one recommendation, or of none. */
const sortedInto = (total: number) => ({
  statistics: { total, counts: total === 0 ? [] : [{ country: { code: 'CAF' }, records: 1 }] },
  facets: [{ values: total === 0 ? [] : [{ value: 'HRC', records: 1 }] }],
});

describe('what was known on a day', () => {
  it('is what had come on record by then and was valid by then, in a record, a list, counts and facets alike', async () => {
    await fc.assert(
      fc.asyncProperty(somePast, fc.array(someDay, { minLength: 1, maxLength: 4 }), async (parts, days) => {
        const given = past(parts);
        await writePast(review, given);
        for (const at of days) {
          const due = known(given, at) as { status: string } | null;
          const variables = { id: given.id, session: given.session, asOf: day(at) };
          expect(await review.run(aurora, one, variables)).toEqual(due);
          const { total, counts } = await review.run(aurora, counted, variables);
          expect(total).toBe(due === null ? 0 : 1);
          expect(counts.map(({ status }: { status: string }) => status)).toEqual(
            due === null ? [] : [due.status],
          );
          expect((await review.ask(aurora, sorted, variables)).data).toEqual(sortedInto(total));
          const statuses = [due?.status ?? 'OVERDUE'];
          expect((await review.run(aurora, bySession, { ...variables, statuses })).totalCount).toBe(total);
        }
      }),
      { numRuns: runs },
    );
  });

  it('is kept by a change: the words of before are those of the day before', async () => {
    const given = past({ texts: [{ recorded: 0, text: 'Earlier words.' }] });
    await writePast(review, given);
    const input = { id: given.id, text: 'After.' };
    await review.run(compass, operations.update, { input });
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    expect(await review.run(aurora, one, { id: given.id, asOf: yesterday })).toMatchObject({
      text: 'Earlier words.',
    });
    expect(await review.run(aurora, one, { id: given.id })).toMatchObject({ text: 'After.' });
    const today = new Date().toISOString().slice(0, 10);
    for (const [asOf, total] of [
      [yesterday, 1],
      [today, 0],
    ] as const) {
      const variables = { session: given.session, search: 'earlier', asOf };
      expect((await review.ask(aurora, sorted, variables)).data).toEqual(sortedInto(total));
    }
    expect(await review.run(aurora, one, { id: given.id, asOf: today })).toMatchObject({ text: 'After.' });
  });

  it('is not shown of a record that may not be read today', async () => {
    const given = past({});
    await writePast(review, given);
    await review.run(compass, operations.relabel, { input: { id: given.id, tlp: 'RED' } });
    expect(await review.run(aurora, one, { id: given.id, asOf: day(30) })).toBeNull();
    const { totalCount } = await review.run(aurora, bySession, { session: given.session, asOf: day(30) });
    expect(totalCount).toBe(0);
    expect(await review.run(compass, one, { id: given.id, asOf: day(30) })).toMatchObject({
      text: 'Protect.',
    });
  });
});
