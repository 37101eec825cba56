import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, Kind, parse } from 'graphql';
import { readCostRules } from '../../../gateway/request/admit/cost-rules.ts';
import { costFor } from '../../../gateway/request/admit/cost.ts';
import { sizeFor } from '../../../gateway/request/admit/given-sizes.ts';
import { operationCost } from '../../../gateway/request/admit/operation-cost.ts';
import { slicedFields } from '../../../gateway/request/admit/slicing.ts';

const link = (text: string): string =>
  `schema @link(url: "https://specs.apollo.dev/cost/v0.1"${text}) { query: Query }`;

const types = (cost: string, listSize: string): string => `
  type Query {
    one: Item
    items(first: Int, last: Int): [Item] @${listSize}(slicingArguments: ["first", "last"], assumedSize: 7)
    page(first: Int): Page @${listSize}(slicingArguments: ["first"], sizedFields: ["edges"])
    search(text: String @${cost}(weight: 20)): [Item] @${cost}(weight: 3)
    heavy: Heavy
    usual(first: Int = 30): [Item] @${listSize}(slicingArguments: ["first"], assumedSize: 7)
    grid: [[Item]]
    any: Any
    find(by: By): String
    within(page: Paging): [Item] @${listSize}(slicingArguments: ["page.first", "page.last"], assumedSize: 7)
  }
  input Paging { first: Int = 6 last: Int }
  interface Any { list(first: Int): [Item] dear: String all: [Any] }
  type Plain implements Any { list(first: Int): [Item] dear: String all: [Any] }
  type Dear implements Any @${cost}(weight: 9) {
    list(first: Int): [Item] @${listSize}(slicingArguments: ["first"])
    dear: String @${cost}(weight: 60)
    all: [Any]
  }
  input By { text: String @${cost}(weight: 11) kind: Kind also: [By] }
  enum Kind @${cost}(weight: 13) { A }
  type Page { edges: [Item] total: Int @${cost}(weight: 5) }
  type Item { id: ID name: String items: [Item] page(first: Int): Page }
  type Heavy @${cost}(weight: 40) { id: ID }`;

const directives = (cost: string, listSize: string): string => `
  directive @link(url: String, as: String, import: [Import]) repeatable on SCHEMA
  scalar Import
  directive @${cost}(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT
  directive @${listSize}(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION`;

interface Linked {
  readonly link?: string;
  readonly cost?: string;
  readonly listSize?: string;
}

function asked(query: string, linked: Linked = {}) {
  const { cost = 'cost', listSize = 'listSize' } = linked;
  const sdl =
    link(linked.link ?? ', import: ["@cost", "@listSize"]') +
    directives(cost, listSize) +
    types(cost, listSize);
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The query holds no operation.');
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const context = {
    schema: buildSchema(sdl),
    rules: readCostRules(sdl),
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    assumedListSize: 10,
  };
  return [operation, context] as const;
}

function costOf(query: string, variables: Record<string, unknown> = {}, linked: Linked = {}): number {
  return costFor(operationCost(...asked(query, linked)), variables);
}

/** How many slicing arguments of a field are given; one, where it is known beforehand. */
function givenIn(query: string, variables: Record<string, unknown>): number {
  const [sliced] = slicedFields(...asked(query));
  const sizes = sliced ? [...sliced.sizes.values()].map((size) => sizeFor(size, variables)) : [0];
  return sizes.filter((size) => size !== null).length;
}

describe('the cost of an operation', () => {
  it.each([
    ['an object counts one, its leaves nothing', '{ one { id name } }', 1],
    ['a list without a size counts as often as is assumed', '{ one { items { id } } }', 11],
    ['a list counts as often as its argument says', '{ items(first: 3) { id } }', 3],
    ['of several sizes the largest counts', '{ items(first: 3, last: 5) { id } }', 5],
    ['a list without its argument counts as often as it says of itself', '{ items { id } }', 7],
    ['lists multiply', '{ items(first: 3) { items { id } } }', 33],
    ['a sized field counts as often as the field above says', '{ page(first: 4) { edges { id } } }', 5],
    ['also behind a fragment', '{ page(first: 4) { ...p } } fragment p on Page { ... { edges { id } } }', 5],
    [
      'a fragment counts wherever it is spread',
      '{ one { ...i } two: one { ...i } } fragment i on Item { items { id } }',
      22,
    ],
    [
      'weights of fields, arguments and types count',
      '{ search(text: "x") { id } heavy { id } page { total } }',
      20 + 30 + 40 + 6,
    ],
  ])('%s', (_, query, cost) => {
    expect(costOf(query)).toBe(cost);
  });

  it.each([
    [
      'a negative size, which takes nothing from another',
      '{ items(first: 5) { id } b: items(first: -5) { id } }',
      5,
    ],
    ['a size the schema gives where nobody else does', '{ usual { id } }', 30],
    ['the dearest of those that implement an interface', '{ any { dear } }', 9 + 60],
    ['the longest list of those that implement an interface', '{ any { list(first: 500) { id } } }', 9 + 500],
    ['a list of what implements an interface', '{ any { all { dear } } }', 9 + 10 * 69],
    ['a list of lists', '{ grid { id } }', 100],
    ['input fields and enums', '{ find(by: { text: "x", also: [{ kind: A }, { kind: A }] }) }', 11 + 26],
  ])('is not escaped by %s', (_, query, cost) => {
    expect(costOf(query)).toBe(cost);
  });

  it('counts what variables carry, and what the schema gives where they are missing', () => {
    const find = 'query ($by: By, $also: [By]) { find(by: $by) b: find(by: { also: $also }) }';
    expect(costOf(find, { by: { text: 'x' }, also: [{ text: 'y', kind: 'A' }] })).toBe(11 + 24);
    expect(costOf(find)).toBe(0);
    const usual = 'query ($n: Int) { usual(first: $n) { id } }';
    expect([costOf(usual), costOf(usual, { n: 4 }), costOf(usual, { n: null })]).toEqual([30, 4, 7]);
  });

  it('follows variables, and defaults where they are missing', () => {
    const query = 'query ($n: Int) { page(first: $n) { edges { id } } }';
    expect([costOf(query, { n: 9 }), costOf(query), costOf(query, { n: -5 })]).toEqual([10, 11, 1]);
  });

  it.each<[string, Record<string, unknown>, number, number]>([
    ['{ within(page: { first: 3 }) { id } }', {}, 3, 1],
    ['{ within(page: {}) { id } }', {}, 6, 1],
    ['{ within { id } }', {}, 7, 0],
    ['query ($n: Int) { within(page: { first: null, last: $n }) { id } }', { n: 4 }, 4, 1],
    ['query ($n: Int) { within(page: { last: $n }) { id } }', { n: 8 }, 8, 2],
    ['query ($p: Paging) { within(page: $p) { id } }', { p: { first: null, last: 9 } }, 9, 1],
  ])('reads sizes within input objects: %s', (query, variables, cost, given) => {
    expect(costOf(query, variables)).toBe(cost);
    expect(givenIn(query, variables)).toBe(given);
  });

  it.each<[string, Linked]>([
    [
      'imports',
      {
        link: ', import: [{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@size" }]',
        cost: 'price',
        listSize: 'size',
      },
    ],
    ['the name of the specification', { link: '', cost: 'cost', listSize: 'cost__listSize' }],
    ['another name of it', { link: ', as: "ibm"', cost: 'ibm', listSize: 'ibm__listSize' }],
  ])('reads its directives by %s', (_, linked) => {
    expect(costOf('{ items(first: 3) { id } heavy { id } }', {}, linked)).toBe(43);
  });
});
