import { afterAll, describe, expect, it } from '@jest/globals';
import { createPlanningWorkers } from '../../../gateway/supergraph/planning/create-planning-workers.ts';
import { archive } from '../../support/supergraphs/archive.ts';
import { federate } from '../../support/supergraphs/federation.ts';
import type { Federation } from '../../support/supergraphs/federation.ts';
import { startGateway } from '../../support/supergraphs/gateway-under-test.ts';
import { shop } from '../../support/supergraphs/shop.ts';
import { createStockExecutor } from '../../support/supergraphs/stock-executor.ts';

const workers = createPlanningWorkers();
afterAll(() => workers.close());

interface Id {
  readonly id: string;
}

const comments = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `c${index}` }));

function posts(): Federation {
  return federate({
    posts: {
      typeDefs: `
        type Query { posts: [Post!]! }
        type Post @key(fields: "id") { id: ID! comments(limit: Int): [Comment!]! }
        type Comment { id: ID! @shareable }
      `,
      resolvers: {
        Query: { posts: () => [{ id: 'p1' }] },
        Post: {
          __resolveReference: (post: Id) => post,
          comments: (_: unknown, { limit = 1 }: { limit?: number }) => comments(limit),
        },
      },
    },
    digests: {
      typeDefs: `
        type Post @key(fields: "id") {
          id: ID! comments(limit: Int): [Comment!]! @external digest: String @requires(fields: "comments(limit: 3) { id }")
        }
        type Comment { id: ID! @shareable }
      `,
      resolvers: {
        Post: { digest: (post: { comments: Id[] }) => post.comments.map(({ id }) => id).join() },
      },
    },
  });
}

function items(): Federation {
  const rows = [
    { __typename: 'Book', id: '1', pages: 7 },
    { __typename: 'Film', id: '2' },
  ];
  return federate({
    catalogue: {
      typeDefs: `
        type Query { items: [Item!]! }
        interface Item @key(fields: "id") { id: ID! }
        type Book implements Item @key(fields: "id") { id: ID! pages: Int }
        type Film implements Item @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: { items: () => rows },
        Item: { __resolveReference: ({ id }: Id) => rows.find((row) => row.id === id) },
      },
    },
    prices: {
      typeDefs: `
        type Query { priced: [Item!]! }
        type Item @key(fields: "id") @interfaceObject { id: ID! price: Int next: Item }
      `,
      resolvers: {
        Query: { priced: () => [{ id: '1' }, { id: '2' }] },
        Item: { price: ({ id }: Id) => Number(id) * 10, next: () => ({ id: '2' }) },
      },
    },
  });
}

function rooms(): Federation {
  return federate({
    house: {
      typeDefs: `
        type Query { houses: [House!]! }
        type House @key(fields: "id") @context(name: "house") { id: ID! street: String! rooms: [Room!]! }
        type Room @key(fields: "id") { id: ID! address(street: String @fromContext(field: "$house { street }")): String! }
      `,
      resolvers: {
        Query: {
          houses: () => [
            { id: 'h1', street: 'Elm', rooms: [{ id: 'r1' }] },
            { id: 'h2', street: 'Oak', rooms: [{ id: 'r1' }, { id: 'r2' }] },
          ],
        },
        Room: {
          __resolveReference: (room: Id) => room,
          address: ({ id }: Id, { street }: { street?: string }) => `${id} ${street ?? 'nowhere'}`,
        },
      },
    },
    other: { typeDefs: 'type Room @key(fields: "id") { id: ID! size: Int }' },
  });
}

function parcels(): Federation {
  const place = { street: 'Elm', number: 7, town: 'Ulm' };
  return federate({
    depot: {
      typeDefs: `
        type Query { parcels: [Parcel!]! }
        type Parcel
          @key(fields: "code", resolvable: false)
          @key(fields: "place { street number }", resolvable: false)
          @key(fields: "code place { number town }") {
          code: ID! place: Place! weight: Int! @external label: String! @requires(fields: "weight")
        }
        type Place { street: String! @shareable number: Int! @shareable town: String! @shareable }
      `,
      resolvers: {
        Query: { parcels: () => [{ code: 'p1', place }] },
        Parcel: {
          __resolveReference: (parcel: { place: { town?: string } }) => (parcel.place.town ? parcel : null),
          label: ({ code, weight }: { code: string; weight: number }) => `${code} ${weight}`,
        },
      },
    },
    scales: {
      typeDefs: `
        type Parcel @key(fields: "code") { code: ID! weight: Int! }
      `,
      resolvers: { Parcel: { weight: () => 12 } },
    },
  });
}

const gradedScan = {
  title: 'a scan',
  place: { no: 4 },
  grain: 3.5,
  twice: 4,
  quotes: [{ id: 'x2', dpi: 300 }],
};

describe.each([
  {
    what: 'a field with requirements on a type with keys that its subgraph only knows',
    build: parcels,
    source: '{ parcels { label weight } }',
    right: { parcels: [{ label: 'p1 12', weight: 12 }] },
  },
  {
    what: 'a client that calls another field by the name of a key',
    build: shop,
    source: '{ topProducts(first: 1) { upc: name inStock } }',
    right: { topProducts: [{ upc: 'Product 1', inStock: true }] },
  },
  {
    what: 'a client that calls another field by the name of a required one',
    build: shop,
    source: '{ topProducts(first: 1) { price: weight shippingEstimate } }',
    right: { topProducts: [{ price: 100, shippingEstimate: 10 }] },
  },
  {
    what: 'a nested key whose name another field has',
    build: shop,
    source: '{ latestReviews { author { id: name age } } }',
    right: {
      latestReviews: [
        { author: { id: 'edsger', age: 32 } },
        { author: { id: 'edsger', age: 32 } },
        { author: { id: 'ada', age: 30 } },
        { author: { id: 'grace', age: 31 } },
      ],
    },
  },
  {
    what: 'a field beside one whose requirements are skipped',
    build: shop,
    source:
      'query ($no: Boolean = false) { product(upc: "p1") { category { products { inStock shippingEstimate @include(if: $no) } } } }',
    right: { product: { category: { products: [{ inStock: true }, { inStock: true }, { inStock: true }] } } },
    variables: { no: false },
  },
  {
    what: 'a field required with arguments, asked for with others',
    build: posts,
    source: '{ posts { comments(limit: 1) { id } digest } }',
    right: { posts: [{ comments: comments(1), digest: 'c0,c1,c2' }] },
  },
  {
    what: 'a field required with arguments, asked for with none',
    build: posts,
    source: '{ posts { digest comments { id } } }',
    right: { posts: [{ digest: 'c0,c1,c2', comments: comments(1) }] },
  },
  {
    what: '__typename beside a field of an interface object, inside a fragment on one type',
    build: items,
    source: '{ items { ... on Book { __typename price } } }',
    right: { items: [{ __typename: 'Book', price: 10 }, {}] },
  },
  {
    what: 'the same below a field of an interface object',
    build: items,
    source: '{ priced { ... on Book { __typename next { __typename price } } } }',
    right: { priced: [{ __typename: 'Book', next: { __typename: 'Film', price: 20 } }, {}] },
  },
  {
    what: 'a field of a third subgraph on a member of a union that one of two subgraphs knows',
    build: archive,
    source: `query ($c: Boolean!) { stored { sheet { parts { ... on Photo { title }
      ... on Scan { title place { ... on Shelf { no } } ...graded @include(if: $c) } ... on Note { by { name } } } } } }
      fragment graded on Scan { grain twice: rating(scale: 2) quotes { id ... on Scan { dpi } } }`,
    right: {
      stored: [
        {
          sheet: {
            parts: [[{ title: 'a photo' }, gradedScan], [], [{ by: { name: 'person x3' } }, gradedScan]],
          },
        },
        { sheet: { parts: [[{ title: 'a photo' }]] } },
      ],
    },
    variables: { c: true },
  },
  {
    what: 'an argument taken from the context',
    build: rooms,
    source: '{ houses { rooms { address } } }',
    right: {
      houses: [{ rooms: [{ address: 'r1 Elm' }] }, { rooms: [{ address: 'r1 Oak' }, { address: 'r2 Oak' }] }],
    },
  },
])('$what', ({ build, source, right, variables = {} }) => {
  it('is answered rightly', async () => {
    const gateway = await startGateway(build(), workers);
    const { data, errors } = await gateway.query(source, { variables });
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toBe(JSON.stringify(right));
    await gateway.close();
  });

  it('is still answered wrongly by the stock executor', async () => {
    const { data } = await createStockExecutor(build())(source, variables);
    expect(JSON.stringify(data)).not.toBe(JSON.stringify(right));
  });
});
