import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answering } from '../../support/supergraphs/answering.ts';
import type { Answer } from '../../support/supergraphs/answering.ts';
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

const where = (subgraph: string, answer: Answer) => answering(federation, subgraph, answer);

describe('a subgraph that fails', () => {
  it.each([
    'SUBGRAPH_TIMEOUT',
    'SUBGRAPH_UNAVAILABLE',
    'SUBGRAPH_OVERLOADED',
    'SUBGRAPH_RESPONSE_TOO_LARGE',
    'SUBGRAPH_REFUSED',
  ] as const)('costs its own fields, each with its code and the subgraph: %s', async (code) => {
    const send = where('reviews', () => ({ ok: false, code }));
    const { data, errors } = await gateway.query(
      '{ product(upc: "p1") { name rating inStock } latestReviews { body } }',
      { send },
    );
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { path: ['product', 'rating'], extensions: { code, subgraph: 'reviews' } },
      { path: ['latestReviews'], extensions: { code, subgraph: 'reviews' } },
    ]);
  });

  it('costs what needs its fields too, for the same reason', async () => {
    const send = where('products', (data) =>
      data.includes('price') ? { ok: false, code: 'SUBGRAPH_TIMEOUT' } : data,
    );
    const { data, errors } = await gateway.query(
      '{ latestReviews { product { upc shippingEstimate inStock } } }',
      { send },
    );
    expect(data).toMatchObject({
      latestReviews: [{ product: { upc: 'p5', shippingEstimate: null, inStock: true } }, {}, {}, {}],
    });
    expect(errors[0]).toMatchObject({
      path: ['latestReviews', 0, 'product', 'shippingEstimate'],
      extensions: { code: 'SUBGRAPH_TIMEOUT', subgraph: 'products' },
    });
  });

  it('has its errors told at the path the client wrote', async () => {
    const send = where('reviews', () => ({
      ok: true,
      data: { _entities: [{ r: 1 }, { r: null }] },
      errors: [{ path: ['_entities', 1, 'r'], code: 'SUBGRAPH_ERROR' }],
    }));
    const { data, errors } = await gateway.query('{ tops: topProducts(first: 2) { r: rating } }', { send });
    expect(data).toEqual({ tops: [{ r: 1 }, { r: null }] });
    expect(errors).toEqual([
      {
        message: 'Subgraph "reviews" reported an error for this field.',
        path: ['tops', 1, 'r'],
        extensions: { code: 'SUBGRAPH_ERROR', subgraph: 'reviews' },
      },
    ]);
  });

  it('has the error of what is never null told once, at the field that failed', async () => {
    const send = where('reviews', () => ({
      ok: true,
      data: { latestReviews: null },
      errors: [{ path: ['latestReviews', 2, 'body'], code: 'SUBGRAPH_ERROR' }],
    }));
    const { data, errors } = await gateway.query('{ me { name } latestReviews { body } }', { send });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ path: ['latestReviews', 2, 'body'] }]);
  });

  it('does not tell of fields that the client did not ask for', async () => {
    const send = where('products', (data) => ({
      ok: true,
      data: JSON.parse(data.replaceAll(/"price":[\d.]+/g, '"price":null')) as unknown,
      errors: [{ path: ['topProducts', 0, 'price'], code: 'SUBGRAPH_ERROR' }],
    }));
    const { errors } = await gateway.query('{ topProducts(first: 1) { shippingEstimate } }', { send });
    expect(errors).toMatchObject([{ path: ['topProducts', 0, 'shippingEstimate'] }]);
  });

  it('has a trusted text passed on', async () => {
    const send = where('accounts', () => ({
      ok: true,
      data: { me: null },
      errors: [{ path: ['me'], code: 'NOT_FOUND', message: 'Nobody is there.' }],
    }));
    const { errors } = await gateway.query('{ me { name } }', { send });
    expect(errors).toEqual([
      { message: 'Nobody is there.', path: ['me'], extensions: { code: 'NOT_FOUND', subgraph: 'accounts' } },
    ]);
  });

  it('does not make an endless list of errors', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ __typename: 'Product', upc: `p${index}` }));
    const send = where('products', () => JSON.stringify({ topProducts: many }));
    const { errors } = await gateway.query('{ topProducts { upc weight } }', { send });
    expect(errors.length).toBeLessThanOrEqual(1000);
  });
});

describe('what a caller may not read', () => {
  it('is null although the plan needed it, with no second error', async () => {
    const { data, errors } = await gateway.query('{ topProducts(first: 1) { price shippingEstimate } }', {
      planned: '{ topProducts(first: 1) { shippingEstimate } }',
    });
    expect(data).toEqual({ topProducts: [{ price: null, shippingEstimate: 10 }] });
    expect(errors).toEqual([]);
  });

  it('makes null what is never null around it', async () => {
    const { data, errors } = await gateway.query('{ me { name } product(upc: "p1") { weight name } }', {
      planned: '{ me { name } product(upc: "p1") { weight } }',
    });
    expect(data).toEqual({ me: { name: 'ada' }, product: null });
    expect(errors).toEqual([]);
  });
});
