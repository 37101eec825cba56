import { federate } from './federation.ts';
import type { Federation } from './federation.ts';
import type { MonolithResolvers } from './monolith.ts';

const media = [
  { __typename: 'Book', id: 'm1', title: 'Alpha', year: 1990, pages: 100, format: 'PAPER', authorId: 'a1' },
  { __typename: 'Film', id: 'm2', title: 'Beta', year: 2001, minutes: 95, format: 'DIGITAL', authorId: 'a2' },
  { __typename: 'Book', id: 'm3', title: 'Gamma', year: 2010, pages: 350, format: 'DIGITAL', authorId: 'a2' },
  { __typename: 'Film', id: 'm4', title: null, year: 2020, minutes: 120, format: null, authorId: null },
];
const authors = [
  { id: 'a1', __typename: 'Person', name: 'Iris', born: 1950, country: { code: 'ITA' } },
  { id: 'a2', __typename: 'Studio', name: 'North', staff: 12, country: { code: 'NOR' } },
];
const byId = <Row extends { id: string }>(rows: readonly Row[], id: string) =>
  rows.find((row) => row.id === id) ?? null;
const number = (id: string) => Number(id.slice(1));

/** Subgraphs full of abstract types: interfaces, unions, an interface object, requirements with fragments. */
export function library(): Federation {
  return federate({
    catalogue: {
      typeDefs: `
        enum Format { PAPER DIGITAL }
        interface Media @key(fields: "id") { id: ID! title: String year: Int! format: Format author: Author }
        type Book implements Media @key(fields: "id") {
          id: ID! title: String year: Int! format: Format author: Author pages: Int! sequel: Book
        }
        type Film implements Media @key(fields: "id") {
          id: ID! title: String year: Int! format: Format author: Author minutes: Int! basedOn: Media
        }
        union Author = Person | Studio
        interface Named { name: String! }
        type Person implements Named @key(fields: "id") { id: ID! name: String! born: Int works: [Media!]! }
        type Studio implements Named @key(fields: "id") { id: ID! name: String! staff: Int works: [Media] }
        type Query {
          media: [Media!]! medium(id: ID!): Media books: [Book!]! authors: [Author!]! named: [Named!]! maybe: [[Media]]
        }
      `,
      resolvers: {
        Query: {
          media: () => media,
          medium: (_: unknown, { id }: { id: string }) => byId(media, id),
          books: () => media.filter(({ __typename }) => __typename === 'Book'),
          authors: () => authors,
          named: () => authors,
          maybe: () => [[media[0], null], null, [media[1]]],
        },
        Media: { __resolveReference: ({ id }: { id: string }) => byId(media, id) },
        Book: {
          __resolveReference: ({ id }: { id: string }) => byId(media, id),
          author: ({ authorId }: { authorId: string }) => byId(authors, authorId),
          sequel: ({ id }: { id: string }) => (id === 'm1' ? media[2] : null),
        },
        Film: {
          __resolveReference: ({ id }: { id: string }) => byId(media, id),
          author: ({ authorId }: { authorId: string }) => byId(authors, authorId),
          basedOn: ({ id }: { id: string }) => (id === 'm2' ? media[0] : media[1]),
        },
        Person: {
          __resolveReference: ({ id }: { id: string }) => byId(authors, id),
          works: ({ id }: { id: string }) => media.filter(({ authorId }) => authorId === id),
        },
        Studio: {
          __resolveReference: ({ id }: { id: string }) => byId(authors, id),
          works: ({ id }: { id: string }) => [null, ...media.filter(({ authorId }) => authorId === id)],
        },
      },
    },
    ratings: {
      typeDefs: `
        type Media @key(fields: "id") @interfaceObject { id: ID! rating: Float votes(minimum: Int = 0): [Vote!]! }
        type Vote { points: Int! on: Media! voter: Person }
        type Person @key(fields: "id") { id: ID! votes: [Vote!]! }
        type Query { best: Media rated: [Media!]! }
      `,
      resolvers: {
        Query: { best: () => ({ id: 'm3' }), rated: () => [{ id: 'm1' }, { id: 'm2' }, { id: 'm4' }] },
        Media: {
          rating: ({ id }: { id: string }) => number(id) / 2,
          votes: ({ id }: { id: string }, { minimum }: { minimum: number }) =>
            [1, 2, 3]
              .filter((points) => points >= minimum)
              .map((points) => ({ points, on: { id }, voter: { id: 'a1' } })),
        },
        Person: { votes: () => [{ points: 3, on: { id: 'm2' }, voter: null }] },
      },
    },
    places: {
      typeDefs: `
        type Person @key(fields: "id") { id: ID! name: String! @external country: Country greeting: String @requires(fields: "name") }
        type Studio @key(fields: "id") { id: ID! country: Country! }
        type Country @key(fields: "code") { code: ID! label: String }
        union Place = Country | Person
        type Query { places: [Place!]! }
      `,
      resolvers: {
        Query: {
          places: () => [
            { __typename: 'Country', code: 'ITA' },
            { __typename: 'Person', id: 'a1', name: 'Iris' },
          ],
        },
        Person: {
          country: ({ id }: { id: string }) => byId(authors, id)?.country,
          greeting: ({ name }: { name: string }) => `Hello ${name}`,
        },
        Studio: { country: ({ id }: { id: string }) => byId(authors, id)?.country },
        Country: { label: ({ code }: { code: string }) => `The land ${code}` },
      },
    },
    reading: {
      typeDefs: `
        type Book @key(fields: "id") {
          id: ID! pages: Int! @external author: Author @external
          hours: Float @requires(fields: "pages") byline: String @requires(fields: "author { ... on Person { id } ... on Studio { id staff } }")
        }
        union Author = Person | Studio
        type Person @key(fields: "id") { id: ID! }
        type Studio @key(fields: "id") { id: ID! staff: Int @external }
        type Query { shelf: [Book!]! }
      `,
      resolvers: {
        Query: { shelf: () => [{ id: 'm3' }, { id: 'm1' }] },
        Book: {
          hours: ({ pages }: { pages: number }) => pages / 40,
          byline: ({ author }: { author?: { id: string; staff?: number } }) =>
            author && `${author.id} ${author.staff ?? ''}`,
        },
        Author: {
          __resolveType: ({ staff }: { staff?: number }) => (staff === undefined ? 'Person' : 'Studio'),
        },
      },
    },
  });
}

type Row = (typeof media)[number];

const authorOf = ({ authorId }: Row) => (authorId === null ? null : byId(authors, authorId));
const ratingFields = {
  author: authorOf,
  rating: ({ id }: Row) => number(id) / 2,
  votes: (row: Row, { minimum }: { minimum: number }) =>
    [1, 2, 3].filter((points) => points >= minimum).map((points) => ({ points, on: row, voter: authors[0] })),
};
const country = ({ country: { code } }: (typeof authors)[number]) => ({ code, label: `The land ${code}` });

/** The same library in one place. */
export const libraryMonolith: MonolithResolvers = {
  Query: {
    media: () => media,
    medium: (_: unknown, { id }: { id: string }) => byId(media, id),
    books: () => [media[0], media[2]],
    authors: () => authors,
    named: () => authors,
    maybe: () => [[media[0], null], null, [media[1]]],
    best: () => media[2],
    rated: () => [media[0], media[1], media[3]],
    places: () => [{ __typename: 'Country', code: 'ITA', label: 'The land ITA' }, authors[0]],
    shelf: () => [media[2], media[0]],
  },
  Book: {
    ...ratingFields,
    sequel: ({ id }: Row) => (id === 'm1' ? media[2] : null),
    hours: ({ pages = 0 }: Row) => pages / 40,
    byline: (row: Row) => {
      const author = authorOf(row);
      return author && `${author.id} ${author.staff ?? ''}`;
    },
  },
  Film: { ...ratingFields, basedOn: ({ id }: Row) => (id === 'm2' ? media[0] : media[1]) },
  Person: {
    country,
    greeting: ({ name }: { name: string }) => `Hello ${name}`,
    votes: () => [{ points: 3, on: media[1], voter: null }],
    works: ({ id }: { id: string }) => media.filter(({ authorId }) => authorId === id),
  },
  Studio: {
    country,
    works: ({ id }: { id: string }) => [null, ...media.filter(({ authorId }) => authorId === id)],
  },
};
