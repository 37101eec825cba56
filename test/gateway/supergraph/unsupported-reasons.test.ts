import { describe, expect, it } from '@jest/globals';
import { unsupportedReasons } from '../../../gateway/supergraph/unsupported-reasons.ts';
import { federate } from '../../support/supergraphs/federation.ts';
import { library } from '../../support/supergraphs/library.ts';
import { shop } from '../../support/supergraphs/shop.ts';

const requiring = (one: string, other: string) =>
  federate({
    posts: {
      typeDefs: 'type Query { posts: [Post] } type Post @key(fields: "id") { id: ID! size(unit: Int): Int }',
    },
    digests: {
      typeDefs: `type Post @key(fields: "id") {
        id: ID! size(unit: Int): Int @external
        short: String @requires(fields: "${one}") long: String @requires(fields: "${other}")
      }`,
    },
  }).supergraphSdl;

describe('the reasons not to serve a supergraph', () => {
  it.each([
    ['two sets of arguments', 'size(unit: 1)', 'size(unit: 2)'],
    ['arguments and none', 'size(unit: 1)', 'size'],
  ])('name a field that is required with %s', (_what, one, other) => {
    const reasons = unsupportedReasons(requiring(one, other));
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain('The field "size" is required as');
  });

  it('are none where a field is required with the same arguments everywhere', () => {
    expect(unsupportedReasons(requiring('size(unit: 1)', 'size(unit: 1)'))).toEqual([]);
  });

  it('are none for what Apollo plans rightly', () => {
    expect([shop(), library()].flatMap(({ supergraphSdl }) => unsupportedReasons(supergraphSdl))).toEqual([]);
  });
});
