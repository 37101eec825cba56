import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';
import { aurora, create, newIncident, newMission } from './support.ts';

let subgraph: SubgraphUnderTest;

/** Fifty missions with three incidents each, each with two acts. */
beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(mission);
  for (let number = 1; number <= 50; number += 1) {
    const missionId = await create(subgraph, 'Mission', { ...newMission, name: `Mission ${number}` });
    for (const day of ['2025-01-01', '2025-02-02', '2025-03-03'])
      await create(subgraph, 'Incident', {
        ...newIncident,
        missionId,
        occurredOn: day,
        title: `Mission ${number} on ${day}`,
        country: number % 2 === 0 ? 'CAF' : 'COD',
        acts: [{ category: 'LIFE' }, { category: 'MOVEMENT' }],
        allegedInvolvements: [{ party: number % 2 === 0 ? 'ARMED_GROUP' : 'STATE_POLICE' }],
      });
  }
});
afterAll(() => subgraph.stop());

/** What reads, without what frames the transaction. */
function reads(statements: readonly string[]): string[] {
  return statements.filter(
    (statement) => !/^\s*(BEGIN|START|COMMIT|ROLLBACK|SELECT set_config)/.test(statement),
  );
}

describe('a query of three levels over fifty parents', () => {
  const query = `{
    missions(first: 50) { totalCount nodes {
      incidents(first: 2) { totalCount nodes { acts { category } } }
    } }
  }`;

  it('takes one statement a level', async () => {
    subgraph.statements.length = 0;
    const { data, errors } = await subgraph.ask(aurora, query);
    expect(errors).toEqual([]);
    expect(data.missions.nodes).toHaveLength(50);
    expect(data.missions.nodes[49].incidents).toEqual({
      totalCount: 3,
      nodes: Array(2).fill({ acts: [{ category: 'LIFE' }, { category: 'MOVEMENT' }] }),
    });
    expect(reads(subgraph.statements)).toHaveLength(3);
  });

  it('is one read-only transaction', async () => {
    subgraph.statements.length = 0;
    await subgraph.ask(aurora, query);
    const frame = subgraph.statements.filter((statement) => /^(BEGIN|START|COMMIT)/.test(statement));
    expect(frame).toEqual(['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', 'COMMIT']);
  });

  it('takes one statement for as many entities as the hub asks for', async () => {
    const { data } = await subgraph.ask(aurora, `{ incidents(first: 150) { nodes { id } } }`);
    const nodes = data.incidents.nodes as { id: string }[];
    const r = nodes.map(({ id }) => ({ __typename: 'Incident', id }));
    subgraph.statements.length = 0;
    const entities = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Incident { title } } }`;
    expect((await subgraph.ask(aurora, entities, { r })).data._entities).toHaveLength(150);
    expect(reads(subgraph.statements)).toHaveLength(1);
  });
});

describe('the incidents of a country', () => {
  it('are answered with their total, the latest first', async () => {
    const query = `{
      _entities(representations: [{ __typename: "Country", code: "CAF" }]) {
        ... on Country { incidents(first: 5) { totalCount edges { node { occurredOn categories } } } }
      }
    }`;
    const { data } = await subgraph.ask(aurora, query);
    expect(data._entities[0].incidents).toEqual({
      totalCount: 75,
      edges: Array(5).fill({ node: { occurredOn: '2025-03-03', categories: ['LIFE', 'MOVEMENT'] } }),
    });
  });

  it('come page by page, each once and none left out', async () => {
    const query = `query ($after: String) {
      incidents(first: 40, after: $after, filter: { countries: ["CAF"] }) {
        nodes { id } pageInfo { hasNextPage endCursor }
      }
    }`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await subgraph.ask(aurora, query, { after });
      const nodes = data.incidents.nodes as { id: string }[];
      seen.push(...nodes.map(({ id }) => id));
      after = data.incidents.pageInfo.hasNextPage ? data.incidents.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(75);
    expect(new Set(seen).size).toBe(75);
  });

  it('are not searched for more words than the database can read', async () => {
    const query = `query ($text: String) { incidents(filter: { text: $text }) { totalCount } }`;
    const { errors } = await subgraph.ask(aurora, query, { text: 'a or '.repeat(101) });
    expect(errors[0]).toMatchObject({
      message: '"text" has 505 characters; it takes at most 500.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it.each([
    ['the period', { period: { from: '2025-02-02', to: '2025-02-02' } }, 50],
    ['an open period', { period: { from: '2025-02-02' } }, 100],
    ['the country', { countries: ['COD'] }, 75],
    ['several countries', { countries: ['COD', 'CAF'] }, 150],
    ['no country', { countries: [] }, 0],
    ['a category of any act', { categories: ['MOVEMENT', 'PRIVACY'] }, 150],
    ['a party', { parties: ['STATE_POLICE'] }, 75],
    ['the verification', { verification: ['VERIFIED'] }, 0],
    ['the owner', { owners: ['mission-aurora'] }, 150],
    ['words of the text', { text: '"mission 7"' }, 3],
    ['words that no text has', { text: 'nowhere' }, 0],
    ['what is no query of words', { text: '"((' }, 0],
    ['several at once', { countries: ['CAF'], period: { to: '2025-01-31' }, parties: ['ARMED_GROUP'] }, 25],
  ])('are narrowed by %s', async (_name, filter, count) => {
    const query = `query ($filter: IncidentFilter) { incidents(filter: $filter) { totalCount } }`;
    const { data, errors } = await subgraph.ask(aurora, query, { filter });
    expect(errors).toEqual([]);
    expect(data.incidents.totalCount).toBe(count);
  });
});
