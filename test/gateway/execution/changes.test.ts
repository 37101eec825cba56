import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { depot, resetDepot } from '../../support/supergraphs/depot.ts';
import type { Federation } from '../../support/supergraphs/federation.ts';
import { type GatewayUnderTest, startGateway } from '../../support/supergraphs/gateway-under-test.ts';
import { createStockExecutor } from '../../support/supergraphs/stock-executor.ts';

interface Case {
  readonly what: string;
  readonly source: string;
  readonly variables?: Record<string, unknown>;
  readonly right: unknown;
}

const wrongInStock: readonly Case[] = [
  {
    what: 'are made in the order of the document, fragments and all',
    source: `mutation {
      ... on Mutation { one: receive(id: "u1") { turn } }
      two: move(in: { item: "u1", far: 1 }) { turn }
      ... on Mutation { three: receive(id: "u1") { turn } }
    }`,
    right: { one: { turn: 1 }, two: { turn: 2 }, three: { turn: 3 } },
  },
  {
    what: 'are read, whoever answers for it, before the next is made',
    source: `mutation {
      one: reprice(id: "m2", by: 1) { price }
      two: reprice(id: "m2", by: 1) { price }
    }`,
    right: { one: { price: 7 }, two: { price: 8 } },
  },
  {
    what: 'are made once where they are asked for again under conditions',
    source: `mutation ($yes: Boolean!) {
      one: receive(id: "u1") @include(if: $yes) { turn }
      two: move(in: { item: "u1", far: 1 }) { turn }
      one: receive(id: "u1") { item { count } }
    }`,
    variables: { yes: true },
    right: { one: { turn: 1, item: { count: 1 } }, two: { turn: 2 } },
  },
];

const right: readonly Case[] = [
  ...wrongInStock,
  {
    what: 'are made where they are asked for first, as the conditions have it',
    source: `mutation ($yes: Boolean!) {
      one: receive(id: "u1") @include(if: $yes) { turn }
      two: move(in: { item: "u1", far: 1 }) { turn }
      one: receive(id: "u1") { item { count } }
    }`,
    variables: { yes: false },
    right: { one: { item: { count: 1 } }, two: { turn: 1 } },
  },
];

describe('changes', () => {
  let federation: Federation;
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    federation = depot();
    gateway = await startGateway(federation);
  });
  beforeEach(resetDepot);
  afterAll(() => gateway.close());

  it.each(right)('$what', async ({ source, variables = {}, right: data }) => {
    const answer = await gateway.query(source, { variables });
    expect(answer).toEqual({ data, errors: [] });
  });

  it.each(wrongInStock)(
    '$what: not by the stock executor',
    async ({ source, variables = {}, right: data }) => {
      const answer = await createStockExecutor(federation)(source, variables);
      expect(answer.data).not.toEqual(data);
    },
  );

  it('go, as reads do, to where a field was that another subgraph takes over for a part of the requests', async () => {
    const read = '{ dearest { id } cheapest { id } item(id: "u1") { price weight } }';
    const data = { dearest: { id: 'a3' }, cheapest: { id: 'u1' }, item: { price: 5, weight: 117 } };
    expect(await gateway.query(read)).toEqual({ data, errors: [] });
    const cleared = await gateway.query('mutation { clear(id: "u1") { id price } }');
    expect(cleared).toEqual({ data: { clear: { id: 'u1', price: 5 } }, errors: [] });
  });

  it('are one call of a subgraph where nothing is read in between', async () => {
    const before = gateway.calls.length;
    await gateway.query('mutation { a: retire(id: "u1") { id } b: retire(id: "m2") { count } }');
    expect(gateway.calls.slice(before)).toHaveLength(1);
  });
});
