import { federate } from './federation.ts';
import type { Federation } from './federation.ts';
import type { MonolithResolvers } from './monolith.ts';

const users = ['ada', 'grace', 'edsger'].map((name, index) => ({
  id: `u${index + 1}`,
  name,
  age: 30 + index,
}));
const products = Array.from({ length: 6 }, (_, index) => ({
  upc: `p${index + 1}`,
  name: `Product ${index + 1}`,
  price: 10.5 * (index + 1),
  weight: 100 * (index + 1),
  kind: index % 2 === 0 ? 'BOOK' : 'TOOL',
}));
const reviews = products.flatMap((product, index) =>
  Array.from({ length: (index % 3) + 1 }, (_, number) => ({
    id: `r${index + 1}${number}`,
    body: `On "${product.name}" \u2028 no. ${number}`,
    stars: (index + number) % 6,
    author: users[(index + number) % users.length],
    product,
  })),
);

const rename = (_: unknown, { id, name }: { id: string; name: string }) => {
  const user = users.find((one) => one.id === id);
  return user && { ...user, name };
};

/** Four subgraphs of a small shop: accounts, products, reviews, inventory. */
export function shop(): Federation {
  return federate({
    accounts: {
      typeDefs: `
        type Query { me: User users: [User!]! user(id: ID!): User }
        type Mutation { rename(id: ID!, name: String!): User }
        type User @key(fields: "id") { id: ID! name: String @shareable age: Int! }
      `,
      resolvers: {
        Query: {
          me: () => users[0],
          users: () => users,
          user: (_: unknown, { id }: { id: string }) => users.find((user) => user.id === id),
        },
        Mutation: {
          rename,
        },
        User: { __resolveReference: ({ id }: { id: string }) => users.find((user) => user.id === id) },
      },
    },
    products: {
      typeDefs: `
        enum Kind { BOOK TOOL }
        type Query { topProducts(first: Int = 3): [Product!]! product(upc: ID!): Product anything: [Thing!]! }
        union Thing = Product | Category
        type Category { title: String! products: [Product!]! }
        type Product @key(fields: "upc") { upc: ID! name: String! price: Float weight: Int kind: Kind! category: Category }
      `,
      resolvers: {
        Query: {
          topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first),
          product: (_: unknown, { upc }: { upc: string }) => products.find((product) => product.upc === upc),
          anything: () => [
            { __typename: 'Product', ...products[0] },
            { __typename: 'Category', title: 'Books', products: products.slice(0, 2) },
          ],
        },
        Product: {
          __resolveReference: ({ upc }: { upc: string }) => products.find((product) => product.upc === upc),
          category: ({ kind }: { kind: string }) => ({
            title: kind,
            products: products.filter((product) => product.kind === kind),
          }),
        },
      },
    },
    reviews: {
      typeDefs: `
        type Query { latestReviews: [Review!]! }
        type Mutation { review(upc: ID!, body: String!): Review }
        type Review @key(fields: "id") { id: ID! body: String! stars: Int! author: User @provides(fields: "name") product: Product! }
        type User @key(fields: "id") { id: ID! name: String @external reviews: [Review!]! }
        type Product @key(fields: "upc") { upc: ID! reviews(atLeast: Int = 0): [Review!]! rating: Float }
      `,
      resolvers: {
        Query: { latestReviews: () => reviews.slice(-4) },
        Mutation: {
          review: (_: unknown, { upc, body }: { upc: string; body: string }) => ({
            id: 'new',
            body,
            stars: 5,
            author: users[1],
            product: { upc },
          }),
        },
        Review: {
          __resolveReference: ({ id }: { id: string }) => reviews.find((review) => review.id === id),
        },
        User: { reviews: ({ id }: { id: string }) => reviews.filter((review) => review.author?.id === id) },
        Product: {
          reviews: ({ upc }: { upc: string }, { atLeast }: { atLeast: number }) =>
            reviews.filter((review) => review.product.upc === upc && review.stars >= atLeast),
          rating: ({ upc }: { upc: string }) =>
            reviews.filter((review) => review.product.upc === upc).length / 2,
        },
      },
    },
    inventory: {
      typeDefs: `
        type Product @key(fields: "upc") {
          upc: ID! weight: Int @external price: Float @external
          inStock: Boolean! shippingEstimate: Float @requires(fields: "price weight")
        }
      `,
      resolvers: {
        Product: {
          inStock: ({ upc }: { upc: string }) => Number(upc.slice(1)) % 2 === 1,
          shippingEstimate: ({ price, weight }: { price: number; weight: number }) =>
            price > 30 ? 0 : weight / 10,
        },
      },
    },
  });
}

type Product = (typeof products)[number];
type User = (typeof users)[number];

const reviewsOf = ({ upc }: Product) => reviews.filter(({ product }) => product.upc === upc);

/** The same shop in one place. */
export const shopMonolith: MonolithResolvers = {
  Query: {
    me: () => users[0],
    users: () => users,
    user: (_: unknown, { id }: { id: string }) => users.find((user) => user.id === id),
    topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first),
    product: (_: unknown, { upc }: { upc: string }) => products.find((product) => product.upc === upc),
    anything: () => [
      { __typename: 'Product', ...products[0] },
      { __typename: 'Category', title: 'Books', products: products.slice(0, 2) },
    ],
    latestReviews: () => reviews.slice(-4),
  },
  Mutation: {
    rename,
    review: (_: unknown, { upc, body }: { upc: string; body: string }) => ({
      ...{ id: 'new', body, stars: 5, author: users[1] },
      product: products.find((product) => product.upc === upc),
    }),
  },
  User: { reviews: ({ id }: User) => reviews.filter(({ author }) => author?.id === id) },
  Product: {
    category: ({ kind }: Product) => ({
      title: kind,
      products: products.filter((product) => product.kind === kind),
    }),
    reviews: (product: Product, { atLeast }: { atLeast: number }) =>
      reviewsOf(product).filter(({ stars }) => stars >= atLeast),
    rating: (product: Product) => reviewsOf(product).length / 2,
    inStock: ({ upc }: Product) => Number(upc.slice(1)) % 2 === 1,
    shippingEstimate: ({ price, weight }: Product) => (price > 30 ? 0 : weight / 10),
  },
};
