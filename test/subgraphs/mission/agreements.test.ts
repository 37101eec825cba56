import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { classifications, tlpLabels, type Grant } from '../../../subgraphs/kit/grant.ts';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';

let subgraph: SubgraphUnderTest;
const owners = ['mission-aurora', 'mission-meridian'] as const;
const countries = ['CAF', 'COD', 'TCD'] as const;
const categories = ['LIFE', 'LIBERTY', 'EXPRESSION'] as const;
const verifications = ['REPORTED', 'CORROBORATED', 'VERIFIED'] as const;

interface Stored {
  readonly id: string;
  readonly owner: string;
  readonly country: string;
  readonly adm1: string;
  readonly day: string;
  readonly categories: readonly string[];
  readonly verification: string;
  readonly classification: string;
  readonly tlp: string;
  readonly deaths: number;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A spread of incidents over everything that agreements speak of. */
const stored: readonly Stored[] = Array.from({ length: 120 }, (_, at) => ({
  id: `incident-${at}`,
  owner: owners[at % 2] ?? '',
  country: countries[at % 3] ?? '',
  adm1: `area-${at % 5}`,
  day: `202${at % 4}-${twoDigits((at % 12) + 1)}-${twoDigits((at % 27) + 2)}`,
  categories: [categories[at % 3] ?? '', categories[Math.floor(at / 7) % 3] ?? ''],
  verification: verifications[Math.floor(at / 5) % 3] ?? '',
  classification: classifications[Math.floor(at / 3) % 3] ?? '',
  tlp: tlpLabels[Math.floor(at / 4) % 5] ?? '',
  deaths: at % 6,
}));

beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(mission);
  const client = new pg.Client(subgraph.databaseUrl);
  await client.connect();
  await client.query('BEGIN');
  for (const one of stored) await insert(client, one);
  await client.query('COMMIT');
  await client.end();
});
afterAll(() => subgraph.stop());

async function insert(client: pg.Client, one: Stored): Promise<void> {
  await client.query(`SELECT set_config('rapporteur.organisation', $1, true)`, [one.owner]);
  await client.query(
    `INSERT INTO incident (id, owner_id, classification, tlp, title, occurred_on, date_precision, country_code, adm1,
       place_name, latitude, longitude, place_precision, deaths_best, categories, parties, verification, standard_of_proof)
     VALUES ($1, $2, $3, $4, $5, $6, 'DAY', $7, $8, 'the place', 1, 2, 1, $9, $10, '{ARMED_GROUP}', $11,
       'REASONABLE_SUSPICION')`,
    [
      ...[
        one.id,
        one.owner,
        one.classification,
        one.tlp,
        `Title of ${one.id}`,
        one.day,
        one.country,
        one.adm1,
      ],
      ...[one.deaths, one.categories, one.verification],
    ],
  );
  await client.query(
    `INSERT INTO incident_source (id, incident_id, position, owner_id, kind, description)
     VALUES ($1, $2, 0, $3, 'TESTIMONY', 'who told')`,
    [`source-of-${one.id}`, one.id, one.owner],
  );
}

const someOf = (values: readonly string[]): fc.Arbitrary<string[] | null> =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }));

const someGrant: fc.Arbitrary<Grant> = fc.record({
  agreement: fc.constant('agreement@1'),
  grantor: fc.constantFrom(...owners, 'mission-elsewhere'),
  datasets: fc.constantFrom(['Incident'], ['Incident', 'Visit'], ['Visit']),
  countries: someOf(countries),
  areas: someOf(['area-0', 'area-1', 'area-2']),
  categories: someOf(categories),
  from: fc.option(fc.constantFrom('2021-01-01', '2022-06-15')),
  to: fc.option(fc.constantFrom('2022-12-31', '2023-03-15')),
  classification: fc.constantFrom(...classifications),
  tlp: fc.constantFrom(...tlpLabels),
  verification: someOf(verifications),
  fieldGroups: someOf(['NARRATIVE', 'LOCATION', 'CASUALTIES', 'PARTIES', 'NO_SUCH_GROUP']),
  detail: fc.constantFrom('FULL', 'DEIDENTIFIED', 'AGGREGATE'),
});

/** What may be seen, said without SQL. */
function covers(grant: Grant, one: Stored): boolean {
  const within = (limits: readonly string[] | null, value: string): boolean =>
    limits?.includes(value) ?? true;
  const rank = (labels: readonly string[], label: string): number => labels.indexOf(label);
  return (
    grant.detail !== 'AGGREGATE' &&
    grant.datasets.includes('Incident') &&
    grant.grantor === one.owner &&
    rank(classifications, one.classification) <= rank(classifications, grant.classification) &&
    rank(tlpLabels, one.tlp) <= rank(tlpLabels, grant.tlp) &&
    within(grant.countries, one.country) &&
    within(grant.areas, one.adm1) &&
    one.categories.some((category) => within(grant.categories, category)) &&
    within(grant.verification, one.verification) &&
    (grant.from === null || one.day >= grant.from) &&
    (grant.to === null || one.day <= grant.to)
  );
}

const isPublic = (one: Stored): boolean =>
  one.classification === 'UNCLASSIFIED' && ['CLEAR', 'GREEN'].includes(one.tlp);

/** An incident as `asker` may see it under `grants`, or null. */
function expected(one: Stored, asker: string, grants: readonly Grant[]): { id: string } | null {
  const applying = grants.filter((grant) => covers(grant, one));
  const whole = one.owner === asker || isPublic(one);
  if (!whole && applying.length === 0) return null;
  const shown = (group: string, detail: Grant['detail']): boolean =>
    applying.some((grant) => grant.detail === detail && (grant.fieldGroups?.includes(group) ?? true));
  const exact = (group: string): boolean => whole || shown(group, 'FULL');
  const core = whole || applying.some(({ detail }) => detail === 'FULL');
  return {
    id: one.id,
    occurredOn: core ? one.day : `${one.day.slice(0, 7)}-01`,
    datePrecision: core ? 'DAY' : 'MONTH',
    title: exact('NARRATIVE') ? `Title of ${one.id}` : null,
    place: { name: exact('LOCATION') ? 'the place' : null, latitude: exact('LOCATION') ? 1 : null },
    deaths: exact('CASUALTIES') || shown('CASUALTIES', 'DEIDENTIFIED') ? { best: one.deaths } : null,
    sources: one.owner === asker ? [{ description: 'who told' }] : [],
  } as { id: string };
}

const fields = `id occurredOn datePrecision title place { name latitude } deaths { best } sources { description }`;
const runs = Number(process.env.PROPERTY_RUNS ?? '60');

interface Seen {
  readonly nodes: { id: string; occurredOn: string; title: string | null }[];
  readonly total: number;
}

async function readAll(asker: string, grants: readonly Grant[], filter: object): Promise<Seen> {
  const query = `query ($after: String, $filter: IncidentFilter) { incidents(first: 50, after: $after, filter: $filter) {
    totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
  const claims = { organisation: asker, scope: 'incident:read', grants };
  const nodes: Seen['nodes'] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors } = await subgraph.ask(claims, query, { after, filter });
    expect(errors).toEqual([]);
    nodes.push(...data.incidents.nodes);
    if (!data.incidents.pageInfo.hasNextPage) return { nodes, total: data.incidents.totalCount };
    after = data.incidents.pageInfo.endCursor;
  }
}

const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);
const askers = fc.constantFrom('ngo-lantern', 'mission-aurora');

describe('incidents under any agreements', () => {
  it('are exactly those that labels and agreements show, each with exactly the fields they show', async () => {
    await fc.assert(
      fc.asyncProperty(askers, fc.array(someGrant, { maxLength: 6 }), async (asker, grants) => {
        const seen = await readAll(asker, grants, {});
        const due = stored.map((one) => expected(one, asker, grants)).filter((one) => one !== null);
        expect(seen.nodes.sort(byId)).toEqual(due.sort(byId));
        expect(seen.total).toBe(due.length);
      }),
      { numRuns: runs },
    );
  });

  it('are found by a filter only through what is visible of them', async () => {
    const period = { from: '2022-03-10', to: '2022-09-20' };
    await fc.assert(
      fc.asyncProperty(askers, fc.array(someGrant, { maxLength: 4 }), async (asker, grants) => {
        const seen = await readAll(asker, grants, { period, text: 'title' });
        for (const one of seen.nodes) {
          expect(one.occurredOn >= period.from && one.occurredOn <= period.to).toBe(true);
          expect(one.title).not.toBeNull();
        }
        expect(seen.total).toBe(seen.nodes.length);
      }),
      { numRuns: runs },
    );
  });

  it('answer by id and as entities like missing ones where they are not shown', async () => {
    const query = `query ($id: ID!, $r: [_Any!]!) {
      incident(id: $id) { ${fields} } _entities(representations: $r) { ... on Incident { ${fields} } } }`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(someGrant, { maxLength: 4 }),
        fc.constantFrom(...stored),
        async (grants, one) => {
          const claims = { organisation: 'ngo-lantern', scope: 'incident:read', grants };
          const r = [{ __typename: 'Incident', id: one.id }];
          const { data } = await subgraph.ask(claims, query, { id: one.id, r });
          const due = expected(one, 'ngo-lantern', grants);
          expect(data).toEqual({ incident: due, _entities: [due] });
        },
      ),
      { numRuns: runs },
    );
  });

  it('tell which groups of fields were withheld and why', async () => {
    const one = stored.find((each) => each.classification === 'CONFIDENTIAL');
    const grant: Grant = {
      agreement: 'agreement@1',
      grantor: one?.owner ?? '',
      datasets: ['Incident'],
      countries: null,
      areas: null,
      categories: null,
      from: null,
      to: null,
      classification: 'STRICTLY_CONFIDENTIAL',
      tlp: 'RED',
      verification: null,
      fieldGroups: ['CASUALTIES'],
      detail: 'DEIDENTIFIED',
    };
    const query = `query ($id: ID!) { incident(id: $id) { redactions { fieldGroup reason } } }`;
    const claims = { organisation: 'ngo-lantern', scope: 'incident:read', grants: [grant] };
    const { redactions } = (await subgraph.ask(claims, query, { id: one?.id })).data.incident;
    expect(redactions).toContainEqual({ fieldGroup: 'CORE', reason: 'DEIDENTIFIED' });
    expect(redactions).toContainEqual({ fieldGroup: 'CASUALTIES', reason: 'DEIDENTIFIED' });
    expect(redactions).toContainEqual({ fieldGroup: 'NARRATIVE', reason: 'NOT_GRANTED' });
  });
});
