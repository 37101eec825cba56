import type { AuditCase } from './audit-case.ts';

interface Row {
  readonly id: string;
}

/** Interfaces, unions and interface objects, as public audits of federation gateways ask them. */
export const auditAbstractTypes: readonly AuditCase[] = [
  {
    what: 'requirements with fragments on an abstract field',
    subgraphs: {
      a: {
        typeDefs: `type Query { things: [Thing] } type Thing @key(fields: "id") { id: ID! data: Data }
          interface Data { kind: String } type Text implements Data { kind: String text: String } type Link implements Data { kind: String url: String }`,
        resolvers: {
          Query: { things: () => ['1', '2'].map(thing) },
          Thing: { __resolveReference: ({ id }: Row) => thing(id) },
        },
      },
      b: {
        typeDefs: `type Thing @key(fields: "id") { id: ID! data: Data @external
            label: String @requires(fields: "data { kind ... on Text { text } ... on Link { url } }") }
          interface Data { kind: String } type Text implements Data @external { kind: String text: String } type Link implements Data @external { kind: String url: String }`,
        resolvers: {
          Thing: {
            label: ({ data }: { data: Record<string, string> }) => `${data.kind} ${data.text ?? data.url}`,
          },
        },
      },
    },
    asked: [['{ things { label } }', { things: [{ label: 'text hello' }, { label: 'link /there' }] }]],
  },
  {
    what: 'an interface object whose fields another subgraph adds',
    subgraphs: {
      a: {
        typeDefs: `type Query { nodes: [Node] } interface Node @key(fields: "id") { id: ID! }
          type User implements Node @key(fields: "id") { id: ID! name: String } type Bot implements Node @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            nodes: () => [
              { __typename: 'User', id: 'u', name: 'Ama' },
              { __typename: 'Bot', id: 'b' },
            ],
          },
          Node: {
            __resolveReference: ({ id }: Row) =>
              id === 'u' ? { __typename: 'User', id, name: 'Ama' } : { __typename: 'Bot', id },
          },
        },
      },
      b: {
        typeDefs:
          'type Query { added: [Node] } type Node @key(fields: "id") @interfaceObject { id: ID! since: Int }',
        resolvers: {
          Query: { added: () => [{ id: 'b' }] },
          Node: { since: ({ id }: Row) => (id === 'u' ? 1 : 2) },
        },
      },
    },
    asked: [
      ['{ nodes { since } }', { nodes: [{ since: 1 }, { since: 2 }] }],
      [
        '{ nodes { __typename id since ... on User { name } } }',
        {
          nodes: [
            { __typename: 'User', id: 'u', since: 1, name: 'Ama' },
            { __typename: 'Bot', id: 'b', since: 2 },
          ],
        },
      ],
      ['{ added { since id } }', { added: [{ since: 2, id: 'b' }] }],
      ['{ added { __typename } }', { added: [{ __typename: 'Bot' }] }],
    ],
  },
  {
    what: 'entities that lead to each other through an interface',
    subgraphs: {
      a: {
        typeDefs: `type Query { start: Step } interface Step { next: Step } type Alpha implements Step @key(fields: "id") { id: ID! next: Step }
          type Beta implements Step @key(fields: "id") { id: ID! next: Step }`,
        resolvers: { Query: { start: () => step('Alpha', 3) } },
      },
      b: {
        typeDefs:
          'type Alpha @key(fields: "id") { id: ID! mark: String } type Beta @key(fields: "id") { id: ID! sign: String }',
        resolvers: {
          Alpha: { mark: ({ id }: Row) => `mark ${id}` },
          Beta: { sign: ({ id }: Row) => `sign ${id}` },
        },
      },
    },
    asked: [
      [
        '{ start { __typename ... on Alpha { mark next { ... on Beta { sign next { ... on Alpha { mark } ... on Beta { sign } } } } } } }',
        {
          start: { __typename: 'Alpha', mark: 'mark 3', next: { sign: 'sign 2', next: { mark: 'mark 1' } } },
        },
      ],
    ],
  },
  {
    what: 'type names at every place and under every name',
    subgraphs: {
      a: {
        typeDefs:
          'type Query { pets: [Pet] } union Pet = Cat | Dog type Cat @key(fields: "id") { id: ID! } type Dog { bark: String }',
        resolvers: {
          Query: {
            pets: () => [
              { __typename: 'Cat', id: '1' },
              { __typename: 'Dog', bark: 'w' },
            ],
          },
        },
      },
      b: {
        typeDefs: 'type Cat @key(fields: "id") { id: ID! lives: Int }',
        resolvers: { Cat: { lives: () => 9 } },
      },
    },
    asked: [
      [
        '{ root: __typename pets { kind: __typename } }',
        { root: 'Query', pets: [{ kind: 'Cat' }, { kind: 'Dog' }] },
      ],
      [
        '{ pets { ... on Cat { t: __typename lives } ... on Dog { bark } } }',
        { pets: [{ t: 'Cat', lives: 9 }, { bark: 'w' }] },
      ],
      [
        'query { pets { ... on Cat @skip(if: true) { lives } ... on Dog @include(if: true) { bark } } }',
        { pets: [{}, { bark: 'w' }] },
      ],
    ],
  },
];

function thing(id: string): object {
  return id === '1'
    ? { id, data: { __typename: 'Text', kind: 'text', text: 'hello' } }
    : { id, data: { __typename: 'Link', kind: 'link', url: '/there' } };
}

function step(__typename: string, left: number): object | null {
  if (left === 0) return null;
  return { __typename, id: String(left), next: step(__typename === 'Alpha' ? 'Beta' : 'Alpha', left - 1) };
}
