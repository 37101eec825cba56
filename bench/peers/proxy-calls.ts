import type { SubgraphName } from '../shop/schemas.ts';

/** A product on its way to being complete. */
export interface ProductPart {
  readonly upc: string;
  readonly price?: number;
  readonly weight?: number;
  readonly reviews?: readonly ReviewPart[];
}

/** A user on its way to being complete. */
export interface UserPart {
  readonly id: string;
  readonly reviews?: readonly ReviewPart[];
}

/** A review with what hangs on it. */
export interface ReviewPart {
  readonly author: UserPart;
  readonly product: ProductPart;
}

/** What the subgraphs answer to the queries below. */
export interface Answered {
  readonly me: UserPart;
  readonly users: readonly UserPart[];
  readonly topProducts: readonly ProductPart[];
  readonly _entities: readonly object[];
}

/** Posts a query, for entities with their representations, and gives its data. */
export type Ask = (
  subgraph: SubgraphName,
  query: string,
  representations?: readonly object[],
) => Promise<Answered>;

/** Fields of one subgraph for entities of one type. */
export interface Join<T> {
  readonly subgraph: SubgraphName;
  readonly selection: string;
  readonly key: (object: T) => string;
  readonly represent: (object: T) => object;
}

/**
 * Fetches fields of entities, each key once, and puts them into every object that stands for the entity; what hangs
 * on an entity is shared by them.
 */
export async function join<T extends object>(ask: Ask, objects: Iterable<T>, part: Join<T>): Promise<void> {
  const sharing = new Map<string, T[]>();
  const representations: object[] = [];
  for (const object of objects) {
    const key = part.key(object);
    const others = sharing.get(key);
    if (others) others.push(object);
    else {
      sharing.set(key, [object]);
      representations.push(part.represent(object));
    }
  }
  const query = `query($representations:[_Any!]!){_entities(representations:$representations){${part.selection}}}`;
  const { _entities: entities } = await ask(part.subgraph, query, representations);
  let position = 0;
  for (const same of sharing.values()) {
    const entity = entities[position++];
    for (const object of same) Object.assign(object, entity);
  }
}

const upc = (product: ProductPart): string => product.upc;
const productKey = (product: ProductPart): object => ({ __typename: 'Product', upc: product.upc });

/** Name, price and weight of products. */
export const listing: Join<ProductPart> = {
  subgraph: 'products',
  selection: '...on Product{name price weight}',
  key: upc,
  represent: productKey,
};

/** The names alone. */
export const productName: Join<ProductPart> = { ...listing, selection: '...on Product{name}' };

/** Whether products are in stock. */
export const stock: Join<ProductPart> = {
  subgraph: 'inventory',
  selection: '...on Product{inStock}',
  key: upc,
  represent: productKey,
};

/** What shipping costs, from price and weight. */
export const shipping: Join<ProductPart> = {
  subgraph: 'inventory',
  selection: '...on Product{shippingEstimate}',
  key: upc,
  represent: ({ upc, price, weight }) => ({ __typename: 'Product', upc, price, weight }),
};

/** Both from the subgraph that has them. */
export const stockAndShipping: Join<ProductPart> = {
  ...shipping,
  selection: '...on Product{inStock shippingEstimate}',
};

/** Who a user is. */
export const account: Join<UserPart> = {
  subgraph: 'accounts',
  selection: '...on User{username name}',
  key: ({ id }) => id,
  represent: ({ id }) => ({ __typename: 'User', id }),
};

/** The reviews a user wrote, with what the selection says hangs on them. */
export function reviewsBy(selection: string): Join<UserPart> {
  return { ...account, subgraph: 'reviews', selection: `...on User{reviews{${selection}}}` };
}

/** The reviews a product got, with what the selection says hangs on them. */
export function reviewsOf(selection: string): Join<ProductPart> {
  return { ...listing, subgraph: 'reviews', selection: `...on Product{reviews{${selection}}}` };
}
