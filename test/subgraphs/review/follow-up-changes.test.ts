import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Grant } from '../../../subgraphs/kit/grant.ts';
import { aurora, compass, operations, shared, startReview, type ReviewUnderTest } from './support.ts';

import { changeQuery as query, Follower, type Change } from './follower.ts';

let review: ReviewUnderTest;
beforeAll(async () => {
  review = await startReview();
});
afterAll(() => review.stop());

const grantOf = (parts: Partial<Grant> = {}): Grant => ({
  agreement: 'agreement@1',
  grantor: compass.organisation,
  datasets: ['Recommendation', 'EvidenceLink'],
  countries: null,
  areas: null,
  categories: null,
  from: null,
  to: null,
  classification: 'STRICTLY_CONFIDENTIAL',
  tlp: 'RED',
  verification: null,
  fieldGroups: null,
  detail: 'FULL',
  ...parts,
});

const relabel = (id: string, labels: object): Promise<unknown> =>
  review.run(compass, operations.relabel, { input: { id, ...labels } });
const reword = (id: string): Promise<unknown> =>
  review.run(compass, operations.update, { input: { id, text: `Reworded ${Math.random()}.` } });

describe('the change feed tells nobody of', () => {
  let follower: Follower;
  beforeEach(async () => {
    follower = new Follower(review, aurora);
    await follower.visit();
  });

  it('records that are not shared with them', async () => {
    const id = await review.recommend(compass);
    await reword(id);
    expect(await follower.kindsOf(id)).toEqual([]);
  });

  it('what an agreement for something else covers', async () => {
    follower.by = { ...aurora, grants: [grantOf({ countries: ['COD'] })] };
    const id = await review.recommend(compass, { country: 'CAF' });
    expect(await follower.kindsOf(id)).toEqual([]);
  });

  it('what was recorded after their agreement ended, even where it was in force at their last visit', async () => {
    follower.by = { ...aurora, grants: [grantOf()] };
    await follower.visit();
    follower.by = aurora;
    const id = await review.recommend(compass);
    await reword(id);
    expect(await follower.kindsOf(id)).toEqual([]);
  });

  it('what was open once and is not any more, when they begin to follow', async () => {
    const id = await review.recommend(compass, shared);
    await relabel(id, { tlp: 'RED' });
    expect(await new Follower(review, aurora).kindsOf(id)).toEqual([]);
  });

  it('what was there before, when a cursor is changed to say so', async () => {
    const id = await review.recommend(compass);
    const forged = Buffer.from(follower.since ?? '', 'base64url').toString('utf8');
    const [print, , , key, ...place] = JSON.parse(forged) as string[];
    follower.since = Buffer.from(JSON.stringify([print, '0', '0', key, ...place])).toString('base64url');
    expect(await follower.kindsOf(id)).toEqual([]);
  });
});

describe('a cursor of the change feed is refused', () => {
  it.each([
    ['to another organisation', aurora, {}],
    ['for another filter', compass, { filter: { countries: ['COD'] } }],
  ])('%s', async (_whom, by, variables) => {
    const follower = new Follower(review, compass);
    await follower.visit();
    const refusal = await review.refusal(by, query, { ...variables, since: follower.since });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('where it names what no reader was told', async () => {
    const follower = new Follower(review, compass);
    await follower.visit();
    const parts = JSON.parse(Buffer.from(follower.since ?? '', 'base64url').toString('utf8')) as string[];
    parts[3] = 'made-up';
    const since = Buffer.from(JSON.stringify(parts)).toString('base64url');
    expect(await review.refusal(compass, query, { since })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('the change feed', () => {
  it('begins with what there is and goes on with what changes', async () => {
    const before = await review.recommend(compass);
    const follower = new Follower(review, compass);
    expect(await follower.kindsOf(before)).toEqual(['APPEARED']);
    const since = await review.recommend(compass);
    await reword(since);
    await reword(before);
    const told = await follower.visit();
    expect(told.map(({ id, kind }) => [id, kind])).toEqual([
      [since, 'CREATED'],
      [since, 'CHANGED'],
      [before, 'CHANGED'],
    ]);
    expect(told[0]?.record?.text).toMatch(/^Reworded/);
    expect(await follower.visit()).toEqual([]);
  });

  it('is read in pages of any size with the same outcome', async () => {
    const ids = [await review.recommend(compass), await review.recommend(compass)];
    const follower = new Follower(review, compass, { first: 1 });
    const told = await follower.visit();
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it('tells a state answer and a grade as one change of the recommendation each', async () => {
    const id = await review.recommend(compass);
    const follower = new Follower(review, compass);
    await follower.visit();
    const response = { recommendation: id, status: 'NOTED', verbatim: 'We take note.' };
    await review.run(compass, operations.respond, { input: response });
    expect(await follower.kindsOf(id)).toEqual(['CHANGED']);
  });

  it('tells of evidence that is withdrawn', async () => {
    const recommendation = await review.recommend(compass);
    const follower = new Follower(review, compass, { filter: { types: ['EvidenceLink'] } });
    await follower.visit();
    const input = { recommendation, incident: 'incident-1', direction: 'CONTRADICTS' };
    const { id } = await review.run(compass, operations.link, { input });
    await review.run(compass, operations.withdraw, { id });
    expect(await follower.kindsOf(id)).toEqual(['CREATED', 'WITHDRAWN']);
  });

  it('tells others when a label is relaxed and when it is tightened again', async () => {
    const id = await review.recommend(compass);
    const follower = new Follower(review, aurora);
    await follower.visit();
    await relabel(id, shared);
    expect(await follower.kindsOf(id)).toEqual(['APPEARED']);
    await relabel(id, { tlp: 'RED' });
    const gone = (await follower.visit()).find((change) => change.id === id);
    expect(gone).toMatchObject({ kind: 'DISAPPEARED', record: null });
  });

  it('tells what appears by a new agreement, and what disappears by its end', async () => {
    const ids = [await review.recommend(compass), await review.recommend(compass)];
    const follower = new Follower(review, aurora, { first: 1 });
    await follower.visit();
    follower.by = { ...aurora, grants: [grantOf()] };
    const appeared = (await follower.visit()).filter(({ id }) => ids.includes(id));
    expect(appeared.map(({ kind }) => kind)).toEqual(['APPEARED', 'APPEARED']);
    follower.by = aurora;
    const gone = (await follower.visit()).filter(({ id }) => ids.includes(id));
    expect(gone.map(({ kind, record }) => [kind, record])).toEqual([
      ['DISAPPEARED', null],
      ['DISAPPEARED', null],
    ]);
    expect(await follower.visit()).toEqual([]);
  });

  it('keeps its count where agreements change while the change before is being told', async () => {
    const inCar = await review.recommend(compass, { country: 'CAF' });
    const inCongo = await review.recommend(compass, { country: 'COD' });
    const follower = new Follower(review, aurora, { first: 1 });
    await follower.visit();
    const known = new Set<string>();
    const visits = [[grantOf()], [grantOf({ countries: ['COD'] })], [], [grantOf({ countries: ['CAF'] })]];
    const follow = ({ kind, id }: Change): void => {
      if (kind === 'DISAPPEARED') expect(known.delete(id)).toBe(true);
      else if (kind === 'APPEARED') expect(known.has(id)).toBe(false);
      if (kind !== 'DISAPPEARED') known.add(id);
    };
    for (const grants of visits) {
      follower.by = { ...aurora, grants };
      for (let page = 0; page < 2; page++) (await follower.page()).changes.forEach(follow);
      await reword(inCongo);
    }
    (await follower.visit()).forEach(follow);
    expect(known.has(inCar)).toBe(true);
    expect(known.has(inCongo)).toBe(false);
  });
});
