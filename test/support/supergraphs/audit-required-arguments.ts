import type { AuditCase } from './audit-case.ts';

interface Row {
  readonly id: string;
}

interface Sized {
  readonly size?: number;
}

const lengths = (_: unknown, { unit = 'km' }: { unit?: string }) => (unit === 'm' ? 7000 : 7);

const trips = {
  typeDefs: `type Query { trips: [Trip!]! } type Trip @key(fields: "id") {
    id: ID! length(unit: String = "km"): Int legs(first: Int!): [Leg!]! start: Place }
    type Leg @key(fields: "id") { id: ID! height(above: String): Int } type Place { name(in: String!): String }`,
  resolvers: {
    Query: { trips: () => [{ id: 't', start: {} }] },
    Trip: {
      __resolveReference: ({ id }: Row) => ({ id, start: {} }),
      length: lengths,
      legs: (_: unknown, { first }: { first: number }) =>
        ['l1', 'l2', 'l3'].slice(0, first).map((id) => ({ id })),
    },
    Leg: {
      height: ({ id }: Row, { above }: { above?: string }) => (above === 'sea' ? 1000 : 0) + Number(id[1]),
    },
    Place: { name: (_: unknown, { in: language }: { in: string }) => `start ${language}` },
  },
};

/** Fields that are required with arguments, as public audits of federation gateways ask for them, and more of the kind. */
export const auditRequiredArguments: readonly AuditCase[] = [
  {
    what: 'a field required with several sets of arguments and with none',
    subgraphs: {
      trips,
      notes: {
        typeDefs: `type Trip @key(fields: "id") { id: ID! length(unit: String = "km"): Int @external
          metres: Int @requires(fields: "length(unit: \\"m\\")") plain: Int @requires(fields: "length")
          kilometres: Int @requires(fields: "length(unit: \\"km\\")") also: Int @requires(fields: "length(unit: \\"m\\")") free: Int }`,
        resolvers: {
          Trip: {
            metres: ({ length }: { length: number }) => length,
            also: ({ length }: { length: number }) => length + 1,
            plain: ({ length }: { length: number }) => length + 2,
            kilometres: ({ length }: { length: number }) => length + 3,
            free: () => 0,
          },
        },
      },
    },
    asked: [
      [
        '{ trips { metres kilometres plain also free } }',
        { trips: [{ metres: 7000, kilometres: 10, plain: 9, also: 7001, free: 0 }] },
      ],
      [
        '{ trips { length: metres metres: kilometres l: length(unit: "m") length__required1: length plain } }',
        { trips: [{ length: 7000, metres: 10, l: 7000, length__required1: 7, plain: 9 }] },
      ],
      [
        'query { trips { ...a ... on Trip @skip(if: true) { plain } ... @include(if: true) { kilometres } } } fragment a on Trip { metres }',
        { trips: [{ metres: 7000, kilometres: 10 }] },
      ],
    ],
  },
  {
    what: 'parts of required fields, lists among them, each with arguments of its own',
    subgraphs: {
      trips,
      notes: {
        typeDefs: `type Trip @key(fields: "id") { id: ID! legs(first: Int!): [Leg!]! @external start: Place @external
          first: String @requires(fields: "legs(first: 1) { id height }") top: String @requires(fields: "legs(first: 3) { height(above: \\"sea\\") }")
          steep: String @requires(fields: "legs(first: 3) { height }")
          from: String @requires(fields: "start { name(in: \\"fr\\") }") de: String @requires(fields: "start { name(in: \\"de\\") }") }
          type Leg @key(fields: "id") { id: ID! height(above: String): Int @external } type Place @external { name(in: String!): String }`,
        resolvers: {
          Trip: {
            first: ({ legs }: { legs: object[] }) => JSON.stringify(legs),
            top: ({ legs }: { legs: { height: number }[] }) => legs.map(({ height }) => height).join(),
            steep: ({ legs }: { legs: { height: number }[] }) => legs.map(({ height }) => height).join(),
            from: ({ start }: { start: { name: string } }) => start.name,
            de: ({ start }: { start: { name: string } }) => start.name,
          },
        },
      },
    },
    asked: [
      [
        '{ trips { top steep from de legs(first: 2) { height } } }',
        {
          trips: [
            {
              top: '1001,1002,1003',
              steep: '1,2,3',
              from: 'start fr',
              de: 'start de',
              legs: [{ height: 1 }, { height: 2 }],
            },
          ],
        },
      ],
      [
        '{ trips { de start { name(in: "en") } } }',
        { trips: [{ de: 'start de', start: { name: 'start en' } }] },
      ],
    ],
  },
  {
    what: 'an interface object that requires a field with arguments',
    subgraphs: {
      shows: {
        typeDefs: `type Query { things: [Thing!]! } interface Thing @key(fields: "id") { id: ID! size(unit: Int!): Int }
          type Book implements Thing @key(fields: "id") { id: ID! size(unit: Int!): Int } type Film implements Thing @key(fields: "id") { id: ID! size(unit: Int!, of: Int): Int }`,
        resolvers: {
          Query: {
            things: () => [
              { __typename: 'Book', id: 'b' },
              { __typename: 'Film', id: 'f' },
            ],
          },
          Thing: { __resolveReference: ({ id }: Row) => ({ __typename: id === 'b' ? 'Book' : 'Film', id }) },
          Book: { size: (_: unknown, { unit }: { unit: number }) => unit },
          Film: { size: (_: unknown, { unit }: { unit: number }) => unit * 10 },
        },
      },
      notes: {
        typeDefs: `type Thing @key(fields: "id") @interfaceObject { id: ID! size(unit: Int!): Int @external
          small: Int @requires(fields: "size(unit: 1)") large: Int @requires(fields: "size(unit: 5)") }`,
        resolvers: {
          Thing: { small: ({ size }: Sized) => size, large: ({ size }: Sized) => size },
        },
      },
    },
    asked: [
      [
        '{ things { __typename small large ... on Film { size(unit: 2) } } }',
        {
          things: [
            { __typename: 'Book', small: 1, large: 5 },
            { __typename: 'Film', small: 10, large: 50, size: 20 },
          ],
        },
      ],
    ],
  },
  {
    what: 'a field that its own subgraph and another require, each with arguments of its own',
    subgraphs: {
      towns: {
        typeDefs: `type Query { routes: [Route!]! } type Route @key(fields: "id") { id: ID! stops(first: Int!): [Stop!]! @external }
          type Stop @key(fields: "id") { id: ID! town: String near: [Route!] @external
            busy: Boolean @requires(fields: "near { stops(first: 9) { id } }") }`,
        resolvers: {
          Query: { routes: () => [{ id: 'r' }] },
          Stop: {
            town: ({ id }: Row) => `town ${id}`,
            busy: ({ near }: { near: { stops: object[] }[] }) =>
              near.every(({ stops }) => stops.length === 3),
          },
        },
      },
      lines: {
        typeDefs: `type Route @key(fields: "id") { id: ID! stops(first: Int!): [Stop!]!
            ends: String @requires(fields: "stops(first: 2) { town }") }
          type Stop @key(fields: "id") { id: ID! near: [Route!] town: String @external }`,
        resolvers: {
          Route: {
            stops: (_: unknown, { first }: { first: number }) =>
              ['s1', 's2', 's3'].slice(0, first).map((id) => ({ id })),
            ends: ({ stops }: { stops: { town: string }[] }) => stops.map(({ town }) => town).join(),
          },
          Stop: { near: () => [{ id: 'r' }] },
        },
      },
    },
    asked: [
      [
        '{ routes { ends stops(first: 1) { busy } } }',
        { routes: [{ ends: 'town s1,town s2', stops: [{ busy: true }] }] },
      ],
    ],
  },
];
