import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tlpLabels, type Grant } from '../../../subgraphs/kit/grant.ts';
import { askedOf } from '../../support/asked-of.ts';
import { asRecords, followUp, readTable } from './table-rows.ts';
import { aurora, compass, horizon, operations, startReview, type ReviewUnderTest } from './support.ts';

let review: ReviewUnderTest;
const countries = ['CAF', 'COD'] as const;
const themes = ['Torture', 'Women', 'Justice'] as const;
const runs = Number(process.env.PROPERTY_RUNS ?? '40');

interface Stored {
  id: string;
  readonly country: string;
  readonly themes: readonly string[];
  readonly adoptedOn: string | null;
  readonly classification: 'UNCLASSIFIED' | 'CONFIDENTIAL';
  readonly tlp: string;
  readonly text: string;
}

const stored: readonly Stored[] = Array.from({ length: 24 }, (_, at) => ({
  id: '',
  country: countries[at % 2] ?? '',
  themes: [themes[at % 3] ?? ''],
  adoptedOn: at % 5 === 0 ? null : `202${at % 4}-0${(at % 9) + 1}-15`,
  classification: at % 4 === 0 ? 'UNCLASSIFIED' : 'CONFIDENTIAL',
  tlp: tlpLabels[at % 5] ?? '',
  text: `Recommendation ${at}`,
}));

beforeAll(async () => {
  review = await startReview();
  for (const [at, one] of stored.entries()) {
    one.id = await review.recommend(horizon, { ...one, id: undefined });
    if (at % 4 === 1) await followUp(review, horizon, one.id);
    const response = { recommendation: one.id, status: 'NOTED', verbatim: 'We take note.' };
    await review.run(horizon, operations.respond, { input: response });
    const link = { recommendation: one.id, incident: 'incident-1', direction: 'CONTRADICTS', note: 'seen' };
    await review.run(horizon, operations.link, { input: link });
  }
});
afterAll(() => review.stop());

/** A grant of everything, narrowed by what a test says. */
const grant = (parts: Partial<Grant> = {}): Grant => ({
  agreement: 'agreement@1',
  grantor: horizon.organisation,
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

const someOf = (values: readonly string[]): fc.Arbitrary<string[] | null> =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }));

const someGrant: fc.Arbitrary<Grant> = fc
  .record({
    grantor: fc.constantFrom(horizon.organisation, compass.organisation),
    datasets: fc.constantFrom(['Recommendation'], ['EvidenceLink']),
    countries: someOf(countries),
    areas: fc.constantFrom(null, null, null, ['anywhere']),
    categories: someOf(themes),
    from: fc.constantFrom(null, '2021-01-01'),
    to: fc.constantFrom(null, '2022-12-31'),
    classification: fc.constantFrom('UNCLASSIFIED' as const, 'CONFIDENTIAL' as const),
    tlp: fc.constantFrom(...tlpLabels),
    fieldGroups: someOf(['NARRATIVE', 'RESPONSES', 'GRADES']),
    detail: fc.constantFrom('FULL' as const, 'DEIDENTIFIED' as const, 'AGGREGATE' as const),
  })
  .map((parts) => grant(parts));

const isPublic = ({ classification, tlp }: Stored): boolean =>
  classification === 'UNCLASSIFIED' && ['CLEAR', 'GREEN'].includes(tlp);

/** What a grant covers, said without SQL. */
function covers(given: Grant, one: Stored): boolean {
  const { adoptedOn } = one;
  return (
    given.detail !== 'AGGREGATE' &&
    given.grantor === horizon.organisation &&
    given.datasets.includes('Recommendation') &&
    given.areas === null &&
    (given.countries?.includes(one.country) ?? true) &&
    one.themes.some((theme) => given.categories?.includes(theme) ?? true) &&
    (given.from === null || (adoptedOn !== null && adoptedOn >= given.from)) &&
    (given.to === null || (adoptedOn !== null && adoptedOn <= given.to)) &&
    (given.classification === 'CONFIDENTIAL' || one.classification === 'UNCLASSIFIED') &&
    tlpLabels.indexOf(given.tlp) >= tlpLabels.findIndex((label) => label === one.tlp)
  );
}

/** A recommendation as others may see it under `grants`, or null. */
function expected(one: Stored, grants: readonly Grant[]): object | null {
  const applying = grants.filter((given) => covers(given, one));
  if (!isPublic(one) && applying.length === 0) return null;
  const exact = (group: string): boolean =>
    isPublic(one) ||
    applying.some(({ detail, fieldGroups }) => detail === 'FULL' && (fieldGroups?.includes(group) ?? true));
  const isWhole = isPublic(one) || applying.some(({ detail }) => detail === 'FULL');
  return {
    id: one.id,
    adoptedOn: isWhole || one.adoptedOn === null ? one.adoptedOn : `${one.adoptedOn.slice(0, 7)}-01`,
    text: exact('NARRATIVE') ? one.text : null,
    response: exact('RESPONSES') ? { verbatim: 'We take note.' } : null,
    responses: { totalCount: exact('RESPONSES') ? 1 : 0 },
  };
}

const fields = `id adoptedOn text response { verbatim } responses { totalCount }`;

describe('a recommendation that no agreement covers', () => {
  it.each([
    ['there is no grant', []],
    ['the grant is about other records', [grant({ datasets: ['Incident'] })]],
    ['the grant names areas, which recommendations have not', [grant({ areas: ['Ouaka'] })]],
    ['the grant is about counts', [grant({ detail: 'AGGREGATE' })]],
    ["it is not the grantor's", [grant({ grantor: compass.organisation })]],
  ])('answers like a missing one where %s', async (_why, grants) => {
    const one = stored.find(({ classification }) => classification === 'CONFIDENTIAL');
    expect(await review.run({ ...aurora, grants }, operations.read, { id: one?.id })).toBeNull();
  });
});

describe('a recommendation that is not shown', () => {
  it.each([
    ['by its id', `query ($id: ID!) { recommendation(id: $id) { ${fields} evidence { totalCount } } }`],
    [
      'as an entity',
      `query ($id: ID!) { _entities(representations: [{ __typename: "Recommendation", id: $id }]) {
        ... on Recommendation { text } } }`,
    ],
    [
      'to be tightened',
      `mutation ($id: ID!) { tightenRecommendation(id: $id, input: { tlp: RED }) { tlp } }`,
    ],
  ])('costs the statements of one that is missing where it is asked for %s', async (_how, query) => {
    const by = { ...aurora, grants: [grant({ tlp: 'GREEN' })] };
    const hidden = stored.find(({ tlp }) => tlp === 'RED')?.id ?? '';
    const asked = (id: string) => askedOf(review, () => review.ask(by, query, { id }));
    const statements = await asked(hidden);
    expect(statements.join()).toContain('recommendation');
    expect(statements).toEqual(await asked('missing'));
  });
});

describe('recommendations under any agreements', () => {
  it('are exactly those that labels and agreements show, each with exactly the fields they show', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someGrant, { maxLength: 5 }), async (grants) => {
        const query = `{ recommendations(first: 100) { totalCount nodes { ${fields} } } }`;
        const seen = await review.run({ ...aurora, grants }, query);
        const due = stored.map((one) => expected(one, grants)).filter((one) => one !== null);
        expect(seen.nodes).toHaveLength(due.length);
        expect(seen.nodes).toEqual(expect.arrayContaining(due));
        expect(seen.totalCount).toBe(due.length);
      }),
      { numRuns: runs },
    );
  });

  it('are told by the columns of their table as they are by their records', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someGrant, { maxLength: 4 }), async (grants) => {
        const { nodes } = await review.run({ ...aurora, grants }, asRecords);
        expect(await readTable(review, { ...aurora, grants })).toEqual(nodes);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it('are not found by an answer of the state that is withheld', async () => {
    const by = { ...aurora, grants: [grant({ fieldGroups: ['NARRATIVE'] })] };
    const query = `{ recommendations(filter: { responses: [NOTED] }) { totalCount } }`;
    expect((await review.run(by, query)).totalCount).toBe(stored.filter(isPublic).length);
  });

  it('tell which groups of fields were withheld and why', async () => {
    const one = stored.find(({ classification }) => classification === 'CONFIDENTIAL');
    const by = { ...aurora, grants: [grant({ detail: 'DEIDENTIFIED', fieldGroups: ['RESPONSES'] })] };
    const query = `query ($id: ID!) { recommendation(id: $id) { redactions { fieldGroup reason } } }`;
    const { redactions } = await review.run(by, query, { id: one?.id });
    expect(redactions).toContainEqual({ fieldGroup: 'CORE', reason: 'DEIDENTIFIED' });
    expect(redactions).toContainEqual({ fieldGroup: 'RESPONSES', reason: 'DEIDENTIFIED' });
    expect(redactions).toContainEqual({ fieldGroup: 'GRADES', reason: 'NOT_GRANTED' });
  });
});

describe('evidence under an agreement', () => {
  const read = `query ($id: ID!) { recommendation(id: $id) {
    evidence { nodes { note incident { id } redactions { fieldGroup reason } } } } }`;
  const inCar = stored.find(
    ({ country, classification }) => country === 'CAF' && classification === 'CONFIDENTIAL',
  );
  const inCongo = stored.find(
    ({ country, classification }) => country === 'COD' && classification === 'CONFIDENTIAL',
  );
  const narrowed = (link: Partial<Grant>): object => ({
    ...aurora,
    grants: [grant({ datasets: ['Recommendation'] }), grant({ datasets: ['EvidenceLink'], ...link })],
  });

  it("is shown where the recommendation's country is granted, and nowhere else", async () => {
    const by = narrowed({ countries: ['COD'] });
    const query = `query ($id: ID!) { recommendation(id: $id) { evidence { totalCount } } }`;
    const count = async (one: Stored | undefined): Promise<number> =>
      (await review.run(by, query, { id: one?.id })).evidence.totalCount;
    expect(await count(inCongo)).toBe(1);
    expect(await count(inCar)).toBe(0);
  });

  it('says nothing of the incident nor of what was seen where it is de-identified', async () => {
    const { evidence } = await review.run(narrowed({ detail: 'DEIDENTIFIED' }), read, { id: inCongo?.id });
    expect(evidence.nodes).toMatchObject([{ note: null, incident: null }]);
  });
});

describe('a recommendation that an organisation holds for more sensitive', () => {
  const tighten = `mutation ($id: ID!) { tightenRecommendation(id: $id, input: { tlp: RED, reason: "It names a place." }) { tlp } }`;
  const read = `query ($id: ID!) { recommendation(id: $id) { tlp tightenings { organisation { id } reason } } }`;

  it('is shared by the tighter label, and the label of its originator stays as it was', async () => {
    const id = await review.recommend(horizon, { classification: 'UNCLASSIFIED', tlp: 'CLEAR' });
    await review.run(aurora, tighten, { id });
    expect(await review.run(aurora, read, { id })).toBeNull();
    expect(await review.run({ ...aurora, grants: [grant()] }, read, { id })).toMatchObject({ tlp: 'RED' });
    const own = await review.run(horizon, read, { id });
    expect(own).toEqual({
      tlp: 'CLEAR',
      tightenings: [{ organisation: { id: aurora.organisation }, reason: 'It names a place.' }],
    });
  });

  it('is tightened by nobody who does not see it', async () => {
    const id = await review.recommend(horizon);
    expect(await review.refusal(aurora, tighten, { id })).toMatchObject({ code: 'NOT_FOUND' });
  });
});
