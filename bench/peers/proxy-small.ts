import { type Ask, join, productName, reviewsBy, stock } from './proxy-calls.ts';

/** The small operation: four calls. */
export async function answerSmall(ask: Ask): Promise<object> {
  const { me } = await ask('accounts', '{me{id username}}');
  await join(ask, [me], reviewsBy('id body product{upc}'));
  const products = (me.reviews ?? []).map((review) => review.product);
  await Promise.all([join(ask, products, stock), join(ask, products, productName)]);
  return { me };
}
