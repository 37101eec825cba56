import { fails, type HttpAuditCase, refused } from './http-audit-case.ts';

/** Values, requirements, provided fields and directives of one subgraph that the others narrow. */
export const auditNarrowedParts: readonly HttpAuditCase[] = [
  {
    what: 'values of an enum, and objects of a type, that clients do not see',
    subgraphs: {
      a: {
        typeDefs: 'type Query { open: [Level] } enum Level { LOW HIGH }',
        resolvers: { Query: { open: () => ['LOW', 'SECRET'] } },
      },
      b: {
        typeDefs: `type Query { all: [Level] level(is: Level!): Level sure: Sure } type Sure { level: Level! }
          enum Level { LOW HIGH SECRET @inaccessible } extend type Query { things: [Thing] surely: Surely }
          union Thing = Plain | Veiled type Plain { id: ID } type Veiled @inaccessible { id: ID } type Surely { thing: Thing! }`,
        resolvers: {
          Query: {
            all: () => ['LOW', 'SECRET'],
            sure: () => ({ level: 'SECRET' }),
            things: () => [{ __typename: 'Plain', id: 'p' }, { __typename: 'Veiled' }],
            surely: () => ({ thing: { __typename: 'Veiled' } }),
          },
        },
      },
    },
    asked: [
      ['{ all }', { all: ['LOW', null] }],
      ['{ open }', { open: ['LOW', null] }, ['SUBGRAPH_ERROR']],
      ['{ sure { level } }', { sure: null }, ['NON_NULL_FIELD_WITHOUT_VALUE']],
      ['{ level(is: SECRET) }', ...refused('GRAPHQL_VALIDATION_FAILED')],
      ['mutation { open }', ...refused('GRAPHQL_VALIDATION_FAILED')],
      ['{ things { ... on Plain { id } } }', { things: [{ id: 'p' }, null] }],
      ['{ surely { thing { __typename } } }', { surely: null }, ['NON_NULL_FIELD_WITHOUT_VALUE']],
    ],
  },
  {
    what: 'an entity that a subgraph between two others does not know',
    subgraphs: {
      a: {
        typeDefs: 'type Query { items: [Item] } type Item @key(fields: "code") { code: ID! }',
        resolvers: { Query: { items: () => [{ code: 'gone' }, { code: 'c' }] } },
      },
      b: {
        typeDefs: 'type Item @key(fields: "code") @key(fields: "id") { code: ID! id: ID! }',
        resolvers: {
          Item: {
            __resolveReference: ({ code }: { code: string }) => (code === 'gone' ? null : { id: code }),
          },
        },
      },
      c: {
        typeDefs: 'type Item @key(fields: "id") { id: ID! name: String size: Int! }',
        resolvers: { Item: { name: () => 'name', size: () => 1 } },
      },
    },
    asked: [
      [
        '{ items { code name } }',
        {
          items: [
            { code: 'gone', name: null },
            { code: 'c', name: 'name' },
          ],
        },
      ],
      ['{ items { size } }', { items: [null, { size: 1 }] }, ['NON_NULL_FIELD_WITHOUT_VALUE']],
    ],
  },
  {
    what: 'a field that two others require with different arguments',
    subgraphs: {
      a: {
        typeDefs:
          'type Query { trip: Trip } type Trip @key(fields: "id") { id: ID! length(unit: String!): Int }',
        resolvers: {
          Query: { trip: () => ({ id: 't' }) },
          Trip: { length: (_: unknown, { unit }: { unit: string }) => (unit === 'm' ? 7000 : 7) },
        },
      },
      b: {
        typeDefs: `type Trip @key(fields: "id") { id: ID! length(unit: String!): Int @external
          metres: String @requires(fields: "length(unit: \\"m\\")") kilometres: String @requires(fields: "length(unit: \\"km\\")") }`,
        resolvers: {
          Trip: {
            metres: ({ length }: { length: number }) => `${length} m`,
            kilometres: ({ length }: { length: number }) => `${length} km`,
          },
        },
      },
    },
    asked: [
      ['{ trip { metres } }', { trip: { metres: '7000 m' } }],
      ['{ trip { length(unit: "m") kilometres } }', { trip: { length: 7000, kilometres: '7 km' } }],
      ['{ trip { metres kilometres } }', { trip: { metres: '7000 m', kilometres: '7 km' } }],
    ],
  },
  {
    what: 'provided fields, of which only what is asked for may be fetched',
    subgraphs: {
      a: {
        typeDefs: `type Query { none: Int } type Note @key(fields: "id") {
          id: ID! head: String! @shareable body: String! @shareable more: String! }`,
        resolvers: { Note: { head: fails, body: fails, more: () => 'more' } },
      },
      b: {
        typeDefs: `type Query { notes: [Note!]! @provides(fields: "head body") }
          type Note @key(fields: "id") { id: ID! head: String! @external body: String! @external }`,
        resolvers: {
          Query: { notes: () => [{ id: 'n', head: 'head' }] },
          Note: { __resolveReference: fails, body: fails },
        },
      },
    },
    asked: [
      ['{ notes { h: head ... { more } } }', { notes: [{ h: 'head', more: 'more' }] }],
      ['{ notes { id ... on Note @skip(if: true) { body } } }', { notes: [{ id: 'n' }] }],
    ],
  },
  {
    what: 'a directive that subgraphs compose for clients, with a default in one of them only',
    subgraphs: Object.fromEntries(
      [
        ['a', ''],
        ['b', ' = LOUD'],
      ].map(([name = '', byDefault = '']) => [
        name,
        {
          typeDefs: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
            @link(url: "https://tone.example/tone/v1.0", import: ["@tone"]) @composeDirective(name: "@tone")
            directive @tone(of: Tone!${byDefault}) on FIELD enum Tone { LOUD LOW } type Query { ${name}: String }`,
          resolvers: { Query: { [name]: () => name } },
        },
      ]),
    ),
    asked: [
      ['{ a @tone b @tone(of: LOW) }', { a: 'a', b: 'b' }],
      ['{ a @tone(of: HIGH) }', ...refused('GRAPHQL_VALIDATION_FAILED')],
    ],
  },
];
