import { afterAll, describe, expect, it } from '@jest/globals';
import { createPlanningWorkers } from '../../../gateway/supergraph/planning/create-planning-workers.ts';
import { federate } from '../../support/supergraphs/federation.ts';
import type { SubgraphDefinition } from '../../support/supergraphs/federation.ts';
import { startGateway } from '../../support/supergraphs/gateway-under-test.ts';

const workers = createPlanningWorkers();
afterAll(() => workers.close());

interface Pattern {
  readonly what: string;
  readonly subgraphs: Readonly<Record<string, SubgraphDefinition>>;
  readonly source: string;
  readonly right: unknown;
  readonly variables?: Record<string, unknown>;
}

interface Row {
  readonly id: string;
}

const patterns: readonly Pattern[] = [
  {
    what: 'requirements that build on each other across three subgraphs',
    subgraphs: {
      a: {
        typeDefs: 'type Query { one: T } type T @key(fields: "id") { id: ID! base: Int }',
        resolvers: {
          Query: { one: () => ({ id: '1', base: 2 }) },
          T: { __resolveReference: (t: Row) => ({ ...t, base: 2 }) },
        },
      },
      b: {
        typeDefs:
          'type T @key(fields: "id") { id: ID! base: Int @external double: Int @requires(fields: "base") }',
        resolvers: { T: { double: ({ base }: { base: number }) => base * 2 } },
      },
      c: {
        typeDefs:
          'type T @key(fields: "id") { id: ID! double: Int @external quadruple: Int @requires(fields: "double") }',
        resolvers: { T: { quadruple: ({ double }: { double: number }) => double * 2 } },
      },
    },
    source: '{ one { quadruple } }',
    right: { one: { quadruple: 8 } },
  },
  {
    what: 'two subgraphs that require of each other',
    subgraphs: {
      a: {
        typeDefs: `type Query { posts: [Post] } type Post @key(fields: "id") {
          id: ID! title: String flag: Boolean @external note: String @requires(fields: "flag") }`,
        resolvers: {
          Query: { posts: () => [{ id: '1', title: 'x' }] },
          Post: {
            __resolveReference: (post: Row) => ({ title: 'x', ...post }),
            note: ({ flag }: { flag: boolean }) => (flag ? 'yes' : 'no'),
          },
        },
      },
      b: {
        typeDefs:
          'type Post @key(fields: "id") { id: ID! title: String @external flag: Boolean @requires(fields: "title") }',
        resolvers: { Post: { flag: ({ title }: { title: string }) => title === 'x' } },
      },
    },
    source: '{ posts { note } }',
    right: { posts: [{ note: 'yes' }] },
  },
  {
    what: 'entities that another subgraph does not know',
    subgraphs: {
      a: {
        typeDefs: 'type Query { all: [Book] } type Book @key(fields: "id") { id: ID! }',
        resolvers: { Query: { all: () => [{ id: '1' }, { id: '2' }, null, { id: '3' }] } },
      },
      b: {
        typeDefs: 'type Book @key(fields: "id") { id: ID! price: Int }',
        resolvers: {
          Book: { __resolveReference: ({ id }: Row) => (id === '2' ? null : { id, price: Number(id) }) },
        },
      },
    },
    source: '{ all { price } }',
    right: { all: [{ price: 1 }, { price: null }, null, { price: 3 }] },
  },
  {
    what: 'a union whose members differ between subgraphs',
    subgraphs: {
      a: {
        typeDefs: `type Query { media: Media @shareable } union Media = Book | Song
          type Book { title: String! @shareable } type Song { title: String! }`,
        resolvers: { Query: { media: () => ({ __typename: 'Book', title: 'B' }) } },
      },
      b: {
        typeDefs: `type Query { media: Media @shareable other: Media } union Media = Book | Movie
          type Book { title: String! @shareable } type Movie { title: String! }`,
        resolvers: {
          Query: {
            media: () => ({ __typename: 'Book', title: 'B' }),
            other: () => ({ __typename: 'Movie', title: 'M' }),
          },
        },
      },
    },
    source:
      '{ media { ... on Book { title } ... on Song { title } ... on Movie { title } } other { __typename ... on Movie { title } } }',
    right: { media: { title: 'B' }, other: { __typename: 'Movie', title: 'M' } },
  },
  {
    what: 'a field that another subgraph took over, and that is required elsewhere',
    subgraphs: {
      a: {
        typeDefs: 'type Query { t: T } type T @key(fields: "id") { id: ID! name: String }',
        resolvers: { Query: { t: () => ({ id: '1', name: 'old' }) } },
      },
      b: {
        typeDefs: 'type T @key(fields: "id") { id: ID! name: String @override(from: "a") }',
        resolvers: { T: { name: () => 'new' } },
      },
      c: {
        typeDefs:
          'type T @key(fields: "id") { id: ID! name: String @external greeting: String @requires(fields: "name") }',
        resolvers: { T: { greeting: ({ name }: { name: string }) => `Hi ${name}` } },
      },
    },
    source: '{ t { name greeting } }',
    right: { t: { name: 'new', greeting: 'Hi new' } },
  },
  {
    what: 'fields provided on one path and owned elsewhere',
    subgraphs: {
      a: {
        typeDefs: `type Query { list: [P] @provides(fields: "cats { id name }") }
          type P @key(fields: "id") { id: ID! cats: [C] @external } type C @key(fields: "id") { id: ID! name: String @external }`,
        resolvers: { Query: { list: () => [{ id: '1', cats: [{ id: 'c', name: 'provided' }] }] } },
      },
      b: {
        typeDefs:
          'type P @key(fields: "id") { id: ID! cats: [C] @shareable } type C @key(fields: "id") { id: ID! name: String @shareable size: Int }',
        resolvers: {
          P: { cats: () => [{ id: 'c', name: 'owned' }] },
          C: { size: () => 3, name: () => 'owned' },
        },
      },
    },
    source: '{ list { cats { name size } } }',
    right: { list: [{ cats: [{ name: 'provided', size: 3 }] }] },
  },
  {
    what: 'keys that only a third subgraph can translate',
    subgraphs: {
      a: {
        typeDefs: 'type Query { u: U } type U @key(fields: "email") { email: ID! }',
        resolvers: { Query: { u: () => ({ email: 'e1' }) } },
      },
      b: {
        typeDefs: 'type U @key(fields: "email") @key(fields: "id") { email: ID! id: ID! }',
        resolvers: { U: { __resolveReference: () => ({ email: 'e1', id: 'i1' }) } },
      },
      c: {
        typeDefs: 'type U @key(fields: "id") { id: ID! nick: String }',
        resolvers: { U: { nick: ({ id }: Row) => `nick ${id}` } },
      },
    },
    source: '{ u { nick } }',
    right: { u: { nick: 'nick i1' } },
  },
  {
    what: 'mutations in series, each with what other subgraphs add',
    subgraphs: {
      a: (() => {
        let count = 0;
        const add = () => ({ id: String((count += 1)) });
        return {
          typeDefs: 'type Query { x: Int } type Mutation { add: T } type T @key(fields: "id") { id: ID! }',
          resolvers: { Mutation: { add } },
        };
      })(),
      b: {
        typeDefs: 'type T @key(fields: "id") { id: ID! label: String }',
        resolvers: { T: { label: ({ id }: Row) => `no. ${id}` } },
      },
    },
    source: 'mutation { first: add { label } second: add { id label } }',
    right: { first: { label: 'no. 1' }, second: { id: '2', label: 'no. 2' } },
  },
  {
    what: 'a response name that two types use for different fields',
    subgraphs: {
      a: {
        typeDefs: `type Query { both: [AB!]! } union AB = A | B
          type A @key(fields: "id") { id: ID! text: String } type B @key(fields: "id") { id: ID! count: Int }`,
        resolvers: {
          Query: {
            both: () => [
              { __typename: 'A', id: '1', text: 'a' },
              { __typename: 'B', id: '2', count: 2 },
            ],
          },
        },
      },
      b: { typeDefs: 'type A @key(fields: "id") { id: ID! more: Int }', resolvers: { A: { more: () => 7 } } },
    },
    source: '{ both { __typename ... on A { value: text more } ... on B { value_: count } } }',
    right: {
      both: [
        { __typename: 'A', value: 'a', more: 7 },
        { __typename: 'B', value_: 2 },
      ],
    },
  },
  {
    what: 'a field under a condition, all of whose fields are under another',
    subgraphs: {
      a: {
        typeDefs: 'type Query { t: T } type T @key(fields: "id") { id: ID! name: String }',
        resolvers: { Query: { t: () => ({ id: '1', name: 'one' }) } },
      },
      b: {
        typeDefs: 'type T @key(fields: "id") { id: ID! part: Part } type Part { size: Int }',
        resolvers: { T: { part: () => ({ size: 1 }) } },
      },
    },
    source: `query ($yes: Boolean = true, $no: Boolean = false) {
      t @include(if: $yes) { ... @include(if: $no) { name } } other: t { part @skip(if: $no) { size @skip(if: $yes) } } }`,
    right: { t: {}, other: { part: {} } },
    variables: { yes: true, no: false },
  },
];

describe.each(patterns)('$what', ({ subgraphs, source, right, variables = {} }) => {
  it('is answered as if it were one server', async () => {
    const gateway = await startGateway(federate(subgraphs), workers);
    const { data, errors } = await gateway.query(source, { variables });
    expect(errors).toEqual([]);
    expect(data).toEqual(right);
    await gateway.close();
  });
});
