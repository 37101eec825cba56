import type { AuditCase } from './audit-case.ts';

interface Row {
  readonly id: string;
}

/** Keys, shared roots, provided fields and extensions, as public audits of federation gateways ask them. */
export const auditKeys: readonly AuditCase[] = [
  {
    what: 'keys of several fields, one of them an object',
    subgraphs: {
      a: {
        typeDefs: `type Query { shelf: [Copy] } type Copy @key(fields: "number place { code }") { number: Int! place: Place! }
          type Place { code: ID! @shareable }`,
        resolvers: {
          Query: {
            shelf: () => [
              { number: 1, place: { code: 'x' } },
              { number: 1, place: { code: 'y' } },
            ],
          },
        },
      },
      b: {
        typeDefs: `type Copy @key(fields: "number place { code }") { number: Int! place: Place! state: String }
          type Place { code: ID! @shareable }`,
        resolvers: {
          Copy: {
            state: ({ number, place }: { number: number; place: { code: string } }) =>
              `${number}${place.code}`,
          },
        },
      },
    },
    asked: [
      ['{ shelf { state } }', { shelf: [{ state: '1x' }, { state: '1y' }] }],
      [
        '{ shelf { place { code } s: state } }',
        {
          shelf: [
            { place: { code: 'x' }, s: '1x' },
            { place: { code: 'y' }, s: '1y' },
          ],
        },
      ],
    ],
  },
  {
    what: 'keys that are null, or whose entity is gone',
    subgraphs: {
      a: {
        typeDefs:
          'type Query { rows: [Row] } type Row { item: Item } type Item @key(fields: "id") { id: ID! }',
        resolvers: {
          Query: { rows: () => [{ item: null }, { item: { id: 'gone' } }, { item: { id: '1' } }, null] },
        },
      },
      b: {
        typeDefs: 'type Item @key(fields: "id") { id: ID! name: String }',
        resolvers: {
          Item: { __resolveReference: ({ id }: Row) => (id === 'gone' ? null : { id, name: `name ${id}` }) },
        },
      },
    },
    asked: [
      [
        '{ rows { item { name } } }',
        { rows: [{ item: null }, { item: { name: null } }, { item: { name: 'name 1' } }, null] },
      ],
    ],
  },
  {
    what: 'root fields and root fields of one name in several subgraphs',
    subgraphs: {
      a: {
        typeDefs:
          'type Query { product: Product @shareable one: Int } type Product { id: ID! @shareable name: Name @shareable } type Name { id: ID! brand: String @shareable }',
        resolvers: { Query: { product: () => ({ id: '1', name: { id: 'n', brand: 'B' } }), one: () => 1 } },
      },
      b: {
        typeDefs:
          'type Query { product: Product @shareable two: Int } type Product { id: ID! @shareable price: Int }',
        resolvers: { Query: { product: () => ({ id: '1', price: 9 }), two: () => 2 } },
      },
    },
    asked: [
      [
        '{ product { id name { brand } price } one two }',
        { product: { id: '1', name: { brand: 'B' }, price: 9 }, one: 1, two: 2 },
      ],
      [
        '{ p: product { price } q: product { name { brand } } }',
        { p: { price: 9 }, q: { name: { brand: 'B' } } },
      ],
    ],
  },
  {
    what: 'enum values and inputs that subgraphs have in common',
    subgraphs: {
      a: {
        typeDefs: `type Query { users: [User] find(filter: Filter): String } type User @key(fields: "id") { id: ID! kind: Kind @shareable }
          enum Kind { MEMBER GUEST } input Filter { first: Int! second: String }`,
        resolvers: {
          Query: {
            users: () => [{ id: '1', kind: 'MEMBER' }],
            find: (_: unknown, { filter }: { filter: { first: number } }) => `found ${filter.first}`,
          },
        },
      },
      b: {
        typeDefs:
          'type Query { seek(filter: Filter): String } type User @key(fields: "id") { id: ID! kind: Kind @shareable } enum Kind { MEMBER GUEST } input Filter { first: Int! }',
        resolvers: {
          Query: {
            seek: (_: unknown, { filter }: { filter: { first: number } }) => `sought ${filter.first}`,
          },
        },
      },
    },
    asked: [
      [
        '{ users { kind } find(filter: { first: 1 }) seek(filter: { first: 2 }) }',
        { users: [{ kind: 'MEMBER' }], find: 'found 1', seek: 'sought 2' },
      ],
    ],
  },
  {
    what: 'types extended as federation 1 did',
    subgraphs: {
      a: {
        typeDefs: 'type Query { me: User } type User @key(fields: "id") { id: ID! name: String }',
        resolvers: {
          Query: { me: () => ({ id: '1', name: 'Ama' }) },
          User: { __resolveReference: ({ id }: Row) => ({ id, name: 'Ama' }) },
        },
      },
      b: {
        typeDefs:
          'extend type Query { last: User } extend type User @key(fields: "id") { id: ID! @external seen: Int }',
        resolvers: { Query: { last: () => ({ id: '1' }) }, User: { seen: () => 5 } },
      },
    },
    asked: [['{ me { seen } last { name seen } }', { me: { seen: 5 }, last: { name: 'Ama', seen: 5 } }]],
  },
  {
    what: 'fields provided below a list and below each other',
    subgraphs: {
      a: {
        typeDefs: `type Query { groups: [Group] @provides(fields: "lead { name home { city } }") }
          type Group @key(fields: "id") { id: ID! lead: Lead @external } type Lead @key(fields: "id") { id: ID! name: String @external home: Home @external } type Home { city: String @external }`,
        resolvers: {
          Query: { groups: () => [{ id: 'g', lead: { id: 'l', name: 'near', home: { city: 'near' } } }] },
        },
      },
      b: {
        typeDefs: `type Group @key(fields: "id") { id: ID! lead: Lead @shareable } type Lead @key(fields: "id") { id: ID! name: String @shareable home: Home @shareable age: Int }
          type Home { city: String @shareable }`,
        resolvers: {
          Group: { lead: () => ({ id: 'l', name: 'far', home: { city: 'far' } }) },
          Lead: { age: () => 40, name: () => 'far', home: () => ({ city: 'far' }) },
        },
      },
    },
    asked: [
      [
        '{ groups { lead { name home { city } age } } }',
        { groups: [{ lead: { name: 'near', home: { city: 'near' }, age: 40 } }] },
      ],
    ],
  },
];
