import { fails, type HttpAuditCase, refused } from './http-audit-case.ts';

interface Row {
  readonly id: string;
}

const people = new Map([['p1', 'Ama']]);
const person = (id: string) => ({ __typename: 'Person', id, name: people.get(id) });
const report = (id: string) => ({ __typename: 'Report', id, title: `Report ${id}` });
const members = () => [
  { __typename: 'Member', id: 'm1', name: 'Mo' },
  { __typename: 'Guest', id: 'g1', name: 'Gil' },
];

/** Types of which each subgraph knows a part, as public audits of federation gateways ask for them. */
export const auditPartialTypes: readonly HttpAuditCase[] = [
  {
    what: 'an interface of which each subgraph has the key of one type only',
    subgraphs: {
      a: {
        typeDefs: `type Query { record(id: ID!): Record @shareable } interface Record { id: ID! }
          type Person implements Record @key(fields: "id") { id: ID! name: String }
          type Report implements Record @key(fields: "id") { id: ID! @external author: Person! }`,
        resolvers: {
          Query: {
            record: (_: unknown, { id }: Row) =>
              people.has(id) ? person(id) : { __typename: 'Report', id: 'wrong' },
          },
          Person: { __resolveReference: ({ id }: Row) => person(id) },
          Report: { author: () => person('p1') },
        },
      },
      b: {
        typeDefs: `type Query { record(id: ID!): Record @shareable report: Report } interface Record { id: ID! }
          type Person implements Record @key(fields: "id") { id: ID! @external reports: [Report!]! }
          type Report implements Record @key(fields: "id") { id: ID! title: String }`,
        resolvers: {
          Query: {
            record: (_: unknown, { id }: Row) =>
              people.has(id) ? { __typename: 'Person', id: 'wrong' } : report(id),
            report: () => report('r1'),
          },
          Person: { reports: () => [report('r1')] },
          Report: { __resolveReference: ({ id }: Row) => report(id) },
        },
      },
    },
    asked: [
      ['{ record(id: "p1") { id } }', ...refused('PLANNING_FAILED')],
      ['{ record(id: "p1") { id ... on Report { id } } }', ...refused('PLANNING_FAILED')],
      [
        '{ a: record(id: "p1") { __typename } b: record(id: "r1") { __typename } }',
        { a: { __typename: 'Person' }, b: { __typename: 'Report' } },
      ],
      [
        '{ a: record(id: "p1") { ... on Person { id name } } b: record(id: "r1") { ... on Report { id title } } }',
        { a: { id: 'p1', name: 'Ama' }, b: { id: 'r1', title: 'Report r1' } },
      ],
      [
        '{ a: record(id: "p1") { ... on Report { id } } b: record(id: "r1") { ... on Person { id } } }',
        { a: {}, b: {} },
      ],
      [
        '{ report { id title author { id name reports { id } } } }',
        {
          report: {
            id: 'r1',
            title: 'Report r1',
            author: { id: 'p1', name: 'Ama', reports: [{ id: 'r1' }] },
          },
        },
      ],
    ],
  },
  {
    what: 'a type that is an entity in one subgraph only, its fields nullable in one type of a union',
    subgraphs: {
      a: {
        typeDefs: 'type Query { members: [Member!]! } type Member { id: ID @shareable }',
        resolvers: { Query: { members: () => [{ id: 'm1' }] } },
      },
      b: {
        typeDefs: `type Query { everyone: [Someone!]! } union Someone = Member | Guest
          type Member @key(fields: "id") { id: ID! name: String knows: [Someone!]! }
          type Guest { id: ID name: String knows: [Someone!]! }`,
        resolvers: {
          Query: { everyone: members },
          Member: { __resolveReference: ({ id }: Row) => ({ id, name: 'Mo' }), knows: members },
          Guest: { knows: members },
        },
      },
    },
    asked: [
      [
        `{ members { id name } everyone { ... on Member { id name knows { ... on Member { id } ... on Guest { id name } } }
          ... on Guest { id knows { ... on Member { name knows { ... on Guest { id } ... on Member { id } } } ... on Guest { name } } } } }`,
        {
          members: [{ id: 'm1', name: 'Mo' }],
          everyone: [
            { id: 'm1', name: 'Mo', knows: [{ id: 'm1' }, { id: 'g1', name: 'Gil' }] },
            { id: 'g1', knows: [{ name: 'Mo', knows: [{ id: 'm1' }, { id: 'g1' }] }, { name: 'Gil' }] },
          ],
        },
      ],
    ],
  },
  {
    what: 'an input of which one subgraph knows a field more',
    subgraphs: {
      a: {
        typeDefs: 'type Query { found(by: Filter!): [Int!] } input Filter { first: Int! }',
        resolvers: { Query: { found: (_: unknown, { by }: { by: { first: number } }) => [by.first] } },
      },
      b: {
        typeDefs: 'type Query { sought(by: Filter!): [Int!] } input Filter { first: Int! skip: Int }',
        resolvers: {
          Query: { sought: (_: unknown, { by }: { by: object }) => Object.keys(by).map((key) => key.length) },
        },
      },
    },
    asked: [
      ['{ found(by: { first: 1 }) sought(by: { first: 1 }) }', { found: [1], sought: [5] }],
      ['{ found(by: { first: 1, skip: 2 }) }', ...refused('GRAPHQL_VALIDATION_FAILED')],
      ['{ sought(by: { first: 1, skip: 2 }) }', ...refused('GRAPHQL_VALIDATION_FAILED')],
    ],
  },
  {
    what: 'interface objects by whose keys nothing can be asked, one of an interface without types',
    subgraphs: {
      a: {
        typeDefs: `type Query { one: Thing source: Source! } interface Thing @key(fields: "id") { id: ID! }
          type Source @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
        resolvers: {
          Query: { one: () => ({ __typename: 'Thing', id: 't1' }), source: () => ({ id: 's1' }) },
          Thing: { __resolveReference: fails },
        },
      },
      b: {
        typeDefs: `type Query { other: Thing }
          type Thing @key(fields: "id", resolvable: false) @interfaceObject { id: ID! note: String }
          interface Source @key(fields: "id") { id: ID! }
          type Interview implements Source @key(fields: "id") { id: ID! place: String! }`,
        resolvers: {
          Query: { other: () => ({ id: 't1' }) },
          Thing: { note: () => 'noted' },
          Source: {
            __resolveReference: ({ id }: Row) => ({ __typename: 'Interview', id, place: 'by phone' }),
          },
        },
      },
    },
    asked: [
      ['{ other { id note } }', { other: { id: 't1', note: 'noted' } }],
      ['{ one { note } }', ...refused('PLANNING_FAILED')],
      ['{ one { note } other { id } }', ...refused('PLANNING_FAILED')],
      ['{ one { id } }', { one: null }, ['SUBGRAPH_ERROR']],
      ['{ source { id } }', { source: { id: 's1' } }],
      ['{ source { id place } }', ...refused('GRAPHQL_VALIDATION_FAILED')],
      ['{ source { ... on Interview { id place } } }', { source: { id: 's1', place: 'by phone' } }],
    ],
  },
];
