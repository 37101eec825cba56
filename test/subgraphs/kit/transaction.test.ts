import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';
import { notesSubgraph } from './notes.ts';

let subgraph: SubgraphUnderTest;
const aurora = { organisation: 'mission-aurora', scope: 'note:write' };

beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(notesSubgraph);
  for (let number = 10; number < 60; number += 1)
    await subgraph.ask(aurora, `mutation { write(id: "${number}", text: "note ${number % 7}") }`);
});
afterAll(() => subgraph.stop());

describe('a query', () => {
  it('cannot write', async () => {
    const { errors } = await subgraph.ask(aurora, '{ writeInQuery }');
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect((await subgraph.ask(aurora, '{ notes { totalCount } }')).data.notes.totalCount).toBe(50);
  });

  it('sees one moment at every level, in one read-only transaction', async () => {
    subgraph.statements.length = 0;
    const { data } = await subgraph.ask(
      aurora,
      '{ a: transaction notes { nodes { remarks { text } } } b: transaction }',
    );
    expect(data.a).toBe(data.b);
    const frame = subgraph.statements.filter((statement) => /^(BEGIN|START|COMMIT|ROLLBACK)/.test(statement));
    expect(frame).toEqual(['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', 'COMMIT']);
  });

  it('takes one statement a level, for lists, parts and entities', async () => {
    const count = async (query: string): Promise<number> => {
      subgraph.statements.length = 0;
      expect((await subgraph.ask(aurora, query)).errors).toEqual([]);
      return subgraph.statements.length - 3;
    };
    expect(await count('{ notes(first: 50) { totalCount nodes { remarks { text } } } }')).toBe(2);
    const r = Array.from({ length: 50 }, (_, at) => `{ __typename: "Note", id: "${at + 10}" }`).join(' ');
    expect(
      await count(`{ _entities(representations: [${r}]) { ... on Note { text remarks { text } } } }`),
    ).toBe(2);
  });

  it('that asks nothing of the database opens no transaction', async () => {
    subgraph.statements.length = 0;
    await subgraph.ask(aurora, '{ __typename }');
    expect(subgraph.statements).toEqual([]);
  });
});

describe('a change', () => {
  it('that fails leaves nothing behind, and those beside it stand', async () => {
    const { data, errors } = await subgraph.ask(
      aurora,
      `mutation { a: write(id: "a", text: "a") b: write(id: "b", text: "fail") c: write(id: "c", text: "c") }`,
    );
    expect(data).toEqual({ a: true, b: null, c: true });
    expect(errors).toMatchObject([{ message: 'Internal server error', path: ['b'] }]);
    const read = await subgraph.ask(
      aurora,
      '{ a: note(id: "a") { id } b: note(id: "b") { id } c: note(id: "c") { id } }',
    );
    expect(read.data).toEqual({ a: { id: 'a' }, b: null, c: { id: 'c' } });
  });

  it('is refused without its scope', async () => {
    const { errors } = await subgraph.ask({ ...aurora, scope: '' }, 'mutation { write(id: "x", text: "x") }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('a page', () => {
  const page = `query ($first: Int, $after: String, $filter: NoteFilter) {
    notes(first: $first, after: $after, filter: $filter) { nodes { id text } pageInfo { hasNextPage hasPreviousPage endCursor } }
  }`;
  const firstCursor = async (variables: object = {}): Promise<string> => {
    const { data } = await subgraph.ask(aurora, page, { first: 5, ...variables });
    return data.notes.pageInfo.endCursor as string;
  };

  /** The same cursor, ending behind another record. */
  const madeUp = (cursor: string, id: string): string => {
    const [list] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as readonly string[];
    return Buffer.from(JSON.stringify([list, 'x', id])).toString('base64url');
  };

  it.each([-1, 501, 100_000])('of %d records is refused', async (first) => {
    const { errors } = await subgraph.ask(aurora, page, { first });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('"first"') },
    ]);
  });

  it.each([
    ['no cursor at all', () => Promise.resolve('x')],
    ['an empty one', () => Promise.resolve('')],
    ['one of another form', () => Promise.resolve(Buffer.from('["a",1,{}]').toString('base64url'))],
    ['one with other values', async () => (await firstCursor()).slice(0, -4)],
    ['one with a value that no record has', async () => madeUp(await firstCursor(), 'a\0')],
    ['one of another filter', () => firstCursor({ filter: { text: 'note 3' } })],
  ])('behind %s is refused', async (_what, cursor) => {
    const { errors } = await subgraph.ask(aurora, page, { first: 5, after: await cursor() });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('"after"') },
    ]);
  });

  it('behind a cursor that was given to another organisation is refused', async () => {
    const lantern = { organisation: 'ngo-lantern', scope: '' };
    const { errors } = await subgraph.ask(lantern, page, { first: 5, after: await firstCursor() });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('follows page on page in the stated order, each record once', async () => {
    const seen: { id: string; text: string }[] = [];
    let after: string | null = null;
    for (;;) {
      const { data } = await subgraph.ask(aurora, page, { first: 7, after });
      seen.push(...(data.notes.nodes as typeof seen));
      expect(data.notes.pageInfo.hasPreviousPage).toBe(after !== null);
      if (!data.notes.pageInfo.hasNextPage) break;
      after = data.notes.pageInfo.endCursor as string;
    }
    const inOrder = seen.toSorted((one, other) =>
      one.text === other.text ? (one.id < other.id ? -1 : 1) : one.text < other.text ? 1 : -1,
    );
    expect(seen).toEqual(inOrder);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(52);
  });
});
