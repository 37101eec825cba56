import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SubgraphReply } from '../../../gateway/execution/subgraph-call.ts';
import { answering } from '../../support/supergraphs/answering.ts';
import type { Federation } from '../../support/supergraphs/federation.ts';
import { startGateway } from '../../support/supergraphs/gateway-under-test.ts';
import type { GatewayUnderTest } from '../../support/supergraphs/gateway-under-test.ts';
import { shop } from '../../support/supergraphs/shop.ts';

let federation: Federation;
let gateway: GatewayUnderTest;
beforeAll(async () => {
  federation = shop();
  gateway = await startGateway(federation);
});
afterAll(() => gateway.close());
beforeEach(() => void gateway.calls.splice(0));

/** What a subgraph was asked for, call by call. */
const askedOf = (name: string): unknown[] =>
  gateway.calls
    .filter(({ subgraph }) => subgraph.name === name)
    .map(({ variables }) => variables.representations);

const product = (upc: string) => ({ __typename: 'Product', upc });

describe('entities of one kind in several places of a query', () => {
  it('are asked for again where an operation changes something', async () => {
    const { errors } = await gateway.query(
      'mutation { a: review(upc: "p1", body: "x") { product { inStock } } b: review(upc: "p1", body: "y") { product { inStock } } }',
    );
    expect(errors).toEqual([]);
    expect(askedOf('inventory')).toEqual([[product('p1')], [product('p1')]]);
  });

  it('are asked for apart where the arguments are others', async () => {
    const { data } = await gateway.query(
      '{ product(upc: "p6") { reviews(atLeast: 1) { id } } topProducts(first: 1) { reviews(atLeast: 4) { id } } }',
    );
    expect(data).toEqual({
      product: { reviews: [{ id: 'r60' }, { id: 'r62' }] },
      topProducts: [{ reviews: [] }],
    });
  });

  it('are asked for apart in each request', async () => {
    const query = '{ product(upc: "p1") { inStock } topProducts(first: 1) { inStock } }';
    await gateway.query(query);
    await gateway.query(query);
    expect(askedOf('inventory')).toEqual([[product('p1')], [product('p1')]]);
  });

  const query =
    '{ product(upc: "p1") { rating } topProducts(first: 2) { rating } others: topProducts(first: 3) { rating } }';

  it('are lost in each of them where the call failed, each told at its own place', async () => {
    const failed: SubgraphReply = { ok: false, code: 'SUBGRAPH_TIMEOUT' };
    const { data, errors } = await gateway.query(query, {
      send: answering(federation, 'reviews', () => failed),
    });
    expect(data).toMatchObject({ product: { rating: null }, others: [{ rating: null }, {}, {}] });
    expect(errors.map(({ path }) => path?.join('.'))).toEqual([
      'product.rating',
      ...['topProducts.0.rating', 'topProducts.1.rating'],
      ...['others.0.rating', 'others.1.rating', 'others.2.rating'],
    ]);
  });

  it('are lost alone where the error is of one of them', async () => {
    const { data, errors } = await gateway.query(query, {
      send: answering(federation, 'reviews', () => ({
        ok: true,
        data: { _entities: [{ rating: 1 }, { rating: null }, { rating: 3 }] },
        errors: [{ path: ['_entities', 1, 'rating'], code: 'SUBGRAPH_ERROR' }],
      })),
    });
    expect(data).toEqual({
      product: { rating: 1 },
      topProducts: [{ rating: 1 }, { rating: null }],
      others: [{ rating: 1 }, { rating: null }, { rating: 3 }],
    });
    expect(errors.map(({ path }) => path)).toEqual([
      ['topProducts', 1, 'rating'],
      ['others', 1, 'rating'],
    ]);
  });

  it('are none of them used where fewer or more come back than were asked for', async () => {
    const { data, errors } = await gateway.query(query, {
      send: answering(federation, 'reviews', () => '{"_entities":[{"rating":1},{"rating":1}]}'),
    });
    expect(data).toMatchObject({ product: { rating: null }, topProducts: [{ rating: null }, {}] });
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['SUBGRAPH_INVALID_RESPONSE']),
    );
  });

  it('are asked for once, together', async () => {
    const { data, errors } = await gateway.query(query);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      product: { rating: 0.5 },
      topProducts: [{ rating: 0.5 }, { rating: 1 }],
      others: [{ rating: 0.5 }, { rating: 1 }, { rating: 1.5 }],
    });
    expect(askedOf('reviews')).toEqual([[product('p1'), product('p2'), product('p3')]]);
  });
});
