import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FederatedSubgraphs, startFederatedSubgraphs } from '../../support/federated-subgraphs.ts';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';

let subgraphs: FederatedSubgraphs;
let gateway: RunningGateway;
beforeAll(async () => {
  const rows = Array.from({ length: 9 }, (_, index) => ({ __typename: 'Row', id: String(index) }));
  const some = (_: unknown, { first, last }: { first?: number | null; last?: number | null }) =>
    rows.slice(0, first ?? last ?? 9);
  subgraphs = await startFederatedSubgraphs({
    rows: {
      typeDefs: `type Query {
          either(first: Int, last: Int): [Row!] @listSize(slicingArguments: ["first", "last"])
          usual(first: Int = 2, last: Int): [Row!] @listSize(slicingArguments: ["first", "last"])
          free(first: Int): [Row!] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
          fixed: [Row!] @listSize(assumedSize: 9)
          sealed(first: Int): [Row!] @requiresScopes(scopes: [["row:read"]]) @listSize(slicingArguments: ["first"])
          any: Any
        }
        interface Any { rows(first: Int): [Row!] }
        type Row implements Any { id: ID! rows(first: Int): [Row!] @listSize(slicingArguments: ["first"]) }`,
      resolvers: {
        Query: { either: some, usual: some, free: some, fixed: () => rows, any: () => rows[0] },
        Row: { rows: some },
      },
    },
  });
  gateway = await startGateway({ supergraphSdl: subgraphs.supergraphSdl });
});
afterAll(async () => {
  await gateway.stop();
  await subgraphs.stop();
});

const either = { field: 'Query.either', arguments: ['first', 'last'] };

describe('a list that needs one slicing argument', () => {
  it.each<[string, string, Record<string, unknown>, Record<string, unknown>]>([
    ['none is given', '{ either { id } }', {}, { ...either, given: [], found: 0 }],
    ['null is given', '{ either(first: null) { id } }', {}, { ...either, given: [], found: 0 }],
    [
      'two are given',
      '{ either(first: 1, last: 2) { id } }',
      {},
      { ...either, given: ['first', 'last'], found: 2 },
    ],
    [
      'a variable is missing',
      'query ($n: Int) { either(first: $n) { id } }',
      {},
      { ...either, given: [], found: 0 },
    ],
    [
      'a variable is null',
      'query ($n: Int = 3) { either(first: $n) { id } }',
      { n: null },
      { ...either, given: [], found: 0 },
    ],
    [
      'two variables are given',
      'query ($n: Int, $m: Int) { either(first: $n, last: $m) { id } }',
      { n: 1, m: 2 },
      { ...either, given: ['first', 'last'], found: 2 },
    ],
    [
      'one is given beside a default',
      '{ usual(last: 3) { id } }',
      {},
      { field: 'Query.usual', given: ['first', 'last'], found: 2 },
    ],
    ['a default is made null', '{ usual(first: null) { id } }', {}, { field: 'Query.usual', found: 0 }],
    [
      'it is asked for in a fragment',
      '{ fixed { ...f } } fragment f on Row { rows { id } }',
      {},
      { field: 'Row.rows', arguments: ['first'], found: 0 },
    ],
    [
      'it is one of those that an interface stands for',
      '{ any { rows { id } } }',
      {},
      { field: 'Any.rows', arguments: ['first'], found: 0 },
    ],
  ])('is refused where %s', async (_what, query, variables, details) => {
    subgraphs.seen.length = 0;
    const code = 'SLICING_ARGUMENT_REQUIRED';
    const refused = { errors: [{ extensions: { code, limit: 1, ...details } }] };
    for (const asked of [gateway.post({ query, variables }), gateway.post({ query, variables })]) {
      const { status, json } = await asked;
      expect([status, json]).toMatchObject([400, refused]);
      expect(json.data).toBeUndefined();
    }
    const given = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const { json } = await gateway.get(`/graphql?${given.toString()}`, { 'apollo-require-preflight': '1' });
    expect(json).toMatchObject(refused);
    expect(subgraphs.seen).toEqual([]);
  });

  it('says which field, which arguments and what was found', async () => {
    const { json } = await gateway.post({ query: '{ either(first: 1, last: 2) { id } }' });
    expect(json.errors[0].message).toBe(
      'The field "Query.either" needs exactly one of "first", "last", which says how long its list is: given are "first", "last".',
    );
  });

  it.each<[string, string, Record<string, unknown>, number]>([
    ['one is given', '{ list: either(last: 3) { id } }', {}, 3],
    ['one of two is null', '{ list: either(first: null, last: 3) { id } }', {}, 3],
    [
      'one variable is given',
      'query ($n: Int, $m: Int) { list: either(first: $n, last: $m) { id } }',
      { m: 4 },
      4,
    ],
    ['a variable has a default', 'query ($n: Int = 5) { list: either(first: $n) { id } }', {}, 5],
    ['the schema has a default', '{ list: usual { id } }', {}, 2],
    ['another is given and the default made null', '{ list: usual(first: null, last: 6) { id } }', {}, 6],
    ['its schema demands none', '{ list: free { id } }', {}, 9],
    ['it has none', '{ list: fixed { id } }', {}, 9],
  ])('is answered where %s', async (_what, query, variables, length) => {
    const { json } = await gateway.post({ query, variables });
    expect(json).toMatchObject({ data: { list: Array.from({ length }, () => ({})) } });
  });

  it('tells nothing of itself to those who may not ask for it', async () => {
    const { status, text, json } = await gateway.post({ query: '{ sealed { id } fixed { id } }' });
    expect([status, json.errors]).toMatchObject([
      200,
      [{ path: ['sealed'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
    ]);
    expect(text).not.toContain('first');
  });
});
