import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';
import { notesSubgraph } from './notes.ts';

let subgraph: SubgraphUnderTest;
const aurora = { organisation: 'mission-aurora', scope: 'note:write' };
const lantern = { organisation: 'ngo-lantern', scope: 'note:write' };
const write = `mutation ($id: ID!, $text: String!, $tlp: String) { write(id: $id, text: $text, tlp: $tlp) }`;

beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(notesSubgraph);
  for (const tlp of ['CLEAR', 'GREEN', 'AMBER', 'RED'])
    await subgraph.ask(aurora, write, { id: tlp.toLowerCase(), text: `aurora ${tlp}`, tlp });
  await subgraph.ask(lantern, write, { id: 'lantern', text: 'lantern RED', tlp: 'RED' });
});
afterAll(() => subgraph.stop());

/** Statements as the owner's own login, row-level security and all. */
async function asLogin<Row extends object>(...statements: readonly string[]): Promise<Row[]> {
  const client = new Client({ connectionString: subgraph.databaseUrl });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

const visible = async (caller: { organisation: string; scope: string }): Promise<string[]> => {
  const { data } = await subgraph.ask(caller, '{ notes { nodes { id } } }');
  return (data.notes.nodes as { id: string }[]).map(({ id }) => id).toSorted();
};

describe('a row of another organisation', () => {
  it('is seen where it is unclassified and clear or green, and no other', async () => {
    expect(await visible(lantern)).toEqual(['clear', 'green', 'lantern']);
    expect(await visible(aurora)).toEqual(['amber', 'clear', 'green', 'red']);
  });

  it("is seen with its parts and without what is its owner's alone", async () => {
    const query = `{ note(id: "clear") { remarks { text } secrets { text } } }`;
    expect((await subgraph.ask(lantern, query)).data.note).toEqual({
      remarks: [{ text: 'a remark' }],
      secrets: [],
    });
    expect((await subgraph.ask(aurora, query)).data.note.secrets).toEqual([{ text: 'a secret' }]);
  });

  it('answers like a missing one, alone and as an entity', async () => {
    const query = `query ($id: ID!) {
      note(id: $id) { id }
      _entities(representations: [{ __typename: "Note", id: $id }]) { ... on Note { id } }
    }`;
    expect(await subgraph.ask(lantern, query, { id: 'red' })).toEqual(
      await subgraph.ask(lantern, query, { id: 'missing' }),
    );
  });

  it('is not changed by a statement that names no owner', async () => {
    expect((await subgraph.ask(lantern, 'mutation { rewriteAll }')).data).toEqual({ rewriteAll: 3 });
    const { data } = await subgraph.ask(
      aurora,
      '{ notes { nodes { text remarks { text } secrets { text } } } }',
    );
    expect(data.notes.nodes).toHaveLength(4);
    for (const node of data.notes.nodes as object[])
      expect(node).toEqual({
        text: expect.stringContaining('aurora'),
        remarks: [{ text: 'a remark' }],
        secrets: [{ text: 'a secret' }],
      });
  });

  it('cannot be written in its name', async () => {
    const mutation = `mutation { writeAs(id: "forged", owner: "mission-aurora") }`;
    const { errors } = await subgraph.ask(lantern, mutation);
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect((await subgraph.ask(aurora, '{ note(id: "forged") { id } }')).data).toEqual({ note: null });
  });
});

describe('a lost setting', () => {
  it.each([
    ['missing', 'SELECT 1'],
    ['empty', `SELECT set_config('rapporteur.organisation', '', false)`],
    ['reset', 'RESET rapporteur.organisation'],
  ])("that is %s shows no row of any table, even to the tables' owner", async (_what, setting) => {
    const rows = await asLogin(
      setting,
      `SELECT id FROM note UNION ALL SELECT id FROM remark UNION ALL SELECT id FROM secret`,
    );
    expect(rows).toEqual([]);
  });

  it('changes no row', async () => {
    expect(await asLogin(`UPDATE note SET tlp = 'CLEAR' RETURNING id`)).toEqual([]);
  });

  it('is not left over for the next request on a connection, whatever the last one was', async () => {
    for (let round = 0; round < 15; round += 1) {
      await Promise.all([subgraph.ask(aurora, '{ fail }'), subgraph.ask(aurora, '{ notes { totalCount } }')]);
      expect(await visible({ organisation: 'ngo-riverbank', scope: '' })).toEqual(['clear', 'green']);
    }
  });
});

describe('the role of a request', () => {
  it('is neither the login nor the owner of any table', async () => {
    const { data } = await subgraph.ask(aurora, '{ transaction }');
    const role = String(data.transaction).split(' ')[1];
    const owned = await asLogin<{ count: string }>(
      `SELECT count(*) FROM pg_tables WHERE tableowner = '${role ?? ''}' AND schemaname = 'public'`,
    );
    expect(role).toMatch(/_service$/);
    expect(owned).toEqual([{ count: '0' }]);
  });
});
