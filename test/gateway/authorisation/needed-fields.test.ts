import { describe, it, expect } from '@jest/globals';
import { anonymous } from '../../../gateway/caller.ts';
import { client } from '../../support/authorisation/callers.ts';
import { protectedGraph, protectedSupergraph } from '../../support/authorisation/protected-graph.ts';

/** Composition refuses such a schema; a supergraph made elsewhere may hold it, so the rule is put in afterwards. */
const composed = protectedGraph({
  prices: `
    type Query { open: Int item: Item holder: Holder locked: Int @authenticated }
    type Item @key(fields: "id") { id: ID! price: Int parts: [Part!]! weight: Int }
    type Part { cost: Int }
    type Holder @context(name: "holder") { secret: String plain: String child: Child }
    type Child @key(fields: "id") { id: ID! shown(from: String @fromContext(field: "$holder { secret }")): String }
  `,
  shipping: `
    type Item @key(fields: "id") {
      id: ID!
      price: Int @external
      parts: [Part!]! @external
      weight: Int @external
      fee: Int @requires(fields: "price")
      total: Int @requires(fields: "parts { cost }")
      heavy: Boolean @requires(fields: "weight")
    }
    type Part { cost: Int @external }
  `,
  insurance: `
    type Item @key(fields: "id") { id: ID! fee: Int @external premium: Int @requires(fields: "fee") }
  `,
}).supergraphSdl;

function protect(field: string): ReturnType<typeof protectedSupergraph> {
  const line = new RegExp(`\n {2}${field.replace(/[[\]]/g, '\\$&')}(?= @|\n)`);
  expect(composed).toMatch(line);
  return protectedSupergraph(composed.replace(line, `$& @authenticated`));
}

describe('a field that a subgraph resolves from another one', () => {
  it.each([
    ['directly', 'price: Int', '{ open item { fee } }'],
    ['through a field that is itself resolved from it', 'price: Int', '{ open item { premium } }'],
    ['under an object', 'parts: [Part!]!', '{ open item { total } }'],
    ['from a context', 'secret: String', '{ open holder { child { shown } } }'],
  ])('is removed where the caller may not query that one: %s', (_how, field, query) => {
    const graph = protect(field);
    expect(graph.ask({ query, caller: anonymous })).toMatchObject({ kind: 'filtered', document: '{ open }' });
    expect(graph.ask({ query, caller: client() }).kind).toBe('allowed');
  });

  it('stays where the caller may', () => {
    const query = '{ item { heavy } holder { plain child { id } } }';
    expect(protect('price: Int').ask({ query, caller: anonymous }).kind).toBe('allowed');
  });

  it('is removed where the needed field returns a protected type', () => {
    const graph = protectedSupergraph(composed.replace('type Part\n', 'type Part @authenticated\n'));
    expect(graph.ask({ query: '{ open item { total } }', caller: anonymous }).paths).toEqual(['item.total']);
  });
});

describe('a protected key', () => {
  const graph = protectedSupergraph(
    composed
      .replace('type Item\n', 'type Item \n')
      .replace(/(type Item [^}]*?)id: ID!/, '$1id: ID! @authenticated'),
  );

  it('joins subgraphs for callers who may not query it', () => {
    expect(graph.supergraphSdl).toContain('id: ID! @authenticated');
    expect(graph.ask({ query: '{ item { weight heavy } }', caller: anonymous }).kind).toBe('allowed');
  });

  it('is removed where it is selected', () => {
    expect(graph.ask({ query: '{ item { id weight } }', caller: anonymous })).toMatchObject({
      document: '{ item { weight } }',
      paths: ['item.id'],
    });
  });
});
