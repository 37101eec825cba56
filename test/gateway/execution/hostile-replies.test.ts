import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Federation } from '../../support/supergraphs/federation.ts';
import { startGateway } from '../../support/supergraphs/gateway-under-test.ts';
import type { GatewayUnderTest } from '../../support/supergraphs/gateway-under-test.ts';
import { answering } from '../../support/supergraphs/answering.ts';
import type { Answer } from '../../support/supergraphs/answering.ts';
import { shop } from '../../support/supergraphs/shop.ts';

let federation: Federation;
let gateway: GatewayUnderTest;
beforeAll(async () => {
  federation = shop();
  gateway = await startGateway(federation);
});
afterAll(() => gateway.close());

const where = (subgraph: string, answer: Answer) => answering(federation, subgraph, answer);

const invalid = (path: readonly (string | number)[], subgraph = 'reviews') => ({
  message: `Subgraph "${subgraph}" answered with something other than what was asked.`,
  path,
  extensions: { code: 'SUBGRAPH_INVALID_RESPONSE', subgraph },
});

const query = '{ topProducts(first: 2) { upc name rating } }';

describe('a subgraph that answers more than it was asked', () => {
  it('does not overwrite what the owner said', async () => {
    const send = where('reviews', () =>
      JSON.stringify({
        _entities: [
          { rating: 1, name: 'Owned', upc: 'p9', __typename: 'Product' },
          { rating: 2, name: 'Owned' },
        ],
      }),
    );
    const { data, errors } = await gateway.query(query, { send });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      topProducts: [
        { upc: 'p1', name: 'Product 1', rating: 1 },
        { upc: 'p2', name: 'Product 2', rating: 2 },
      ],
    });
  });

  it('does not get fields in that nobody asked of it', async () => {
    const send = where(
      'products',
      () =>
        '{"me":{"name":"Mallory"},"topProducts":[{"__typename":"Product","upc":"p1","name":"x","rating":99}]}',
    );
    const { data } = await gateway.query('{ me { name } topProducts { name rating } }', { send });
    expect(data).toEqual({ me: { name: 'ada' }, topProducts: [{ name: 'x', rating: 0.5 }] });
  });

  it('does not change the type of an object', async () => {
    const send = where(
      'reviews',
      () => '{"_entities":[{"__typename":"User","rating":1},{"__typename":"Product","rating":1}]}',
    );
    const { data, errors } = await gateway.query('{ topProducts(first: 2) { __typename rating } }', { send });
    expect(data).toEqual({
      topProducts: [
        { __typename: 'Product', rating: null },
        { __typename: 'Product', rating: 1 },
      ],
    });
    expect(errors).toEqual([invalid(['topProducts', 0, 'rating'])]);
  });

  it.each(['"User"', '7', '["Product"]', '"__proto__"'])(
    'does not change it to %s where nobody asked for it',
    async (typeName) => {
      const entities = `[{"__typename":${typeName},"rating":1},{"__typename":"Product","rating":2}]`;
      const send = where('reviews', () => `{"_entities":${entities}}`);
      const { data, errors } = await gateway.query('{ topProducts(first: 2) { rating } }', { send });
      expect(data).toEqual({ topProducts: [{ rating: null }, { rating: 2 }] });
      expect(errors).toEqual([invalid(['topProducts', 0, 'rating'])]);
    },
  );
});

describe('a subgraph that answers something else', () => {
  it.each([
    ['an entity too many', '{"_entities":[{"rating":1},{"rating":1},{"rating":1}]}'],
    ['an entity too few', '{"_entities":[{"rating":1}]}'],
    ['entities that are no list', '{"_entities":{"length":2}}'],
    ['no entities', '{}'],
    ['a list', '[]'],
    ['a number', '7'],
    ['null without an error', 'null'],
    ['entities that are no objects', '{"_entities":[1,"two"]}'],
    ['entities that are lists', '{"_entities":[[],[]]}'],
    ['entities without the field', '{"_entities":[{},{}]}'],
    ['a string for a number', '{"_entities":[{"rating":"high"},{"rating":"low"}]}'],
    ['an object for a number', '{"_entities":[{"rating":{}},{"rating":{"valueOf":1}}]}'],
    ['a list for a number', '{"_entities":[{"rating":[1]},{"rating":[2]}]}'],
  ])('costs only its own fields: %s', async (_what, body) => {
    const { data, errors } = await gateway.query(query, { send: where('reviews', () => body) });
    expect(data).toEqual({
      topProducts: [
        { upc: 'p1', name: 'Product 1', rating: null },
        { upc: 'p2', name: 'Product 2', rating: null },
      ],
    });
    expect(errors).toEqual([invalid(['topProducts', 0, 'rating']), invalid(['topProducts', 1, 'rating'])]);
  });

  it.each([
    ['an object for a list', '{"topProducts":{"0":{"upc":"p1","name":"x"}}}'],
    ['a string for a list', '{"topProducts":"p1"}'],
    ['a number for an object', '{"topProducts":[1]}'],
    ['null for what is never null', '{"topProducts":[null]}'],
  ])('makes the answer null up to what may be: %s', async (_what, body) => {
    const { data, errors } = await gateway.query('{ topProducts { name } }', {
      send: where('products', () => body),
    });
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
  });

  it('answers null and one error for an enum value that does not exist', async () => {
    const send = where('products', (data) => data.replace('BOOK', 'WEAPON'));
    const { data, errors } = await gateway.query('{ product(upc: "p1") { kind } }', { send });
    expect(data).toEqual({ product: null });
    expect(errors).toEqual([invalid(['product', 'kind'], 'products')]);
  });

  it('refuses a type that the field cannot have', async () => {
    const send = where('products', (data) => data.replace('"Category"', '"User"'));
    const { data, errors } = await gateway.query('{ anything { __typename ... on Category { title } } }', {
      send,
    });
    expect(data).toBeNull();
    expect(errors).toEqual([invalid(['anything', 1], 'products')]);
  });

  it('refuses an object that does not say which of several types it has', async () => {
    const send = where('products', () => '{"anything":[{"upc":"p1"}]}');
    const { data, errors } = await gateway.query('{ anything { ... on Product { upc } } }', { send });
    expect(data).toBeNull();
    expect(errors).toEqual([invalid(['anything', 0], 'products')]);
  });

  it.each([
    ['a number that has no end', '{"product":{"price":1e999}}', 'price'],
    ['a whole number that is not kept to its last digit', '{"product":{"upc":12345678901234567890}}', 'upc'],
  ])('refuses %s', async (_, body, field) => {
    const { data, errors } = await gateway.query(`{ product(upc: "p1") { ${field} } }`, {
      send: where('products', () => body),
    });
    expect(JSON.stringify(data)).not.toMatch(/\d/);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_INVALID_RESPONSE']);
  });

  it('coerces leaves by their type', async () => {
    const send = where('products', () => '{"product":{"upc":7,"name":true,"weight":12.0,"price":"10.5"}}');
    const { data, errors } = await gateway.query('{ product(upc: "p1") { upc name weight price } }', {
      send,
    });
    expect(errors).toEqual([]);
    expect(data).toEqual({ product: { upc: '7', name: 'true', weight: 12, price: 10.5 } });
  });
});

describe('keys that mean something to JavaScript', () => {
  it('are data like any other as aliases', async () => {
    const { data, errors } = await gateway.query(
      '{ __proto__: me { __proto__: name constructor: age toString: id hasOwnProperty: name } }',
    );
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toBe(
      '{"__proto__":{"__proto__":"ada","constructor":30,"toString":"u1","hasOwnProperty":"ada"}}',
    );
  });

  it('do not reach a prototype from a reply', async () => {
    const send = where(
      'accounts',
      () =>
        '{"me":{"name":"ada","__proto__":{"polluted":true}},"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    );
    await gateway.query('{ me { name } }', { send });
    expect('polluted' in {}).toBe(false);
  });

  it('are missing where a reply does not have them itself', async () => {
    const send = where('accounts', () => '{"me":{}}');
    const { data, errors } = await gateway.query(
      '{ me { constructor: name toString: name __proto__: name } }',
      { send },
    );
    expect(JSON.stringify(data)).toBe('{"me":{"constructor":null,"toString":null,"__proto__":null}}');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(
      Array(3).fill('SUBGRAPH_INVALID_RESPONSE'),
    );
  });

  it('are no way for an error path into a prototype', async () => {
    const send = where('accounts', (data) => ({
      ok: true,
      data: JSON.parse(data) as unknown,
      errors: [
        { path: ['__proto__', 'polluted'], code: 'SUBGRAPH_ERROR' },
        { path: ['constructor', 'prototype'], code: 'SUBGRAPH_ERROR' },
      ],
    }));
    const { data, errors } = await gateway.query('{ me { name } }', { send });
    expect(data).toEqual({ me: { name: 'ada' } });
    expect(errors).toHaveLength(2);
    expect('polluted' in {}).toBe(false);
  });
});
