import { expect } from '@jest/globals';
import pg from 'pg';
import type { Grant } from '../../../subgraphs/kit/grant.ts';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';

/** Whose incidents are counted. */
const owner = 'mission-aurora';
/** Who counts them. */
export const reader = { organisation: 'ngo-lantern', scope: 'incident:read' };

/** A cell of the lattice; its records are hidden from the reader, those of label CLEAR are not. */
interface Cell {
  readonly country: string;
  readonly categories: readonly string[];
  readonly year: number;
  readonly verification: string;
  readonly classification: string;
}

/** Every cell. */
export const cells: readonly Cell[] = ['CAF', 'COD'].flatMap((country) =>
  [['LIFE'], ['LIFE', 'LIBERTY'], ['LIBERTY']].flatMap((categories) =>
    [2021, 2022].flatMap((year) =>
      ['REPORTED', 'VERIFIED'].map((verification, at) => ({
        country,
        categories,
        year,
        verification,
        classification: (year + at) % 2 === 0 ? 'CONFIDENTIAL' : 'STRICTLY_CONFIDENTIAL',
      })),
    ),
  ),
);

const insert = `INSERT INTO incident (owner_id, classification, tlp, title, occurred_on, date_precision, country_code,
    adm1, place_precision, categories, parties, verification, standard_of_proof)
  SELECT $1, $2, $3, 'title', make_date($4, 1 + n % 12, 5), 'DAY', $5, 'area', 1, $6, '{}', $7, 'REASONABLE_SUSPICION'
  FROM generate_series(1, $8) n`;

/** A grant to count everything, narrowed by what a test says. */
export const grant = (parts: Partial<Grant> = {}): Grant => ({
  agreement: 'agreement@1',
  grantor: owner,
  datasets: ['Incident'],
  countries: null,
  areas: null,
  categories: null,
  from: null,
  to: null,
  classification: 'STRICTLY_CONFIDENTIAL',
  tlp: 'RED',
  verification: null,
  fieldGroups: null,
  detail: 'AGGREGATE',
  ...parts,
});

/** What is answered. */
export interface Counted {
  readonly total: number;
  readonly withheld: boolean;
  readonly counts: readonly {
    readonly country: { readonly code: string } | null;
    readonly category: string | null;
    readonly year: number | null;
    readonly verification: string | null;
    readonly records: number;
  }[];
}

const query = `query ($filter: IncidentFilter, $by: [IncidentDimension!]!) {
  incidentStatistics(filter: $filter, by: $by) {
    total withheld counts { country { code } category year verification records } } }`;

/** A mission subgraph whose cells a test fills and whose incidents it counts. */
export interface StatisticsStage {
  readonly subgraph: SubgraphUnderTest;
  /** Puts so many records into each cell, and one that everybody reads beside them. */
  fill(counts: readonly number[]): Promise<void>;
  /** Tightens what the reader sees of the first cell. */
  tighten(labels: object): Promise<void>;
  /** Counts as the reader under these grants. */
  count(grants: readonly Grant[], by?: readonly string[], filter?: object): Promise<Counted>;
  stop(): Promise<void>;
}

/** Starts one on a database of its own. */
export async function startStatisticsStage(): Promise<StatisticsStage> {
  const subgraph = await startSubgraphUnderTest(mission);
  const client = new pg.Client(subgraph.databaseUrl);
  await client.connect();
  await client.query(`SELECT set_config('rapporteur.organisation', $1, false)`, [owner]);
  return {
    subgraph,
    fill: (counts) => fill(client, counts),
    tighten: (labels) => tighten(subgraph, labels),
    async count(grants, by = [], filter = {}) {
      const { data, errors } = await subgraph.ask({ ...reader, grants }, query, { filter, by });
      expect(errors).toEqual([]);
      return data.incidentStatistics;
    },
    async stop() {
      await client.end();
      await subgraph.stop();
    },
  };
}

async function tighten(subgraph: SubgraphUnderTest, input: object): Promise<void> {
  const by = { ...reader, scope: 'incident:read incident:write' };
  const [{ country, year, verification } = { country: '', year: 0, verification: '' }] = cells;
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const filter = { countries: [country], verification: [verification], period };
  const { data } = await subgraph.ask(
    by,
    `query ($filter: IncidentFilter) { incidents(filter: $filter) { nodes { id categories } } }`,
    { filter },
  );
  const seen = data.incidents.nodes.find(
    ({ categories }: { categories: string[] }) => categories.join() === 'LIFE',
  );
  const { errors } = await subgraph.ask(
    by,
    `mutation ($id: ID!, $input: TightenLabelsInput!) { tightenIncident(id: $id, input: $input) { id } }`,
    { id: seen.id, input },
  );
  expect(errors).toEqual([]);
}

async function fill(client: pg.Client, counts: readonly number[]): Promise<void> {
  await client.query('BEGIN');
  await client.query('DELETE FROM incident');
  for (const [at, { classification, year, country, categories, verification }] of cells.entries()) {
    const rest = [year, country, categories, verification];
    await client.query(insert, [owner, classification, 'RED', ...rest, counts[at] ?? 0]);
    await client.query(insert, [owner, 'UNCLASSIFIED', 'CLEAR', ...rest, 1]);
  }
  await client.query('COMMIT');
}
