import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';
import { type Library, startLibrary } from '../../support/library-subgraphs.ts';

let library: Library;
let gateway: RunningGateway;

const limits = {
  LIMIT_BODY_BYTES: '20000',
  LIMIT_TOKENS: '200',
  LIMIT_DEPTH: '4',
  LIMIT_ALIASES: '5',
  LIMIT_ROOT_FIELDS: '6',
  LIMIT_DIRECTIVES: '7',
  LIMIT_FIELDS: '50',
  LIMIT_LIST_ITEMS: '8',
  LIMIT_COST: '100',
};

beforeAll(async () => {
  library = await startLibrary();
  gateway = await startGateway({ supergraphSdl: library.supergraphSdl, env: limits });
});

afterAll(async () => {
  await gateway.stop();
  await library.stop();
});

const repeated = (times: number, each: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => each(index)).join(' ');

// Thirty levels of fragments that each spread the next twice: a billion fields in a document of 200 words.
const blowUp = (levels: number): string =>
  `{ books { ...f0 } } ${repeated(levels, (n) => `fragment f${n} on Book { ...f${n + 1} ...f${n + 1} }`)} fragment f${levels} on Book { id }`;

interface Case {
  readonly name: string;
  readonly query: string;
  readonly code: string;
  readonly limit: number;
  readonly found: number;
}

const refused: readonly Case[] = [
  {
    name: 'more tokens',
    query: `{ ${repeated(120, () => 'books { id }')} }`,
    code: 'TOO_MANY_TOKENS',
    limit: 200,
    found: 201,
  },
  {
    name: 'more aliases',
    query: `{ ${repeated(3, (n) => `a${n}: people { b: name ...f }`)} } fragment f on Author { c: id }`,
    code: 'TOO_MANY_ALIASES',
    limit: 5,
    found: 9,
  },
  {
    name: 'more aliases of the schema',
    query: `{ __schema { ${repeated(6, (n) => `a${n}: types { name }`)} } }`,
    code: 'TOO_MANY_ALIASES',
    limit: 5,
    found: 6,
  },
  {
    name: 'fragments deeper within one another',
    query: `{ ${'...{'.repeat(600)} books { id } ${'}'.repeat(600)} }`,
    code: 'OPERATION_TOO_DEEP',
    limit: 500,
    found: 602,
  },
  {
    name: 'values deeper within one another',
    query: `{ books(first: ${'{a:'.repeat(600)}1${'}'.repeat(600)}) { id } } # {{{ " {`,
    code: 'OPERATION_TOO_DEEP',
    limit: 500,
    found: 602,
  },
  {
    name: 'more root fields',
    query: `{ ${repeated(7, () => 'people { id }')} }`,
    code: 'TOO_MANY_ROOT_FIELDS',
    limit: 6,
    found: 7,
  },
  {
    name: 'root fields in fragments',
    query: `{ ...f ...f } fragment f on Query { ${repeated(4, () => 'people { id }')} }`,
    code: 'TOO_MANY_ROOT_FIELDS',
    limit: 6,
    found: 8,
  },
  {
    name: 'more directives',
    query: `{ people { ${repeated(8, () => 'id @include(if: true)')} } }`,
    code: 'TOO_MANY_DIRECTIVES',
    limit: 7,
    found: 8,
  },
  { name: 'fragments that multiply', query: blowUp(16), code: 'TOO_MANY_FIELDS', limit: 50, found: 65_537 },
  {
    name: 'a longer list',
    query: `{ byIds(ids: [${repeated(9, (n) => `"${n}"`)}]) { id } }`,
    code: 'LIST_TOO_LONG',
    limit: 8,
    found: 9,
  },
  {
    name: 'a higher cost',
    query: '{ books(first: 60) { id author { id } } }',
    code: 'OPERATION_TOO_COSTLY',
    limit: 100,
    found: 120,
  },
];

describe('a document beyond a limit', () => {
  it.each(refused)('with $name is refused with $code on POST', async ({ query, code, limit, found }) => {
    const { status, json } = await gateway.post({ query });
    expect(status).toBe(400);
    expect(json).toMatchObject({ errors: [{ extensions: { code, limit, found } }] });
    expect(json.data).toBeUndefined();
  });

  it.each(refused)('with $name is refused with $code on GET', async ({ query, code, limit, found }) => {
    const path = `/graphql?query=${encodeURIComponent(query)}`;
    const { status, json } = await gateway.get(path, { 'apollo-require-preflight': '1' });
    expect(status).toBe(400);
    expect(json).toMatchObject({ errors: [{ extensions: { code, limit, found } }] });
  });

  it('is refused for its depth, whatever fragments hide it', async () => {
    const deep = await startGateway({ supergraphSdl: library.supergraphSdl, env: { LIMIT_DEPTH: '2' } });
    const query = '{ books { ...f } } fragment f on Book { author { ... { name } } }';
    expect((await deep.post({ query })).json).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_TOO_DEEP', limit: 2, found: 3 } }],
    });
    await deep.stop();
  });

  it('is refused where its variables nest too deep', async () => {
    const first = Array.from({ length: 1500 }).reduce<unknown>((inner) => [{ first: inner }], 1);
    const query = 'query ($first: Int) { books(first: $first) { id } }';
    expect((await gateway.post({ query, variables: { first } })).json).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_TOO_DEEP', limit: 200, found: 3000 } }],
    });
  });

  it('reaches no subgraph', async () => {
    library.seen.length = 0;
    for (const { query } of refused) await gateway.post({ query });
    expect(library.seen).toEqual([]);
  });
});

describe('fragments that spread themselves', () => {
  it('are refused by validation, not followed for ever', async () => {
    const query = '{ books { ...a } } fragment a on Book { ...b } fragment b on Book { ...a }';
    const { status, json } = await gateway.post({ query });
    expect(status).toBe(400);
    expect(json.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('variables beyond a limit', () => {
  const byIds = 'query ($ids: [ID!]!) { byIds(ids: $ids) { id } }';
  const page = 'query ($first: Int) { books(first: $first) { id author { id } } }';

  it.each(['the first time', 'once the document is known'])('are refused for a long list, %s', async () => {
    const ids = Array.from({ length: 9 }, String);
    const { status, json } = await gateway.post({ query: byIds, variables: { ids } });
    expect(status).toBe(400);
    expect(json).toMatchObject({ errors: [{ extensions: { code: 'LIST_TOO_LONG', limit: 8, found: 9 } }] });
    expect((await gateway.post({ query: byIds, variables: { ids: ['b1'] } })).json.data).toEqual({
      byIds: [{ id: 'b1' }],
    });
  });

  it.each(['the first time', 'once the document is known'])(
    'are refused for what they cost, %s',
    async () => {
      const { json } = await gateway.post({ query: page, variables: { first: 51 } });
      expect(json).toMatchObject({
        errors: [{ extensions: { code: 'OPERATION_TOO_COSTLY', limit: 100, found: 102 } }],
      });
      expect((await gateway.post({ query: page, variables: { first: 50 } })).status).toBe(200);
    },
  );
});

describe('a body beyond its limit', () => {
  it('is refused by its announced length', async () => {
    const { status, json } = await gateway.post({ query: `{ people { id } } # ${'x'.repeat(20_000)}` });
    expect(status).toBe(413);
    expect(json.errors[0].extensions).toMatchObject({ code: 'REQUEST_TOO_LARGE', limit: 20_000 });
  });

  it('is refused as it goes on where no length is announced', async () => {
    const post = request(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    post.on('error', () => undefined);
    const writing = setInterval(() => post.write('x'.repeat(5000)), 1);
    const [response] = (await once(post, 'response')) as [IncomingMessage];
    clearInterval(writing);
    expect(response.statusCode).toBe(413);
    expect(response.headers.connection).toBe('close');
    post.destroy();
  });
});

describe('a rate', () => {
  it('refuses requests beyond it with the time to come back, on every method, and counts refused ones', async () => {
    const slow = await startGateway({
      supergraphSdl: library.supergraphSdl,
      env: { RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '3' },
    });
    const statuses = [
      (await slow.post({ query: '{ people { id } }' })).status,
      (await slow.post({ query: '{ nothing }' })).status,
      (await slow.get('/graphql?query={people{id}}', { 'apollo-require-preflight': '1' })).status,
    ];
    expect(statuses).toEqual([200, 400, 200]);
    const { status, headers, json } = await slow.post({ query: '{ people { id } }' });
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(json.errors[0].extensions).toEqual({ code: 'RATE_LIMITED', limit: 3, found: 4 });
    const get = await slow.get('/graphql?query={people{id}}', { 'apollo-require-preflight': '1' });
    expect(get.status).toBe(429);
    await slow.stop();
  });

  it('of cost refuses operations beyond the budget', async () => {
    const poor = await startGateway({
      supergraphSdl: library.supergraphSdl,
      env: { RATE_ANONYMOUS_COST_PER_MINUTE: '15' },
    });
    expect((await poor.post({ query: '{ books(first: 10) { id } }' })).status).toBe(200);
    const { status, headers, json } = await poor.post({ query: '{ books(first: 10) { id } }' });
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(json.errors[0].extensions).toEqual({ code: 'COST_BUDGET_EXCEEDED', limit: 15, found: 20 });
    await poor.stop();
  });
});
