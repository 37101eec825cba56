import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Grant } from '../../../subgraphs/kit/grant.ts';
import { partners } from '../../../subgraphs/partners/parts.ts';
import { askedOf } from '../../support/asked-of.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';
import { wholeGrant } from '../../support/whole-grant.ts';

let subgraph: SubgraphUnderTest;
const scope = 'partnership:read partnership:write';
const lantern = { organisation: 'ngo-lantern', scope };
const reader = (grants: readonly Grant[]) => ({
  organisation: 'mission-aurora',
  kind: 'MISSION',
  scope,
  grants,
});
const countries = ['CAF', 'COD', 'TCD'];

interface Stored {
  id: string;
  readonly country: string;
  readonly startsOn: string;
  readonly isPublic: boolean;
}

/** Activities, each with its country, day and labels; `lantern` owns all of them. */
const stored: readonly Stored[] = Array.from({ length: 12 }, (_, at) => ({
  id: '',
  country: countries[at % 3] ?? '',
  startsOn: `202${at % 4}-0${(at % 8) + 1}-1${at % 9}`,
  isPublic: at % 5 === 0,
}));

// Tests reach into answers of many shapes; a wrong path fails the test.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function ask(by: object, query: string, variables: object = {}): Promise<any> {
  const { data, errors } = await subgraph.ask(by, query, { ...variables });
  expect(errors).toEqual([]);
  return data;
}

async function enter(type: string, input: object): Promise<string> {
  const mutation = `mutation ($input: Create${type}Input!) { made: create${type}(input: $input) { id } }`;
  return (await ask(lantern, mutation, { input })).made.id as string;
}

beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(partners);
  for (const one of stored) {
    const { country, startsOn } = one;
    const labels = one.isPublic ? { classification: 'UNCLASSIFIED', tlp: 'GREEN' } : {};
    const what = {
      mechanism: 'ADVOCACY_AWARENESS',
      status: 'ONGOING',
      participants: 9,
      womenParticipants: 4,
    };
    one.id = await enter('CollaborationActivity', {
      title: 'A title',
      country,
      startsOn,
      ...what,
      ...labels,
    });
  }
});
afterAll(() => subgraph.stop());

const fields = 'id startsOn title participants redactions { fieldGroup reason }';
const someOf = (values: readonly string[]): fc.Arbitrary<string[] | null> =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }));

const someGrant: fc.Arbitrary<Grant> = fc
  .record({
    datasets: fc.constantFrom(['CollaborationActivity'], ['CollaborationActivity'], ['Meeting']),
    countries: someOf(countries),
    areas: fc.constantFrom(null, null, null, ['anywhere']),
    from: fc.constantFrom(null, '2021-01-01'),
    classification: fc.constantFrom('UNCLASSIFIED' as const, 'CONFIDENTIAL' as const),
    fieldGroups: someOf(['NARRATIVE', 'TURNOUT']),
    detail: fc.constantFrom('FULL' as const, 'DEIDENTIFIED' as const, 'AGGREGATE' as const),
  })
  .map(({ datasets, ...parts }) => wholeGrant(lantern.organisation, datasets, parts));

const covers = (grant: Grant, { country, startsOn }: Stored): boolean =>
  grant.detail !== 'AGGREGATE' &&
  grant.datasets.includes('CollaborationActivity') &&
  grant.classification === 'CONFIDENTIAL' &&
  grant.areas === null &&
  (grant.countries?.includes(country) ?? true) &&
  (grant.from === null || startsOn >= grant.from);

/** An activity as others may see it, said without SQL; what is public is whole. */
function expected(one: Stored, grants: readonly Grant[]): object | null {
  const applying = grants.filter((grant) => covers(grant, one));
  if (!one.isPublic && applying.length === 0) return null;
  const shown = (group: string, detail: string): boolean =>
    applying.some((grant) => grant.detail === detail && (grant.fieldGroups?.includes(group) ?? true));
  const isExact = one.isPublic || applying.some(({ detail }) => detail === 'FULL');
  return expect.objectContaining({
    id: one.id,
    startsOn: isExact ? one.startsOn : `${one.startsOn.slice(0, 7)}-01`,
    title: one.isPublic || shown('NARRATIVE', 'FULL') ? 'A title' : null,
    participants: one.isPublic || shown('TURNOUT', 'FULL') || shown('TURNOUT', 'DEIDENTIFIED') ? 9 : null,
  });
}

describe('activities under any agreements', () => {
  it('are exactly those that labels and agreements show, each with exactly the fields they show', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someGrant, { maxLength: 4 }), async (grants) => {
        const query = `{ collaborationActivities(first: 100) { totalCount nodes { ${fields} } } }`;
        const { collaborationActivities: seen } = await ask(reader(grants), query);
        const due = stored.map((one) => expected(one, grants)).filter((one) => one !== null);
        expect(seen.nodes).toHaveLength(due.length);
        expect(seen.nodes).toEqual(expect.arrayContaining(due));
        expect(seen.totalCount).toBe(due.length);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? '40') },
    );
  });
});

const day = '2024-05-17';
const kinds = [
  [
    'Partnership',
    'partnership',
    {
      title: 't',
      mechanisms: ['DIALOGUE_COOPERATION'],
      countries: ['CAF'],
      status: 'ACTIVE',
      startsOn: day,
      parties: [{ organisation: 'ngo-lantern', role: 'LEAD' }],
    },
    'startsOn',
  ],
  [
    'CollaborationActivity',
    'collaborationActivity',
    { title: 't', mechanism: 'DIALOGUE_COOPERATION', country: 'CAF', status: 'ONGOING', startsOn: day },
    'startsOn',
  ],
  ['TrainingCourse', 'trainingCourse', { title: 't', country: 'CAF', startsOn: day }, 'startsOn'],
  ['Meeting', 'meeting', { subject: 't', counterpart: 'AUTHORITIES', country: 'CAF', heldOn: day }, 'heldOn'],
] as const;

describe.each(kinds)('a %s', (type, field, input, dayField) => {
  const query = `query ($id: ID!, $r: [_Any!]!) { one: ${field}(id: $id) { id ${dayField} updatedAt redactions { reason } }
    _entities(representations: $r) { ... on ${type} { id } } }`;

  it('is shown by an agreement that names its type and by no other, as an entity too', async () => {
    const id = await enter(type, input);
    const r = [{ __typename: type, id }];
    const other = reader([wholeGrant(lantern.organisation, ['Incident'])]);
    expect(await ask(other, query, { id, r })).toEqual({ one: null, _entities: [null] });
    const granted = await ask(reader([wholeGrant(lantern.organisation, [type])]), query, { id, r });
    expect(granted).toMatchObject({ one: { id, [dayField]: day, redactions: [] }, _entities: [{ id }] });
  });

  it('is told to the hub where it is counted and not read', async () => {
    const list = type === 'CollaborationActivity' ? 'collaborationActivities' : `${field}s`;
    const by = reader([wholeGrant(lantern.organisation, [type])]);
    const { told } = await subgraph.ask(by, `{ ${list}(first: 0) { totalCount } }`);
    expect(told?.disclosures).toMatchObject([
      { owner: lantern.organisation, dataset: type, given: 'TOTALS', sensitive: true },
    ]);
  });

  it.each([
    `update${type}(id: $id, input: {}) { id }`,
    `tighten${type}(id: $id, input: { tlp: RED }) { id }`,
  ])('answers and costs as a missing one where another would %s', async (mutation) => {
    const hidden = await enter(type, input);
    const asked = async (id: string): Promise<unknown> => {
      let answer: unknown;
      const operation = `mutation ($id: ID!) { ${mutation} }`;
      const statements = await askedOf(
        subgraph,
        async () => (answer = await subgraph.ask(reader([]), operation, { id })),
      );
      return [JSON.stringify(answer).replaceAll(id, 'ID'), statements];
    };
    const seen = await asked(hidden);
    expect(seen).toEqual(await asked('missing'));
    expect(JSON.stringify(seen)).toContain('NOT_FOUND');
  });

  it('costs the statements of a missing one where it is not shown', async () => {
    const by = reader([wholeGrant(lantern.organisation, [type], { tlp: 'GREEN' })]);
    const hidden = await enter(type, input);
    const asked = (id: string) =>
      askedOf(subgraph, () => ask(by, query, { id, r: [{ __typename: type, id }] }));
    const statements = await asked(hidden);
    expect(statements.length).toBeGreaterThan(2);
    expect(statements).toEqual(await asked('missing'));
  });

  it('is told to the month where it is de-identified, also when it was recorded', async () => {
    const id = await enter(type, input);
    const by = reader([wholeGrant(lantern.organisation, [type], { detail: 'DEIDENTIFIED' })]);
    const { one } = await ask(by, query, { id, r: [] });
    expect(one).toMatchObject({
      [dayField]: '2024-05-01',
      updatedAt: expect.stringContaining('-01T00:00:00'),
    });
    expect(one.redactions).toContainEqual({ reason: 'DEIDENTIFIED' });
  });

  it('is tightened by an organisation that sees it, for everybody but its owner', async () => {
    const id = await enter(type, input);
    const tighten = `mutation ($id: ID!) { tighten${type}(id: $id, input: { tlp: RED }) { tlp } }`;
    const [refused] = (await subgraph.ask(reader([]), tighten, { id })).errors;
    expect(refused?.extensions.code).toBe('NOT_FOUND');
    await ask(reader([wholeGrant(lantern.organisation, [type])]), tighten, { id });
    const below = reader([wholeGrant(lantern.organisation, [type], { tlp: 'AMBER_STRICT' })]);
    expect(await ask(below, query, { id, r: [] })).toMatchObject({ one: null });
  });
});
