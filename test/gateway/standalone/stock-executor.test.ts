import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';
import { type Library, startLibrary } from '../../support/library-subgraphs.ts';

let library: Library;
let own: RunningGateway;
let stock: RunningGateway;

beforeAll(async () => {
  library = await startLibrary();
  const { supergraphSdl } = library;
  [own, stock] = await Promise.all([
    startGateway({ supergraphSdl }),
    startGateway({ supergraphSdl, executor: 'apollo' }),
  ]);
});
afterAll(async () => {
  await Promise.all([own.stop(), stock.stop()]);
  await library.stop();
});

describe('the stock executor', () => {
  it.each([
    ['{ books { title pages author { name } } }', {}],
    ['query ($id: ID!) { book(id: $id) { ...b } } fragment b on Book { author { id name } }', { id: 'b2' }],
    ['mutation { rename(id: "b1", title: "x") { title author { name } } }', {}],
    ['{ books { title } __type(name: "Book") { name } }', {}],
  ])('answers as ours does: %s', async (query, variables) => {
    const [ours, theirs] = [await own.post({ query, variables }), await stock.post({ query, variables })];
    expect(ours.json.errors).toBeUndefined();
    expect(theirs.json).toEqual(ours.json);
  });

  it('tells nothing of what a subgraph says of its errors', async () => {
    const { text, json } = await stock.post({ query: '{ fails books { id } }' });
    expect(text).not.toContain('secret');
    expect(json.data.books).toHaveLength(2);
  });
});
