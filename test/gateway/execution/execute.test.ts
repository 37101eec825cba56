import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway } from '../../support/supergraphs/gateway-under-test.ts';
import type { GatewayUnderTest } from '../../support/supergraphs/gateway-under-test.ts';
import { shop } from '../../support/supergraphs/shop.ts';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway(shop());
});
afterAll(() => gateway.close());

describe('execute', () => {
  it('joins fields of four subgraphs', async () => {
    const { data, errors } = await gateway.query(
      '{ topProducts(first: 2) { name inStock shippingEstimate reviews { body author { name age } } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      topProducts: [
        {
          name: 'Product 1',
          inStock: true,
          shippingEstimate: 10,
          reviews: [{ body: 'On "Product 1" \u2028 no. 0', author: { name: 'ada', age: 30 } }],
        },
        {
          name: 'Product 2',
          inStock: false,
          shippingEstimate: 20,
          reviews: [
            { body: 'On "Product 2" \u2028 no. 0', author: { name: 'grace', age: 31 } },
            { body: 'On "Product 2" \u2028 no. 1', author: { name: 'edsger', age: 32 } },
          ],
        },
      ],
    });
  });

  it.each(['representations', 'asked__representations', 'contextualArgument_1_0', 'asked__', '__proto__'])(
    'keeps a variable that the client calls %s apart from those of plans',
    async (name) => {
      const fields = 'reviews(atLeast: $V) { stars } price @skip(if: $if) name @include(if: $if)';
      const source = `query ($V: Int!, $if: Boolean = true) { topProducts(first: $V) { upc ${fields} } }`;
      const expected = await gateway.query(source, { variables: { V: 2, if: true } });
      expect(expected.errors).toEqual([]);
      const many = await gateway.query(source.replaceAll('$V', `$${name}`), {
        variables: Object.fromEntries([[name, 2]]),
      });
      expect(many).toEqual(expected);
      const without = await gateway.query(source.replaceAll('$if', `$${name}`), {
        variables: Object.fromEntries([
          ['V', 2],
          [name, false],
        ]),
      });
      expect(without).toEqual(await gateway.query(source, { variables: { V: 2, if: false } }));
    },
  );

  it('sends variables under names that mean something to plans', async () => {
    gateway.calls.splice(0);
    await gateway.query(
      'query ($representations: Int!) { topProducts { reviews(atLeast: $representations) { stars } } }',
      { variables: { representations: 2 } },
    );
    const [, { query, variables, body } = {}] = gateway.calls;
    expect(query).toContain('reviews(atLeast:$asked__representations)');
    expect(variables).toMatchObject({ asked__representations: 2, representations: expect.any(Array) });
    expect(JSON.parse(body ?? '')).toMatchObject({ variables });
  });
});
