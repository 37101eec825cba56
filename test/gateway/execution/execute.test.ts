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
});
