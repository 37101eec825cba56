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

  it('are none for what Apollo plans rightly', () => {
    expect([shop(), library()].flatMap(({ supergraphSdl }) => unsupportedReasons(supergraphSdl))).toEqual([]);
  });
});
