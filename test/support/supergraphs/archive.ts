import { federate } from './federation.ts';
import type { Federation } from './federation.ts';
import type { MonolithResolvers } from './monolith.ts';

interface Row {
  readonly id: string;
}

const photo = { __typename: 'Photo', id: 'x1', title: 'a photo' };
const scan = {
  __typename: 'Scan',
  id: 'x2',
  title: 'a scan',
  width: 3,
  place: { __typename: 'Shelf', no: 4 },
};
const note = { __typename: 'Note', title: 'a note', by: { id: 'x3' } };
const voice = { __typename: 'Voice', id: 'x4', secs: 60, place: { __typename: 'Tape', side: 'B' } };

const stored = [
  { id: 'f1', sheet: { parts: [[photo, scan], [], [note, scan]], top: scan } },
  { id: 'f2', sheet: { parts: [[photo]], top: photo } },
];
const open = [{ id: 'f3', sheet: { parts: [[voice], [photo, voice]], top: voice } }];
const folders = [...stored, ...open];

const folderOf = ({ id }: Row) => folders.find((folder) => folder.id === id);
const rowOf = ({ id }: Row) => [photo, scan, voice].find((row) => row.id === id);
const dpi = ({ width }: { width: number }, { times = 1 }: { times?: number }) => 100 * width * times;
const rating = ({ id }: Row, { scale = 1 }: { scale?: number }) => Number(id.slice(1)) * scale;
const grain = ({ width }: { width: number }) => width + 0.5;
const quotes = ({ id }: Row) => (id === 'x4' ? [voice, photo] : [scan]);
const name = ({ id }: Row) => `person ${id}`;

/** A paper archive and an audio desk, each with kinds of pieces of its own, and a third that tells more of the pieces of both. */
export function archive(): Federation {
  const folder = `type Folder @key(fields: "id") { id: ID! sheet: Sheet @shareable }
    type Sheet @shareable { parts: [[Part!]!]! top: Piece } interface Piece { id: ID! }`;
  const Folder = { __resolveReference: folderOf };
  const Piece = { __resolveReference: rowOf };
  return federate({
    papers: {
      typeDefs: `${folder} type Query { stored: [Folder!]! } union Part = Photo | Scan | Note
        type Photo implements Piece @key(fields: "id") { id: ID! title: String! @shareable }
        type Scan implements Piece @key(fields: "id") { id: ID! title: String width: Int dpi(times: Int = 1): Int place: Place }
        type Note { title: String by: Person } type Person @key(fields: "id") { id: ID! }
        union Place = Shelf | Box type Shelf { no: Int } type Box { no: Int }`,
      resolvers: { Query: { stored: () => stored }, Folder, Photo: Piece, Scan: { ...Piece, dpi } },
    },
    sounds: {
      typeDefs: `${folder} type Query { open: [Folder!]! } union Part = Photo | Voice
        type Photo implements Piece @key(fields: "id") { id: ID! title: String @shareable }
        type Voice implements Piece @key(fields: "id") { id: ID! secs: Int place: Place }
        union Place = Tape type Tape { side: String }`,
      resolvers: { Query: { open: () => open }, Folder, Photo: Piece, Voice: Piece },
    },
    critics: {
      typeDefs: `interface Piece { id: ID! rating(scale: Int = 1): Int }
        type Photo implements Piece @key(fields: "id") { id: ID! rating(scale: Int = 1): Int }
        type Scan implements Piece @key(fields: "id") {
          id: ID! width: Int @external rating(scale: Int = 1): Int grain: Float @requires(fields: "width") quotes: [Piece!]!
        }
        type Voice implements Piece @key(fields: "id") { id: ID! rating(scale: Int = 1): Int quotes: [Piece!]! }
        type Person @key(fields: "id") { id: ID! name: String! }`,
      resolvers: {
        Photo: { rating },
        Scan: { rating, grain, quotes },
        Voice: { rating, quotes },
        Person: { name },
      },
    },
  });
}

/** The same archive in one place. */
export const archiveMonolith: MonolithResolvers = {
  Query: { stored: () => stored, open: () => open },
  Photo: { rating },
  Scan: { dpi, rating, grain, quotes },
  Voice: { rating, quotes },
  Person: { name },
};
