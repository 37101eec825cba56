import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Grant } from '../../../subgraphs/kit/grant.ts';
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
const texts = {
  civilians: 'Protect civilians and prosecute those who attack them.',
  schools: 'Protect schools from attacks; train teachers.',
  judges: 'Appoint independent judges.',
  torture: 'Criminalize torture as defined in the Convention against Torture.',
};

beforeAll(async () => {
  review = await startReview();
  await review.recommend(compass, {
    ...shared,
    text: texts.civilians,
    themes: ['Civilians', 'Justice'],
    cycle: 2,
  });
  await review.recommend(compass, {
    ...shared,
    text: texts.schools,
    themes: ['Education'],
    sdgTargets: ['4.a', '16.1'],
  });
  await review.recommend(compass, {
    ...shared,
    text: texts.judges,
    themes: ['Justice'],
    country: 'COD',
    sdgTargets: ['16.3'],
  });
  await review.recommend(compass, { ...shared, text: texts.torture, themes: ['Torture'], body: 'CAT' });
  await review.recommend(compass, { text: 'Hidden: protect the secret witnesses.', themes: ['Hidden'] });
  await review.recommend(horizon, { text: 'Withheld: protect the quiet harbour.', themes: ['Harbour'] });
});
afterAll(() => review.stop());

const found = async (search: string, by: object = aurora): Promise<string[]> => {
  const query = `query ($search: String) { recommendations(filter: { search: $search }) { totalCount nodes { text } } }`;
  const { totalCount, nodes } = await review.run(by, query, { search });
  expect(nodes).toHaveLength(totalCount);
  return nodes.map(({ text }: { text: string }) => text).toSorted();
};
const named = (...names: (keyof typeof texts)[]): string[] => names.map((name) => texts[name]).toSorted();

describe('a search', () => {
  it.each([
    ['nothing', '  ', 'is empty'],
    ['an open bracket', '(protect', 'does not close'],
    ['a closed bracket', 'protect)', 'did not open'],
    ['an open quotation mark', 'protect "civilians', 'not closed'],
    ['brackets around nothing', 'protect ()', 'around no words'],
    ['OR without words', 'protect OR', 'stands without'],
    ['NOT without words', 'NOT', 'stands without'],
    ['too many words', 'protect '.repeat(41), 'at most 40'],
    ['too long', 'a'.repeat(501), 'at most 500'],
  ])('for %s is refused', async (_what, search, message) => {
    const query = `query ($search: String) { recommendations(filter: { search: $search }) { totalCount } }`;
    expect(await review.refusal(aurora, query, { search })).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
    });
  });

  it.each<[string, (keyof typeof texts)[]]>([
    ['protect', ['civilians', 'schools']],
    ['protection', ['civilians', 'schools']],
    ['attack protect', ['civilians', 'schools']],
    ['protect AND schools', ['schools']],
    ['schools OR judges', ['schools', 'judges']],
    ['protect NOT schools', ['civilians']],
    ['NOT protect', ['judges', 'torture']],
    ['"protect civilians"', ['civilians']],
    ['"civilians protect"', []],
    ['(schools OR judges) NOT teacher', ['judges']],
    ['schools OR judges AND independent', ['schools', 'judges']],
    ['tortur*', ['torture']],
    ["'; DROP TABLE recommendation; --", []],
    ['independent & !judges', ['judges']],
  ])('%s finds by stems and signs', async (search, names) => {
    expect(await found(search)).toEqual(named(...names));
  });

  it('shows the words it found, in texts the caller was shown', async () => {
    const query = `query ($search: String!) { recommendations(filter: { search: $search }) { nodes { highlight(search: $search) } } }`;
    expect(await review.run(aurora, query, { search: '"independent judges" OR civilian' })).toEqual({
      nodes: expect.arrayContaining([
        { highlight: 'Appoint **independent** **judges**.' },
        { highlight: 'Protect **civilians** and prosecute those who attack them.' },
      ]),
    });
  });

  it('follows a change of the words', async () => {
    const id = await review.recommend(compass, { ...shared, text: 'Ratify the protocol.', country: 'TCD' });
    expect(await found('ratify')).toEqual(['Ratify the protocol.']);
    await review.run(compass, operations.update, { input: { id, text: 'Accede to it.' } });
    expect(await found('ratify')).toEqual([]);
    await review.run(compass, operations.update, { input: { id, text: 'Accede at once.' } });
    expect(await found('accede')).toEqual(['Accede at once.']);
  });
});

const grant = (parts: Partial<Grant>): Grant => ({
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
  fieldGroups: null,
  detail: 'FULL',
  ...parts,
});

describe('what may not be read', () => {
  const facets = `query ($search: String) { recommendationFacets(filter: { search: $search }, by: [THEME]) {
    by values { value records } } }`;

  it('is found by no search and counted in no facet', async () => {
    expect(await found('secret')).toEqual([]);
    expect(JSON.stringify(await review.run(aurora, facets))).not.toMatch(/Hidden|Harbour/);
    expect(await found('secret', compass)).toHaveLength(1);
  });

  it('is found by no word of a text that an agreement withholds, though the record is seen', async () => {
    const by = { ...aurora, grants: [grant({ fieldGroups: ['RESPONSES'] })] };
    const all = `{ recommendations { nodes { text themes highlight(search: "harbour") } } }`;
    const seen = (await review.run(by, all)).nodes;
    expect(seen).toContainEqual({ text: null, themes: ['Harbour'], highlight: null });
    expect(await found('harbour', by)).toEqual([]);
    expect(await found('NOT protect', by)).toEqual(expect.not.arrayContaining([null]));
    expect((await review.run(by, facets, { search: 'harbour' }))[0].values).toEqual([]);
    expect(await found('harbour', { ...aurora, grants: [grant({})] })).toHaveLength(1);
  });

  it('is found and shown as of no day either', async () => {
    const query = `query ($asOf: Date) {
      recommendations(filter: { search: "harbour" }, asOf: $asOf) { totalCount }
      all: recommendations(filter: { themes: ["Harbour"] }, asOf: $asOf) { nodes { text asOf } } }`;
    const asOf = new Date().toISOString().slice(0, 10);
    const seen = async (grants: readonly Grant[]) =>
      (await review.ask({ ...aurora, grants }, query, { asOf })).data;
    expect(await seen([])).toEqual({ recommendations: { totalCount: 0 }, all: { nodes: [] } });
    expect(await seen([grant({ fieldGroups: ['RESPONSES'] })])).toEqual({
      recommendations: { totalCount: 0 },
      all: { nodes: [{ text: null, asOf }] },
    });
    expect(await seen([grant({})])).toMatchObject({ recommendations: { totalCount: 1 } });
  });
});

describe('a day that no calendar of the database has', () => {
  it('is refused like any that is none', async () => {
    const query = `query ($asOf: Date) { recommendations(asOf: $asOf) { totalCount } }`;
    expect(await review.refusal(aurora, query, { asOf: '0000-01-01' })).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('A Date is a calendar day'),
    });
  });
});

describe('facets', () => {
  it('count each value once a record, the most frequent first', async () => {
    const query = `{ recommendationFacets(filter: { search: "protect OR judges OR torture" },
      by: [THEME, COUNTRY, BODY, CYCLE, SDG_TARGET, YEAR], top: 2) { by values { value records } } }`;
    expect(await review.run(aurora, query)).toEqual([
      {
        by: 'THEME',
        values: [
          { value: 'Justice', records: 2 },
          { value: 'Civilians', records: 1 },
        ],
      },
      {
        by: 'COUNTRY',
        values: [
          { value: 'CAF', records: 3 },
          { value: 'COD', records: 1 },
        ],
      },
      {
        by: 'BODY',
        values: [
          { value: 'HRC', records: 3 },
          { value: 'CAT', records: 1 },
        ],
      },
      { by: 'CYCLE', values: [{ value: '2', records: 1 }] },
      {
        by: 'SDG_TARGET',
        values: [
          { value: '16.1', records: 1 },
          { value: '16.3', records: 1 },
        ],
      },
      { by: 'YEAR', values: [] },
    ]);
  });
});
