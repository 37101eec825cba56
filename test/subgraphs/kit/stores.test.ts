import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { classifications, type Grant, tlpLabels } from '../../../subgraphs/kit/grant.ts';
import { migrate } from '../../../subgraphs/kit/migrate.ts';
import { startForTest, testGrant, type TestSubgraph } from '../../../subgraphs/kit/testing.ts';
import { createMigratedDatabase } from '../../support/postgres.ts';
import { insertion, recordOf, reportSubgraphs } from './reports.ts';

const records = [
  recordOf('own', { ownerId: 'reader', tlp: 'RED' }),
  recordOf('open', { classification: 'UNCLASSIFIED', tlp: 'GREEN', day: '2026-04-02' }),
  recordOf('amber', { classification: 'UNCLASSIFIED', tlp: 'AMBER' }),
  recordOf('paris', { country: 'FRA', area: 'Paris', day: '2025-12-31', categories: ['ARREST', 'TORTURE'] }),
  recordOf('lyon', { country: 'FRA', area: 'Lyon', verification: 'REPORTED', categories: ['ARREST'] }),
  recordOf('strict', { classification: 'STRICTLY_CONFIDENTIAL', tlp: 'RED', day: '2026-01-15' }),
  recordOf('others', { ownerId: 'somebody-else', country: 'FRA', categories: ['ARREST'] }),
] as const;

type Kind = keyof typeof reportSubgraphs;
const kinds: readonly Kind[] = ['postgresql', 'sqlite'];

let subgraphs: Record<Kind, TestSubgraph>;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-reports-'));
  const server = await createMigratedDatabase('reports', (url) =>
    migrate(url, reportSubgraphs.postgresql.migrations),
  );
  const file = join(folder, 'made', 'reports.sqlite');
  subgraphs = {
    postgresql: await startForTest(reportSubgraphs.postgresql, server.url),
    sqlite: await startForTest(reportSubgraphs.sqlite, `file:${file}`),
  };
  closing.push(...kinds.map((kind) => () => subgraphs[kind].close()), () => server.drop());
  closing.push(() => rm(folder, { recursive: true }));
  const client = new pg.Client(server.url);
  await client.connect();
  for (const [owner, its] of Map.groupBy(records, ({ ownerId }) => ownerId)) {
    await client.query(`SELECT set_config('rapporteur.organisation', $1, false)`, [owner]);
    await client.query(insertion(its, 'postgresql'));
  }
  await client.end();
  const lite = new DatabaseSync(file);
  lite.exec(insertion(records, 'sqlite'));
  lite.close();
});
afterAll(async () => {
  for (const close of closing) await close();
});

const fields = 'id title body reporter day categories withheld';
const toReader = (terms: Partial<Grant>): Grant =>
  testGrant({ grantor: 'grantor', datasets: ['Report'], ...terms });

/** All that a caller gets of reports: as a list, page by page, by its keys, and under countries. */
async function seen(kind: Kind, grants: readonly Grant[]) {
  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await subgraphs[kind].ask({ organisation: 'reader', grants }, query, {
      ...variables,
    });
    expect(errors).toEqual([]);
    return data;
  };
  const { reports: list } = await ask(`{ reports { totalCount nodes { ${fields} } } }`);
  const pages: unknown[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { reports: page } = await ask(
      `query ($after: String) { reports(first: 2, after: $after) { totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    expect(page.totalCount).toBe(list.totalCount);
    pages.push(...page.nodes);
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
  }
  expect(pages).toEqual(list.nodes);
  const entities = 'query ($all: [_Any!]!) { _entities(representations: $all) {';
  const { _entities: each } = await ask(`${entities} ... on Report { ${fields} } } }`, {
    all: records.map(({ id }) => ({ __typename: 'Report', id })),
  });
  const byId = (nodes: readonly { id: string }[]) => nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(each.filter((one: object | null) => one !== null))).toEqual(byId(list.nodes));
  const codes = ['FRA', 'QQQ', 'CAF'].map((code) => ({ __typename: 'Country', code }));
  const { _entities: countries } = await ask(
    `${entities} ... on Country { reports(first: 3) { totalCount nodes { id } } } } }`,
    { all: codes },
  );
  return { list, countries };
}

const idsOf = ({ list }: Awaited<ReturnType<typeof seen>>): string[] =>
  list.nodes.map(({ id }: { id: string }) => id).sort();

describe.each(kinds)('What is shown of records in %s', (kind) => {
  it.each<[string, readonly Grant[], readonly string[]]>([
    ['no agreement', [], []],
    [
      'an agreement of somebody who owns nothing',
      [testGrant({ grantor: 'nobody', datasets: ['Report'] })],
      [],
    ],
    ['an agreement about another kind of record', [toReader({ datasets: ['Incident'] })], []],
    ['an agreement to count only', [toReader({ detail: 'AGGREGATE' })], []],
    ['one about everything', [toReader({})], ['amber', 'lyon', 'paris', 'strict']],
    [
      'one up to a classification',
      [toReader({ classification: 'CONFIDENTIAL' })],
      ['amber', 'lyon', 'paris'],
    ],
    ['one up to a TLP label', [toReader({ tlp: 'AMBER' })], ['amber']],
    ['one about a country', [toReader({ countries: ['FRA'] })], ['lyon', 'paris']],
    ['one about an area', [toReader({ areas: ['Paris', 'Nice'] })], ['paris']],
    ['one about a category', [toReader({ categories: ['TORTURE'] })], ['paris']],
    ['one about no category', [toReader({ categories: [] })], []],
    ['one from a day', [toReader({ from: '2026-03-31' })], ['amber', 'lyon']],
    ['one up to a day', [toReader({ to: '2025-12-31' })], ['paris']],
    ['one about a state of verification', [toReader({ verification: ['REPORTED'] })], ['lyon']],
    [
      'two agreements, each its own part',
      [toReader({ areas: ['Lyon'] }), toReader({ countries: ['CAF'], tlp: 'AMBER' })],
      ['amber', 'lyon'],
    ],
    [
      "another's agreement, of the other's own alone",
      [testGrant({ grantor: 'somebody-else', datasets: ['Report'] })],
      ['others'],
    ],
    ['a value that would end a text', [toReader({ countries: ["FRA') OR ('1'='1"] })], []],
  ])('under %s is its own, what is open, and that', async (_terms, grants, shown) => {
    expect(idsOf(await seen(kind, grants))).toEqual([...shown, 'open', 'own'].sort());
  });

  it('is without the groups of fields that are not granted, and generalised where it is de-identified', async () => {
    const grants = [
      toReader({ areas: ['Paris'], fieldGroups: ['NARRATIVE'] }),
      toReader({ areas: ['Lyon'], detail: 'DEIDENTIFIED' }),
    ];
    const { list } = await seen(kind, grants);
    const found = (id: string) => list.nodes.find((each: { id: string }) => each.id === id);
    expect(found('paris')).toMatchObject({
      body: 'body paris',
      reporter: null,
      day: '2025-12-31',
      withheld: ['SOURCE NOT_GRANTED'],
    });
    expect(found('lyon')).toMatchObject({
      body: null,
      reporter: 'somebody',
      day: '2026-03-01',
      withheld: ['CORE DEIDENTIFIED', 'NARRATIVE DEIDENTIFIED', 'SOURCE DEIDENTIFIED'],
    });
    expect(found('own')).toMatchObject({ body: 'body own', reporter: 'reporter own', withheld: [] });
  });
});

const some = <Value>(...values: readonly Value[]) => fc.option(fc.subarray([...values], { minLength: 1 }));
const anyGrant = fc.record({
  grantor: fc.constantFrom('grantor', 'somebody-else', 'reader'),
  countries: some('FRA', 'CAF'),
  areas: some('Paris', 'Lyon'),
  categories: some('ARREST', 'TORTURE'),
  from: fc.option(fc.constantFrom('2025-12-31', '2026-02-01')),
  to: fc.option(fc.constantFrom('2026-01-15', '2026-03-31')),
  classification: fc.constantFrom(...classifications),
  tlp: fc.constantFrom(...tlpLabels),
  verification: some('VERIFIED', 'REPORTED'),
  fieldGroups: fc.option(fc.subarray(['NARRATIVE', 'SOURCE'])),
  detail: fc.constantFrom('FULL', 'DEIDENTIFIED', 'AGGREGATE'),
});

describe('Any agreements', () => {
  it('show the same of the same records, whatever these are kept in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyGrant, { maxLength: 4 }), async (terms) => {
        const grants = terms.map((each) => testGrant({ datasets: ['Report'], ...each }));
        const [one, other] = await Promise.all(kinds.map((kind) => seen(kind, grants)));
        expect(other).toEqual(one);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 15) },
    );
  });
});

describe('A change to records in SQLite', () => {
  const change = (organisation: string, mutation: string) =>
    subgraphs.sqlite.ask({ organisation }, `mutation { ${mutation} }`);
  const codesOf = async (answer: ReturnType<typeof change>) =>
    (await answer).errors.map(({ extensions }) => extensions?.code);

  it('of another organisation is refused', async () => {
    expect(await codesOf(change('reader', 'renameReport(id: "open", title: "Mine") { id }'))).toEqual([
      'FORBIDDEN',
    ]);
    expect(await codesOf(change('reader', 'removeReport(id: "open")'))).toEqual(['FORBIDDEN']);
    expect(await codesOf(change('reader', 'removeReport(id: "nothing")'))).toEqual(['NOT_FOUND']);
  });

  it('makes a record of the caller, whoever it says', async () => {
    const { data } = await change('writer', 'addReport(id: "new", owner: "grantor") { id title categories }');
    expect(data.addReport).toEqual({ id: 'new', title: 'A title', categories: ['x'] });
    expect(await codesOf(change('grantor', 'removeReport(id: "new")'))).toEqual(['FORBIDDEN']);
    expect((await change('writer', 'renameReport(id: "new", title: "B") { title }')).data).toEqual({
      renameReport: { title: 'B' },
    });
  });

  it('waits for the one before, and none is lost', async () => {
    const ids = Array.from({ length: 8 }, (_, at) => `parallel-${at}`);
    const made = await Promise.all(ids.map((id) => change('crowd', `addReport(id: "${id}") { id }`)));
    expect(made.flatMap(({ errors }) => errors)).toEqual([]);
    const { data } = await subgraphs.sqlite.ask({ organisation: 'crowd' }, '{ reports { nodes { id } } }');
    expect(data.reports.nodes.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it('that fails is undone alone, and the next one goes on', async () => {
    const twice = 'a: addReport(id: "twice") { id } b: addReport(id: "twice") { id }';
    expect(await codesOf(change('writer', twice))).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await codesOf(change('writer', 'removeReport(id: "new")'))).toEqual([]);
  });
});
