import { type FederatedSubgraphs, startFederatedSubgraphs } from './federated-subgraphs.ts';

const books = [
  { id: 'b1', title: 'Of Rivers', pages: 120, draft: 'first', author: { id: 'a1' } },
  { id: 'b2', title: 'Of Roads', pages: 240, draft: 'second', author: { id: 'a2' } },
];

const names = new Map([
  ['a1', 'Ama'],
  ['a2', 'Ben'],
]);

/** What a test can do to the library while it runs. */
export interface Library extends FederatedSubgraphs {
  /** Makes `slow` wait until it is called. */
  release(): void;
}

/** Two subgraphs: books, some fields of which need rights, and the people who wrote them. */
export async function startLibrary(): Promise<Library> {
  const waiting: (() => void)[] = [];
  const subgraphs = await startFederatedSubgraphs({
    books: {
      typeDefs: `
        type Query {
          books(first: Int = 10): [Book!]! @listSize(slicingArguments: ["first"])
          book(id: ID!): Book
          drafts: [String!] @requiresScopes(scopes: [["draft:read"]])
          byIds(ids: [ID!]!): [Book!]!
          slow: String
          fails: String
        }
        type Mutation { rename(id: ID!, title: String!): Book }
        type Book @key(fields: "id") {
          id: ID!
          title: String!
          pages: Int!
          draft: String @requiresScopes(scopes: [["draft:read"]])
          signed: String @authenticated
          sealed: String @policy(policies: [["sealed"]])
          author: Author!
        }
        type Author @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: {
        Query: {
          books: (_: unknown, { first }: { first: number }) => books.slice(0, first),
          book: (_: unknown, { id }: { id: string }) => books.find((book) => book.id === id),
          byIds: (_: unknown, { ids }: { ids: string[] }) => books.filter((book) => ids.includes(book.id)),
          drafts: () => books.map(({ draft }) => draft),
          slow: () => new Promise<string>((resolve) => waiting.push(() => resolve('done'))),
          fails: () => {
            throw new Error('the secret of the books');
          },
        },
        Mutation: {
          rename: (_: unknown, { id, title }: { id: string; title: string }) => ({
            ...books.find((book) => book.id === id),
            title,
          }),
        },
        Book: { signed: () => 'signed', sealed: () => 'sealed' },
      },
    },
    people: {
      typeDefs: `
        type Query { people: [Author!]! }
        type Author @key(fields: "id") { id: ID! name: String! }`,
      resolvers: {
        Query: { people: () => [...names.keys()].map((id) => ({ id })) },
        Author: { name: ({ id }: { id: string }) => names.get(id) },
      },
    },
  });
  return { ...subgraphs, release: () => waiting.splice(0).forEach((resolve) => resolve()) };
}
