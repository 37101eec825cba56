import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aurora, compass, horizon, operations, startReview, type ReviewUnderTest } from './support.ts';

let review: ReviewUnderTest;
beforeAll(async () => {
  review = await startReview();
});
afterAll(() => review.stop());

const upsert = `mutation ($input: UpsertRecommendationsInput!) { upsertRecommendations(input: $input) {
  added changed unchanged written refused { index externalKey reason } } }`;
const entry = (externalKey: string, parts: object = {}) => ({
  externalKey,
  body: 'HRC',
  country: 'CAF',
  text: `Words of ${externalKey}`,
  ...parts,
});
const run = (entries: object[], parts: object = {}) =>
  review.run(compass, upsert, { input: { source: 'register', entries, ...parts } });
const held = (source: string) =>
  `{ recommendations(filter: { search: "${source}" }) { totalCount nodes { id text grade { code } } } }`;

describe('a bulk upsert', () => {
  it.each([
    ['by who does not act as the body', aurora, [entry('a')], {}, 'FORBIDDEN'],
    ['with one entry of another body', compass, [entry('a'), entry('b', { body: 'CED' })], {}, 'FORBIDDEN'],
    ['of a body nobody knows', compass, [entry('a', { body: 'NOBODY' })], {}, 'BAD_USER_INPUT'],
    ['of no source', compass, [entry('a')], { source: ' ' }, 'BAD_USER_INPUT'],
    ['without the scope', { ...compass, scope: 'recommendation:read' }, [entry('a')], {}, 'FORBIDDEN'],
  ])('%s is refused whole', async (_what, by, entries, parts, code) => {
    const input = { source: 'register', entries, ...parts };
    expect(await review.refusal(by, upsert, { input })).toMatchObject({ code });
  });

  it('writes what can be written and says what cannot, and why', async () => {
    const entries = [entry('one'), entry('two', { country: 'Chad' }), entry('one', { text: 'Again' })];
    expect(await run(entries)).toEqual({
      added: 1,
      changed: 0,
      unchanged: 0,
      written: true,
      refused: [
        { index: 1, externalKey: 'two', reason: expect.stringContaining('"country"') },
        { index: 2, externalKey: 'one', reason: 'it has the external key of entry 0' },
      ],
    });
  });

  it('writes nothing where all or nothing is asked for, nor in a dry run', async () => {
    const entries = [entry('three'), entry('four', { cycle: 0 })];
    expect(await run(entries, { allOrNothing: true })).toMatchObject({ added: 1, written: false });
    expect(await run([entry('three')], { dryRun: true })).toMatchObject({ added: 1, written: false });
    expect((await review.run(compass, held('three'))).totalCount).toBe(0);
  });

  it('keeps ids, labels and grades of what is known, and counts what changed', async () => {
    await run([entry('five'), entry('six')]);
    const before = (await review.run(compass, held('five'))).nodes[0];
    await review.run(compass, operations.grade, { input: { recommendation: before.id, code: 'B' } });
    await review.run(compass, operations.relabel, {
      input: { id: before.id, classification: 'UNCLASSIFIED', tlp: 'CLEAR' },
    });
    const again = [entry('five', { text: 'Other words of five' }), entry('six')];
    expect(await run(again)).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect((await review.run(aurora, held('five'))).nodes).toEqual([
      { id: before.id, text: 'Other words of five', grade: { code: 'B' } },
    ]);
  });

  it('keeps the keys of each organisation apart', async () => {
    await run([entry('seven')]);
    const input = { source: 'register', entries: [entry('seven', { body: 'CED' })] };
    expect(await review.run(horizon, upsert, { input })).toMatchObject({ added: 1 });
  });
});
