import type { AuditCase } from './audit-case.ts';
import type { SubgraphDefinition } from './federation.ts';

interface Row {
  readonly id: string;
}

const photo = { __typename: 'Photo', title: 'a photo' };
const scan = { __typename: 'Scan', place: { __typename: 'Shelf', no: 4 } };
const voice = { __typename: 'Voice', secs: 60 };

const memo = { __typename: 'Memo', id: 'm', text: 'a memo' };
const note = { __typename: 'Note', id: 'n' };

/** Folders, of which a subgraph knows some parts of its own. */
function folders(root: string, ownTypes: string, parts: readonly object[]): SubgraphDefinition {
  return {
    typeDefs: `type Query { ${root}: Folder both: Folder @shareable } type Folder @key(fields: "id") { id: ID! sheet: Sheet @shareable }
      type Sheet @shareable { parts: [Part!]! } type Photo @shareable { title: String } ${ownTypes}`,
    resolvers: {
      Query: {
        [root]: () => ({ id: 'f', sheet: { parts } }),
        both: () => ({ id: 'f', sheet: { parts: [photo] } }),
      },
      Folder: { __resolveReference: ({ id }: Row) => ({ id, sheet: { parts } }) },
      Scan: { dpi: (_: unknown, { times }: { times: number }) => 100 * times },
    },
  };
}

const ofAll = '... on Photo { title } ... on Scan { dpi } ... on Voice { secs }';

/** Unions and interfaces of which each subgraph knows some types only, as public audits of federation gateways ask for them. */
export const auditPartialMembers: readonly AuditCase[] = [
  {
    what: 'a union below fields of several subgraphs, each with members of its own',
    subgraphs: {
      archive: folders(
        'stored',
        `union Part = Photo | Scan type Scan { dpi(times: Int = 1): Int place: Place }
         union Place = Shelf | Box type Shelf { no: Int } type Box { no: Int }`,
        [photo, scan],
      ),
      desk: folders('open', 'union Part = Photo | Voice type Voice { secs: Int }', [photo, voice]),
    },
    asked: [
      [
        `{ stored { sheet { parts { ${ofAll} } } } open { sheet { parts { __typename ${ofAll} } } } both { sheet { parts { ${ofAll} } } } }`,
        {
          stored: { sheet: { parts: [{ title: 'a photo' }, { dpi: 100 }] } },
          open: {
            sheet: {
              parts: [
                { __typename: 'Photo', title: 'a photo' },
                { __typename: 'Voice', secs: 60 },
              ],
            },
          },
          both: { sheet: { parts: [{ title: 'a photo' }] } },
        },
      ],
      [
        '{ stored { sheet { parts { ... on Voice { secs } } } } }',
        { stored: { sheet: { parts: [{}, {}] } } },
      ],
      [
        `query ($n: Int = 3, $no: Boolean = false) { stored { s: sheet { parts { ...scan ... on Photo { t: title } } } } }
         fragment scan on Scan { k: dpi(times: $n) ... @include(if: $no) { dpi } place { __typename ... on Shelf { no } ... on Box @skip(if: $no) { no } } }`,
        { stored: { s: { parts: [{ t: 'a photo' }, { k: 300, place: { __typename: 'Shelf', no: 4 } }] } } },
      ],
    ],
  },
  {
    what: 'an interface below fields of several subgraphs, each with types of its own',
    subgraphs: Object.fromEntries(
      [
        ['a', 'Memo'],
        ['b', 'Mail'],
      ].map(([name = '', own = '']) => [
        name,
        {
          typeDefs: `type Query { ${name}: Tray } type Tray @key(fields: "id") { id: ID! papers: [Paper!]! @shareable }
            interface Paper { id: ID! } type Note implements Paper @shareable { id: ID! } type ${own} implements Paper { id: ID! text: String }`,
          resolvers: {
            Query: { [name]: () => ({ id: 't', papers: own === 'Memo' ? [memo, note] : [note] }) },
          },
        },
      ]),
    ),
    asked: [
      [
        '{ a { papers { id ... on Memo { text } } } b { papers { id ... on Mail { text } } } }',
        { a: { papers: [{ id: 'm', text: 'a memo' }, { id: 'n' }] }, b: { papers: [{ id: 'n' }] } },
      ],
    ],
  },
];
