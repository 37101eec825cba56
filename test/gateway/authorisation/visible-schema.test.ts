import { describe, it, expect } from '@jest/globals';
import {
  buildClientSchema,
  executeSync,
  getIntrospectionQuery,
  introspectionFromSchema,
  parse,
  printSchema,
  validateSchema,
  type GraphQLSchema,
} from 'graphql';
import { anonymous } from '../../../gateway/caller.ts';
import { client } from '../../support/authorisation/callers.ts';
import { protectedGraph } from '../../support/authorisation/protected-graph.ts';

const graph = protectedGraph({
  records: `
    type Query {
      open(rank: Rank, plain: Int): Int
      ranked(rank: Rank!): Int
      search(by: Filter): Int
      must(by: MustFilter): Int
      node: Node
      any: Any
      hidden: Hidden
      onlyHidden: OnlyHidden
      incident: Incident
      lonely: Lonely
    }
    type Mutation @requiresScopes(scopes: [["write"]]) { write: Int }
    interface Node { id: ID! title: String }
    interface Lonely { id: ID! }
    type Incident implements Node { id: ID! title: String @authenticated source: Source }
    type Visit implements Node { id: ID! title: String }
    type Hidden implements Node & Lonely @authenticated { id: ID! title: String part: Part }
    type OnlyHidden { inner: Hidden }
    type Part { name: String }
    type Source { name: String @policy(policies: [["sources"]]) }
    union Any = Incident | Hidden
    enum Rank @authenticated { HIGH LOW }
    input Filter { rank: Rank name: String }
    input MustFilter { rank: Rank! name: String }
  `,
});

/** What introspection tells of a schema, as SDL. */
function told(schema: GraphQLSchema): string {
  return printSchema(buildClientSchema(introspectionFromSchema(schema)));
}

describe('the schema an anonymous caller sees', () => {
  const visible = graph.visibleTo(anonymous);
  const sdl = told(visible);

  it('is a valid schema', () => {
    expect(validateSchema(visible)).toEqual([]);
  });

  it('is the part it may query, nothing else', () => {
    expect(sdl.replace(/\s+/g, ' ').trim()).toBe(
      'union Any = Incident input Filter { name: String } type Incident implements Node { id: ID! } ' +
        'interface Node { id: ID! } type Query { open(plain: Int): Int search(by: Filter): Int must: Int ' +
        'node: Node any: Any incident: Incident } type Visit implements Node { id: ID! title: String }',
    );
  });

  it.each([
    ['a protected type', 'Hidden'],
    ['a type met only through a protected one', 'Part'],
    ['a type without any field left', 'Source'],
    ['an object whose every field returns what is hidden', 'OnlyHidden'],
    ['an interface whose every implementer is hidden', 'Lonely'],
    ['a protected enum', 'Rank'],
    ['an input that cannot be given without what is hidden', 'MustFilter'],
    ['a protected root type', 'Mutation'],
  ])('does not have %s', (_what, name) => {
    expect(visible.getType(name)).toBeUndefined();
    expect(sdl).not.toContain(name);
  });

  it('answers __type of what is hidden as of what does not exist', () => {
    const document = parse('{ hidden: __type(name: "Hidden") { name } none: __type(name: "None") { name } }');
    expect(executeSync({ schema: visible, document }).data).toEqual({ hidden: null, none: null });
  });
});

describe('the schema of a caller with every right', () => {
  it('is the whole schema', () => {
    const visible = graph.visibleTo(client(['write'], ['sources']));
    expect(told(visible)).toBe(told(graph.schema));
  });
});

describe('visible schemas', () => {
  it('are shared by callers with the same rights under this supergraph', () => {
    expect(graph.visibleTo(client(['other:scope']))).toBe(graph.visibleTo(client(['unknown'], ['unheard'])));
    expect(graph.visibleTo(client())).not.toBe(graph.visibleTo(anonymous));
  });

  it('can be introspected though nothing is visible', () => {
    const closed = protectedGraph({ one: 'type Query @authenticated { secret: Int }' });
    const document = parse(getIntrospectionQuery());
    const { data, errors } = executeSync({ schema: closed.visibleTo(anonymous), document });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toContain('secret');
  });
});
