import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, Kind, parse, type OperationDefinitionNode, validate } from 'graphql';
import { breakingChanges } from '../../../../gateway/registry/check/breaking-changes.ts';
import { readSubgraphDocument } from '../../../../gateway/registry/check/subgraph-document.ts';
import { slicedFields, slicingRefusal } from '../../../../gateway/request/admit/slicing.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@listSize", as: "@sized" }])';

function documentOf(fields: string) {
  const read = readSubgraphDocument(
    `${link} type Query { all: [Row] } type Row implements Any { ${fields} } interface Any { rows: [Row] }`,
  );
  if (!read.ok) throw new Error(read.finding.message);
  return read.schema;
}

const changes = (before: string, after: string) => breakingChanges(documentOf(before), documentOf(after));
const first = '@sized(slicingArguments: ["first"])';
const both = '@sized(slicingArguments: ["first", "last"])';
const free = '@sized(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)';
const two = '(first: Int, last: Int)';

describe('a list that must be given a slicing argument', () => {
  it.each([
    ['it needed none', `rows${two}: [Row]`, `rows${two}: [Row] ${both}`],
    ['it said it needs none', `rows${two}: [Row] ${free}`, `rows${two}: [Row] ${both}`],
    ['one more would do before', `rows${two}: [Row] ${both}`, `rows${two}: [Row] ${first}`],
    ['another was ignored before', `rows${two}: [Row] ${first}`, `rows${two}: [Row] ${both}`],
    ['it had a default', `rows(first: Int = 5): [Row] ${first}`, `rows(first: Int): [Row] ${first}`],
    ['another gets a default', `rows${two}: [Row] ${both}`, `rows(first: Int, last: Int = 5): [Row] ${both}`],
    [
      'a part is asked for',
      'rows(page: Page): [Row]',
      'rows(page: Page): [Row] @sized(slicingArguments: ["page.first"])',
    ],
  ])('breaks operations where %s', (_how, before, after) => {
    const what = expect.stringMatching(
      /^demands exactly one of .+ with Row\.rows, which not everybody gives$/,
    );
    expect(changes(before, after)).toMatchObject([
      { coordinate: 'Row.rows', what, hurts: ['Row.rows', 'Any.rows'] },
    ]);
  });

  it.each([
    ['says so as it did', `rows${two}: [Row] ${both}`, `rows(last: Int, first: Int): [Row] ${both}`],
    ['needs none any more', `rows${two}: [Row] ${both}`, `rows${two}: [Row] ${free}`],
    ['was given it by all', 'rows(first: Int!): [Row]', `rows(first: Int!): [Row] ${first}`],
    ['has one more to choose', `rows(first: Int): [Row] ${first}`, `rows${two}: [Row] ${both}`],
    ['is new', 'id: ID', `id: ID rows${two}: [Row] ${both}`],
  ])('breaks none where it %s', (_how, before, after) => {
    expect(changes(before, after)).toEqual([]);
  });

  it('breaks just what was admitted and is no longer', () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const [was, is] = [passing(before), passing(after)];
        const broken = [...was.passing].some((query) => is.valid.has(query) && !is.passing.has(query));
        const found = changes(before.sdl, after.sdl).filter(({ what }) => what.includes('exactly one'));
        expect(found.length > 0).toBe(broken);
      }),
      { numRuns: 300 },
    );
  });
});

interface Side {
  readonly sdl: string;
  readonly names: readonly string[];
  readonly demands: boolean;
}

const size = fc.constantFrom('Int', 'Int = 3', 'Int = null', 'Int!', 'Int! = 3');
const side: fc.Arbitrary<Side> = fc
  .record({
    first: size,
    last: size,
    names: fc.subarray(['first', 'last']),
    demands: fc.boolean(),
  })
  .map(({ first: one, last: other, names, demands }) => {
    const said = `slicingArguments: ${JSON.stringify(names)}, requireOneSlicingArgument: ${demands}`;
    return { sdl: `rows(first: ${one}, last: ${other}): [Row] @sized(${said})`, names, demands };
  });

const ways = ['', '1', 'null'];
const queries = ways.flatMap((one) =>
  ways.map((other) => {
    const given = [one && `first: ${one}`, other && `last: ${other}`]
      .filter((each) => each !== '')
      .join(', ');
    return `{ all { rows${given && `(${given})`} { __typename } } }`;
  }),
);

/** What the gateway admits, by the rule of its own. */
function passing({ sdl, names, demands }: Side) {
  const schema = buildSchema(`type Query { all: [Row] } type Row { ${sdl.replace(/@sized.*/, '')} }`);
  const listSize = {
    assumedSize: null,
    sizedFields: [],
    slicingArguments: names,
    requireOneSlicingArgument: demands,
  };
  const rules = { weights: new Map<string, number>(), listSizes: new Map([['Row.rows', listSize]]) };
  const valid = new Set(queries.filter((query) => validate(schema, parse(query)).length === 0));
  const isAdmitted = (query: string): boolean => {
    const sliced = slicedFields(operationOf(query), { schema, rules, fragments: new Map() });
    return slicingRefusal({ sliced, variables: {}, visible: () => schema }) === null;
  };
  return { valid, passing: new Set([...valid].filter(isAdmitted)) };
}

function operationOf(query: string): OperationDefinitionNode {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('there is no operation');
  return operation;
}
