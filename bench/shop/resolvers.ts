import { type Product, products, reviews, users } from './records.ts';
import type { SubgraphName } from './schemas.ts';

type Resolver = (
  parent: Readonly<Record<string, unknown>>,
  args: Readonly<Record<string, unknown>>,
) => unknown;
type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>;

const productBy = (upc: unknown): Product | undefined => products.find((product) => product.upc === upc);

function shippingEstimate({ price, weight }: Readonly<Record<string, unknown>>): number {
  return Number(price) > 300 ? 0 : Math.round(Number(weight) / 2);
}

/** The resolvers of each subgraph, over records in memory. */
export const resolversOf: Readonly<Record<SubgraphName, Resolvers>> = {
  accounts: {
    Query: {
      me: () => users[0],
      user: (_, { id }) => users.find((user) => user.id === id),
      users: () => users,
    },
    User: { __resolveReference: ({ id }) => users.find((user) => user.id === id) },
  },
  products: {
    Query: { topProducts: (_, { first }) => products.slice(0, Number(first)) },
    Product: { __resolveReference: ({ upc }) => productBy(upc) },
  },
  reviews: {
    Review: {
      __resolveReference: ({ id }) => reviews.find((review) => review.id === id),
      author: ({ authorId }) => ({ __typename: 'User', id: authorId }),
      product: ({ upc }) => ({ __typename: 'Product', upc }),
    },
    User: {
      __resolveReference: ({ id }) => ({ id }),
      reviews: ({ id }) => reviews.filter((review) => review.authorId === id),
    },
    Product: {
      __resolveReference: ({ upc }) => ({ upc }),
      reviews: ({ upc }) => reviews.filter((review) => review.upc === upc),
    },
  },
  inventory: {
    Product: {
      __resolveReference: (reference) => reference,
      inStock: ({ upc }) => Number(upc) % 3 !== 0,
      shippingEstimate,
    },
  },
};
