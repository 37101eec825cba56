import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Grant } from '../../../subgraphs/kit/grant.ts';
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

  it('how much is changed that they may not see: their cursors stay as they are', async () => {
    const now = (await new Follower(review, aurora, { first: 0 }).page()).cursor;
    const before = follower.since;
    await reword(await review.recommend(compass));
    expect(await follower.visit()).toEqual([]);
    expect(follower.since).toBe(before);
    expect(Buffer.from(before ?? '', 'base64url').toString('latin1')).not.toMatch(/\d{6}/);
    expect((await new Follower(review, aurora, { first: 0 }).page()).cursor).toBe(now);
    await review.recommend(compass, shared);
    expect((await follower.visit()).map(({ kind }) => kind)).toEqual(['CREATED']);
    expect(follower.since).not.toBe(before);
    expect((await new Follower(review, aurora, { first: 0 }).page()).cursor).not.toBe(now);
  });

  it('how much that is, by pages without changes', async () => {
    const open = await review.recommend(compass, shared);
    const body = { code: 'HORIZON', name: 'Horizon Regional Court (fictional)', kind: 'REGIONAL_BODY' };
    const create = `mutation ($input: CreateReviewBodyInput!) { createReviewBody(input: $input) { code } }`;
    await review.run(horizon, create, { input: body });
    const entries = Array.from({ length: 250 }, (_, at) => ({
      ...newRecommendation,
      body: body.code,
      externalKey: `hidden-${at}`,
    }));
    const many = `mutation ($input: UpsertRecommendationsInput!) { upsertRecommendations(input: $input) { added } }`;
    await review.run(horizon, many, { input: { source: 'register', entries } });
    const { changes, more } = await follower.page();
    expect([changes.map(({ id }) => id), more]).toEqual([[open], false]);
  });

  it('where the log ends, by a cursor that tells what there is or what an agreement shows', async () => {
    const first = (): Promise<string | null> =>
      new Follower(review, aurora).page().then(({ cursor }) => cursor);
    expect(await first()).not.toBe(await first());
    const again = new Follower(review, { ...aurora, grants: [grantOf()] });
    again.since = follower.since;
    const { cursor } = await again.page();
    again.since = follower.since;
    expect((await again.page()).cursor).not.toBe(cursor);
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

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['altered', (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])])],
    ['cut', (bytes) => bytes.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['made up', () => Buffer.from(JSON.stringify(['0', '0', 'key', '', '', '']))],
  ])('that was %s', async (_how, change) => {
    const follower = new Follower(review, compass, { first: 0 });
    await follower.page();
    const since = change(Buffer.from(follower.since ?? '', 'base64url')).toString('base64url');
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

  it('tells the month of a change to whom an agreement shows the record de-identified, and others the moment', async () => {
    const told = async (detail: Grant['detail']): Promise<string | undefined> => {
      const follower = new Follower(review, { ...aurora, grants: [grantOf({ detail })] }, { first: 0 });
      await follower.page();
      follower.variables.first = 100;
      await review.recommend(compass);
      return (await follower.visit())[0]?.recordedAt;
    };
    expect(await told('DEIDENTIFIED')).toMatch(/-01T00:00:00\.000Z$/);
    expect(await told('FULL')).not.toMatch(/T00:00:00\.000Z$/);
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
