import {
  type Ask,
  type ProductPart,
  type UserPart,
  account,
  join,
  listing,
  reviewsBy,
  reviewsOf,
  shipping,
  stock,
  stockAndShipping,
} from './proxy-calls.ts';

const byAuthors = 'id body author{id reviews{id body product{upc}}}';

function* reviewedBy(users: Iterable<UserPart>): Generator<ProductPart> {
  for (const user of users) for (const review of user.reviews ?? []) yield review.product;
}

function* authorsOf(products: Iterable<ProductPart>): Generator<UserPart> {
  for (const product of products) for (const review of product.reviews ?? []) yield review.author;
}

async function completeProducts(ask: Ask, products: readonly ProductPart[]): Promise<void> {
  const shipped = join(ask, products, listing).then(() => join(ask, products, shipping));
  await Promise.all([shipped, join(ask, products, stock)]);
}

/** Everything below the reviews of the products: their authors, and what those reviewed. */
async function completeAuthors(ask: Ask, products: readonly ProductPart[]): Promise<void> {
  const authors = [...new Set(authorsOf(products))];
  await Promise.all([join(ask, authors, account), completeProducts(ask, [...new Set(reviewedBy(authors))])]);
}

async function completeUsers(ask: Ask, users: readonly UserPart[]): Promise<void> {
  await join(ask, users, reviewsBy(`id body product{upc reviews{${byAuthors}}}`));
  const products = [...reviewedBy(users)];
  await Promise.all([completeProducts(ask, products), completeAuthors(ask, products)]);
}

async function completeTopProducts(ask: Ask, products: readonly ProductPart[]): Promise<void> {
  const reviewed = join(ask, products, reviewsOf(byAuthors)).then(() => completeAuthors(ask, products));
  await Promise.all([reviewed, join(ask, products, stockAndShipping)]);
}

/** The large operation: sixteen calls. */
export async function answerLarge(ask: Ask): Promise<object> {
  const [users, topProducts] = await Promise.all([
    ask('accounts', '{users{id username name}}').then(async ({ users }) => {
      await completeUsers(ask, users);
      return users;
    }),
    ask('products', '{topProducts{name price upc weight}}').then(async ({ topProducts }) => {
      await completeTopProducts(ask, topProducts);
      return topProducts;
    }),
  ]);
  return { users, topProducts };
}
