import { describe, expect, it } from '@jest/globals';
import { unsupportedReasons } from '../../../gateway/supergraph/unsupported-reasons.ts';
import { federate } from '../../support/supergraphs/federation.ts';
import { startGateway } from '../../support/supergraphs/gateway-under-test.ts';
import { library } from '../../support/supergraphs/library.ts';
import { shop } from '../../support/supergraphs/shop.ts';

const requiring = (one: string, other: string) =>
  federate({
    posts: {
      typeDefs: `type Query { posts: [Post] } type Post @key(fields: "id") { id: ID! size(unit: Int): Int }`,
      resolvers: { Query: { posts: () => [{ id: 'p' }] } },
    },
    digests: {
      typeDefs: `type Post @key(fields: "id") {
        id: ID! size(unit: Int): Int @external
        short: String @requires(fields: "${one}") long: String @requires(fields: "${other}")
      }`,
    },
  });

const disguised = (field: string) =>
  federate({
    catalogue: {
      typeDefs: `interface Node { id: ID! } interface Media implements Node @key(fields: "id") { id: ID! }
        type Book implements Media & Node @key(fields: "id") { id: ID! } type Query { shelf: Node media: Media @shareable }`,
    },
    reviews: {
      typeDefs: `interface Node { id: ID! } type Media implements Node @interfaceObject @key(fields: "id") { id: ID! stars: Int }
        type Query { ${field} @shareable }`,
      resolvers: { Query: { node: () => ({ __typename: 'Media', id: '1' }) } },
    },
  });

const refused = [
  ['two sets of arguments', 'size(unit: 1) size(unit: 2)', '"size(unit: 1)" and "size(unit: 2)"'],
  ['arguments and none', 'size(unit: 1) size', '"size(unit: 1)" and "size"'],
] as const;

describe('the reasons not to serve a supergraph', () => {
  it.each(refused)('name a field that requires another with %s', async (_what, fields, forms) => {
    const federation = requiring(fields, 'size(unit: 1)');
    const reasons = unsupportedReasons(federation.supergraphSdl);
    expect(reasons[0]).toContain(`The field "Post.short" requires ${forms} at once`);
    const gateway = await startGateway(federation);
    await expect(gateway.query('{ posts { short } }')).rejects.toThrow('PLANNING_FAILED');
    await gateway.close();
  });

  it.each([
    ['the same arguments', 'size(unit: 1)', 'size(unit: 1)'],
    ['different arguments', 'size(unit: 1)', 'size(unit: 2)'],
    ['arguments and none', 'size(unit: 1)', 'size'],
  ])('are none where two fields require a third with %s', (_what, one, other) => {
    expect(unsupportedReasons(requiring(one, other).supergraphSdl)).toEqual([]);
  });

  it('name a field that gives objects of an interface as ones of another', async () => {
    const federation = disguised('node: Node');
    expect(unsupportedReasons(federation.supergraphSdl)).toEqual([
      expect.stringContaining(
        'The field "Query.node" of the subgraph "reviews" gives objects of the interface "Node"',
      ),
    ]);
    const gateway = await startGateway(federation);
    await expect(gateway.query('{ node { __typename } }')).rejects.toThrow('PLANNING_FAILED');
    const { data, errors } = await gateway.query('{ node { id } }');
    expect([data, errors.map(({ extensions }) => extensions.code)]).toEqual([
      { node: null },
      ['SUBGRAPH_INVALID_RESPONSE'],
    ]);
    await gateway.close();
  });

  it('are none where a field gives them as what they are', () => {
    expect(unsupportedReasons(disguised('media: Media').supergraphSdl)).toEqual([]);
  });

  it('are none for what Apollo plans rightly', () => {
    expect([shop(), library()].flatMap(({ supergraphSdl }) => unsupportedReasons(supergraphSdl))).toEqual([]);
  });
});
