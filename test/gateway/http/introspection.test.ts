import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  buildSchema,
  execute,
  getIntrospectionQuery,
  type GraphQLSchema,
  parse,
} from 'graphql';
import { type FederatedSubgraphs, startFederatedSubgraphs } from '../../support/federated-subgraphs.ts';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';
import { type Library, startLibrary } from '../../support/library-subgraphs.ts';
import { createTokenIssuer, type TokenIssuer } from '../../support/token-issuer.ts';

const mazeSchema = `
  type Query { here: String there: String self: Query any: Place doors: [Door!] }
  type Mutation { open: Door }
  union Place = Query | Door
  type Door { id: ID! way: Query }`;

const root = {
  __typename: 'Query',
  here: 'here',
  there: 'there',
  self: () => root,
  any: () => root,
  doors: () => [door('1'), door('2')],
};
const door = (id: string) => ({ __typename: 'Door', id, way: root });

const mazeSubgraphs = {
  a: {
    typeDefs: `type Query { here: String self: Query any: Place doors: [Door!] seek(kind: Kind, by: By): String }
      enum Kind @authenticated { SEALED } input By { text: String seal: Kind } type Mutation { open: Door }
      union Place = Query | Door
      type Door @key(fields: "id") { id: ID! way: Query hidden: Hidden @requiresScopes(scopes: [["hidden:read"]]) }
      type Hidden { id: ID! }`,
    resolvers: {
      Query: { here: () => 'here', self: () => root, any: () => root, doors: root.doors },
      Mutation: { open: () => door('1') },
    },
  },
  b: { typeDefs: 'type Query { there: String }', resolvers: { Query: { there: () => 'there' } } },
};

const doubling = Array.from({ length: 3 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);

const unusual: readonly (readonly [query: string, variables?: Record<string, unknown>])[] = [
  ['{ __schema { queryType { name } } doors { id } }'],
  ['{ a: __schema { queryType { name } } b: __schema { mutationType { name } } there }'],
  ['{ __schema { queryType { name } } here __schema { mutationType { name } } }'],
  ['{ id: __schema { queryType { name } } doors { id } }'],
  ['{ __typename: __type(name: "Door") { name } doors { id } }'],
  ['{ ...F here } fragment F on Query { ... { __schema { queryType { name } } } }'],
  ['query ($of: String!) { __type(name: $of) { name } there }', { of: 'Door' }],
  ['query ($of: String = "Door") { __type(name: $of) { name } there }'],
  [
    'query ($yes: Boolean!) { ... @include(if: $yes) { __schema { queryType { name } } } here }',
    { yes: true },
  ],
  [
    'query ($yes: Boolean!) { ... @include(if: $yes) { __schema { queryType { name } } } here }',
    { yes: false },
  ],
  ['query ($no: Boolean!) { __type(name: "Door") @skip(if: $no) { name } here }', { no: true }],
  ['{ self { __schema { queryType { name } } } }'],
  ['{ self { self { s: __schema { queryType { name } } } there __type(name: "None") { kind } } }'],
  [
    'query ($yes: Boolean!) { self { ... @include(if: $yes) { __type(name: "Door") { name } } } }',
    { yes: false },
  ],
  ['{ any { ... on Query { x: __type(name: "Door") { name } there } ... on Door { x: way { here } } } }'],
  ['{ doors { way { __type(name: "Door") { name } there } } }'],
  [
    '{ self { ...F } ...F doors { way { ...F } } } fragment F on Query { __type(name: "Door") { name } there }',
  ],
  [`{ ...F0 ...F0 } ${doubling.join(' ')} fragment F3 on Query { __schema { queryType { name } } }`],
];

let library: Library;
let issuer: TokenIssuer;
let gateway: RunningGateway;

beforeAll(async () => {
  [library, issuer] = await Promise.all([startLibrary(), createTokenIssuer()]);
  gateway = await startGateway({ supergraphSdl: library.supergraphSdl, tokens: issuer.rules });
});
afterAll(async () => {
  await gateway.stop();
  await library.stop();
});

const fieldsOf = async (type: string, claims: Record<string, unknown> | null): Promise<readonly string[]> => {
  const headers = claims === null ? {} : { authorization: `Bearer ${await issuer.sign({ claims })}` };
  const query = `{ __type(name: "${type}") { fields { name } } }`;
  const { json } = await gateway.post({ query }, headers);
  return json.data.__type.fields.map(({ name }: { name: string }) => name);
};

describe('introspection', () => {
  it.each(['the first time', 'once the document is known'])(
    'shows a caller only what it may ever query, %s',
    async () => {
      const open = ['id', 'title', 'pages', 'author'];
      expect((await fieldsOf('Book', null)).toSorted()).toEqual(open.toSorted());
      expect((await fieldsOf('Book', {})).toSorted()).toEqual([...open, 'signed'].toSorted());
      expect(await fieldsOf('Book', { scope: 'draft:read', policies: ['sealed'] })).toHaveLength(7);
      expect(await fieldsOf('Query', null)).not.toContain('drafts');
    },
  );

  it('gives tools a whole schema', async () => {
    const { json } = await gateway.post({ query: getIntrospectionQuery({ specifiedByUrl: true }) });
    expect(json.errors).toBeUndefined();
    expect(buildClientSchema(json.data).getQueryType()?.getFields()).toHaveProperty('books');
  });

  it('goes together with data', async () => {
    const query = '{ a: __type(name: "Author") { name } people { name } b: __typename }';
    const { text } = await gateway.post({ query });
    expect(text).toBe(
      '{"data":{"a":{"name":"Author"},"people":[{"name":"Ama"},{"name":"Ben"}],"b":"Query"}}\n',
    );
  });

  it('nests no deeper than graphql-js allows', async () => {
    const query =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    expect((await gateway.post({ query })).status).toBe(400);
  });
});

describe('introspection in unusual places', () => {
  let subgraphs: FederatedSubgraphs;
  let maze: RunningGateway;
  let wholeSchema: GraphQLSchema;

  beforeAll(async () => {
    subgraphs = await startFederatedSubgraphs(mazeSubgraphs);
    maze = await startGateway({ supergraphSdl: subgraphs.supergraphSdl, tokens: issuer.rules });
    wholeSchema = buildSchema(mazeSchema);
  });
  afterAll(async () => {
    await maze.stop();
    await subgraphs.stop();
  });

  it.each(unusual)('is answered as by graphql-js: %s', async (query, variables = {}) => {
    const document = parse(query);
    const right = await execute({
      schema: wholeSchema,
      document,
      rootValue: root,
      variableValues: variables,
    });
    const { json } = await maze.post({ query, variables });
    expect(json).toEqual(JSON.parse(JSON.stringify(right)));
  });

  it('asks no subgraph for anything of it, nor where it asks for nothing else', async () => {
    const before = subgraphs.seen.length;
    await maze.post({
      query: 'query ($yes: Boolean!) { ... @include(if: $yes) { __schema { queryType { name } } } }',
      variables: { yes: true },
    });
    expect(subgraphs.seen).toHaveLength(before);
  });

  it('shows no more than elsewhere', async () => {
    const { json } = await maze.post({ query: '{ self { __type(name: "Door") { fields { name } } } }' });
    expect(json.data.self.__type.fields).toEqual([{ name: 'id' }, { name: 'way' }]);
  });

  it('shows no more by what it suggests for a variable', async () => {
    const query = 'query ($kind: Kind, $by: By) { seek(kind: $kind, by: $by) }';
    const ask = async (variables: object, headers = {}): Promise<string[]> => {
      const { json } = await maze.post({ query, variables }, headers);
      return json.errors.map(({ message }: { message: string }) => message);
    };
    expect(await ask({ kind: 'SEALE', by: { seals: 1 } })).toEqual([
      'Variable "$kind" expected value of type "Kind" which cannot be used as an input type.',
      'Variable "$by" got invalid value { seals: 1 }; Field "seals" is not defined by type "By".',
    ]);
    const headers = { authorization: `Bearer ${await issuer.sign()}` };
    expect(await ask({ kind: 'SEALE', by: { seals: 1 } }, headers)).toEqual([
      'Variable "$kind" got invalid value "SEALE"; Value "SEALE" does not exist in "Kind" enum. Did you mean the enum value "SEALED"?',
      'Variable "$by" got invalid value { seals: 1 }; Field "seals" is not defined by type "By". Did you mean "seal"?',
    ]);
  });

  it('is refused on what changes something, which has no such fields', async () => {
    const { status } = await maze.post({ query: 'mutation { open { id } __schema { queryType { name } } }' });
    expect(status).toBe(400);
  });
});

describe('a suggestion', () => {
  it('names nothing that the caller may not query', async () => {
    const query = '{ books { draf } }';
    const without = await gateway.post({ query });
    expect(without.json.errors[0].message).toBe('Cannot query field "draf" on type "Book".');
    const token = await issuer.sign({ claims: { scope: 'draft:read' } });
    const { json } = await gateway.post({ query }, { authorization: `Bearer ${token}` });
    expect(json.errors[0].message).toBe('Cannot query field "draf" on type "Book". Did you mean "draft"?');
  });
});
