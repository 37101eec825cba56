/** A user of the invented shop. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly name: string;
}

/** A product as its seller lists it. */
export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
}

/** What a user says of a product. */
export interface Review {
  readonly id: string;
  readonly body: string;
  readonly authorId: string;
  readonly upc: string;
}

const userCount = 6;
const productCount = 9;
const reviewsPerUser = 4;

function numbered<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Six users, the same in every run. */
export const users: readonly User[] = numbered(userCount, (index) => ({
  id: String(index + 1),
  username: `member-${index + 1}`,
  name: `Member number ${index + 1} of the shop`,
}));

/** Nine products, the same in every run. */
export const products: readonly Product[] = numbered(productCount, (index) => ({
  upc: String(index + 1),
  name: `Article ${index + 1}, boxed`,
  price: 40 + index * 61,
  weight: 100 + index * 37,
}));

/** Every user's reviews, spread so that each product has two or three. */
export const reviews: readonly Review[] = numbered(userCount * reviewsPerUser, (index) => ({
  id: String(index + 1),
  body: `Remark ${index + 1}: as described, arrived in time, and would be bought again without a second thought`,
  authorId: String((index % userCount) + 1),
  upc: String(((index * 4) % productCount) + 1),
}));
