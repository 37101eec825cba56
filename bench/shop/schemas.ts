const federation = 'https://specs.apollo.dev/federation/v2.5';
const imports = '["@key", "@external", "@requires", "@authenticated", "@requiresScopes"]';
const link = `extend schema @link(url: "${federation}", import: ${imports})\n`;

/** The names of the four subgraphs. */
export const subgraphNames = ['accounts', 'products', 'reviews', 'inventory'] as const;

/** One of the four. */
export type SubgraphName = (typeof subgraphNames)[number];

const ruled: Readonly<Record<SubgraphName, string>> = {
  accounts: `
    type Query { me: User  user(id: ID!): User  users: [User] @authenticated }
    type User @key(fields: "id") { id: ID!  name: String  username: String @requiresScopes(scopes: [["user:read"]]) }
  `,
  products: `
    type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") {
      upc: String!
      name: String
      price: Int @requiresScopes(scopes: [["price:read"], ["admin"]])
      weight: Int
    }
  `,
  reviews: `
    type Review @key(fields: "id") { id: ID!  body: String @authenticated  author: User  product: Product }
    type User @key(fields: "id") { id: ID!  reviews: [Review] }
    type Product @key(fields: "upc") { upc: String!  reviews: [Review] }
  `,
  inventory: `
    type Product @key(fields: "upc") {
      upc: String!
      weight: Int @external
      price: Int @external
      inStock: Boolean @requiresScopes(scopes: [["stock:read"]])
      shippingEstimate: Int
        @requires(fields: "price weight")
        @requiresScopes(scopes: [["price:read"], ["admin"]])
    }
  `,
};

/** The scopes a token needs for every field of the two operations. */
export const scopes = 'user:read price:read stock:read';

/** A subgraph's schema with its authorisation rules. */
export function schemaWithRules(name: SubgraphName): string {
  return link + ruled[name];
}

/** The same schema without rules: stock refuses a supergraph that has them, the other peers ignore them. */
export function schemaWithoutRules(name: SubgraphName): string {
  return link + ruled[name].replace(/@authenticated|@requiresScopes\(scopes: \[.*?\]\]\)/g, '');
}
