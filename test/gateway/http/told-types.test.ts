import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';
import {
  answersWith,
  type MisbehavingSubgraph,
  startMisbehavingSubgraph,
} from '../../support/misbehaving-subgraph.ts';
import { federate } from '../../support/supergraphs/federation.ts';

let owner: MisbehavingSubgraph;
let prices: MisbehavingSubgraph;
let gateway: RunningGateway;
beforeAll(async () => {
  owner = await startMisbehavingSubgraph();
  prices = await startMisbehavingSubgraph();
  const { supergraphSdl } = federate({
    owner: {
      typeDefs: `type Query { item: Item any: Any } interface Item @key(fields: "id") { id: ID! name: String }
        type Book implements Item @key(fields: "id") { id: ID! name: String pages: Int }
        type Film implements Item @key(fields: "id") { id: ID! name: String }
        union Any = Book | Film`,
    },
    prices: {
      typeDefs: `type Query { priced: Item }
        type Item @key(fields: "id") @interfaceObject { id: ID! price: Int next: Item }`,
    },
  });
  gateway = await startGateway({
    supergraphSdl: supergraphSdl
      .replace('https://owner.example/graphql', owner.url)
      .replace('https://prices.example/graphql', prices.url),
  });
});
afterAll(async () => {
  await gateway.stop();
  await Promise.all([owner.close(), prices.close()]);
});

const data = (value: unknown) => answersWith({ body: JSON.stringify({ data: value }) });

async function ask(query: string): Promise<{ data: unknown; told: unknown }> {
  const { json } = await gateway.post({ query });
  const told = (json.errors ?? []).map(
    ({ path, extensions }: { path: unknown[]; extensions: { code: string; subgraph: string } }) =>
      `${path.join('.')} ${extensions.code} ${extensions.subgraph}`,
  );
  return { data: json.data, told };
}

describe('a subgraph that names the interface where one of its objects must be named', () => {
  it.each([
    ['{ item { __typename id } }', { item: { __typename: 'Item', id: '1' } }, 'item'],
    ['{ item { name } }', { item: { __typename: 'Item', name: 'x' } }, 'item'],
    ['{ any { __typename } }', { any: { __typename: 'Any' } }, 'any'],
    ['{ item { ... on Book { pages } } }', { item: { __typename: 'Item', pages: 7 } }, 'item'],
  ])('loses the object at %s', async (query, value, path) => {
    owner.behave(data(value));
    expect(await ask(query)).toEqual({
      data: { [path]: null },
      told: [`${path} SUBGRAPH_INVALID_RESPONSE owner`],
    });
  });

  it('loses its fields of an entity, and not those of others', async () => {
    prices.behave(data({ priced: { __typename: 'Item', id: '1', price: 7 } }));
    owner.behave(data({ _entities: [{ __typename: 'Item', name: 'x' }] }));
    expect(await ask('{ priced { price name } }')).toEqual({
      data: { priced: { price: 7, name: null } },
      told: ['priced.name SUBGRAPH_INVALID_RESPONSE owner'],
    });
  });

  it.each([
    ['names the interface', data({ _entities: [{ __typename: 'Item' }] }), 'SUBGRAPH_INVALID_RESPONSE'],
    ['names no type', data({ _entities: [{}] }), 'SUBGRAPH_INVALID_RESPONSE'],
    ['fails', answersWith({ status: 500, body: 'no' }), 'SUBGRAPH_UNAVAILABLE'],
    ['does not know it', data({ _entities: [null] }), 'NON_NULL_FIELD_WITHOUT_VALUE'],
  ])('loses the type of an entity where it %s', async (_what, behaviour, code) => {
    prices.behave(data({ priced: { __typename: 'Item', id: '1', price: 7 } }));
    owner.behave(behaviour);
    for (const [query, key] of [
      ['{ priced { price __typename } }', '__typename'],
      ['{ priced { price kind: __typename } }', 'kind'],
    ] as const) {
      const { json } = await gateway.post({ query });
      expect([json.data, json.errors]).toMatchObject([
        { priced: null },
        [{ path: ['priced', key], extensions: { code } }],
      ]);
    }
  });
});

describe('a subgraph of interface objects', () => {
  it.each(['Book', 'Any', 'Query'])('may not name what it cannot know: %s', async (typeName) => {
    prices.behave(data({ priced: { __typename: typeName, id: '1', price: 7 } }));
    expect(await ask('{ priced { price id } }')).toEqual({
      data: { priced: null },
      told: ['priced SUBGRAPH_INVALID_RESPONSE prices'],
    });
  });

  it('rightly names the interface, of its own fields and of entities', async () => {
    prices.behave(data({ priced: { __typename: 'Item', id: '1', price: 7, next: null } }));
    owner.behave(data({ _entities: [{ __typename: 'Book', name: 'x', pages: 3 }] }));
    expect(await ask('{ priced { __typename price name } }')).toEqual({
      data: { priced: { __typename: 'Book', price: 7, name: 'x' } },
      told: [],
    });
    owner.behave(data({ item: { __typename: 'Film', id: '1' } }));
    prices.behave(
      data({ _entities: [{ __typename: 'Item', price: 7, next: { __typename: 'Item', price: 8 } }] }),
    );
    expect(await ask('{ item { price next { price } } }')).toEqual({
      data: { item: { price: 7, next: { price: 8 } } },
      told: [],
    });
  });
});
