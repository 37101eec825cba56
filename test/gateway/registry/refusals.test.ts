import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lantern } from '../../support/lantern-schema.ts';
import { link, openPublishingStage, type PublishingStage } from '../../support/publishing-stage.ts';
import { describeTakeovers } from './describe-takeovers.ts';

let stage: PublishingStage;
beforeAll(async () => {
  stage = await openPublishingStage();
  const { findings } = await stage.publish('ngo-lantern', { name: 'lantern', sdl: lantern });
  expect(findings.filter(({ severity }) => severity !== 'WARNING')).toEqual([]);
});
afterAll(() => stage.close());

describe('Of publications', () => describeTakeovers(() => stage));

const root = 'type Query { riverAll: Int @public }';

describe('A publication is refused that', () => {
  it.each<[string, string, string]>([
    [
      'shares fields that recurse',
      'SHARED_RECURSION',
      `${link} ${root} type LanternNode { next: LanternNode @shareable }`,
    ],
    [
      'shares fields that recurse through a union',
      'SHARED_RECURSION',
      `${link} ${root} type LanternNode { next: LanternNode @shareable any: RiverAny } union RiverAny = LanternNode`,
    ],
    ['is federation 1', 'FEDERATION_1', 'type Query { riverAll: Int }'],
    [
      'composes a directive of its own',
      'COMPOSE_DIRECTIVE',
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"]) @link(url: "https://river.example/mine/v1.0", import: ["@mine"]) @composeDirective(name: "@mine") directive @mine on OBJECT ${root}`,
    ],
    [
      'links another specification',
      'LINK_NOT_ALLOWED',
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") @link(url: "https://specs.apollo.dev/join/v0.5") ${root}`,
    ],
    ['renames the root', 'ROOT_TYPE_RENAMED', `${link} schema { query: Begin } type Begin { riverAll: Int }`],
    [
      'asks for no scope',
      'RULE_IMPOSSIBLE',
      `${link} type Query { riverAll: Int @requiresScopes(scopes: []) }`,
    ],
    [
      'asks for an empty list of scopes',
      'RULE_IMPOSSIBLE',
      `${link} type Query { riverAll: Int @requiresScopes(scopes: [[]]) }`,
    ],
    [
      'asks for a scope that nobody can hold',
      'RULE_IMPOSSIBLE',
      `${link} type Query { riverAll: Int @requiresScopes(scopes: [["river:read"]]) }`,
    ],
    [
      'asks for a policy that nobody has',
      'RULE_IMPOSSIBLE',
      `${link} type Query { riverAll: Int @policy(policies: [["any"]]) }`,
    ],
    [
      'requires records without an agreement',
      'AGREEMENT_MISSING',
      `${link} ${root} type LanternCase @key(fields: "id") { id: ID! title: String! @external riverScore: Int @requires(fields: "title") @public }`,
    ],
  ])('%s', async (_what, code, sdl) => {
    const published = await stage.publish('ngo-riverbank', { name: 'river', sdl });
    expect(published.status).toBe('REFUSED');
    expect(
      published.findings.filter(({ severity }) => severity === 'ERROR').map((each) => each.code),
    ).toContain(code);
  });

  it('requires, in one field, another with different arguments', async () => {
    const trip = 'type LanternTrip @key(fields: "id") @public { id: ID! lanternLength(unit: String!): Int';
    const sdl = `${link} type Query { lanternTrip: LanternTrip @public } ${trip} }`;
    await stage.publish('ngo-lantern', { name: 'lantern-trips', sdl });
    const { ok, findings } = await stage.check('ngo-lantern', {
      name: 'lantern-signs',
      sdl: `${link} ${trip} @external
        lanternBoth: String @requires(fields: "lanternLength(unit: \\"m\\") lanternLength(unit: \\"mi\\")") @public }`,
    });
    expect(ok).toBe(false);
    const errors = findings.filter(({ severity }) => severity === 'ERROR');
    expect(errors.map(({ code, coordinate }) => [code, coordinate])).toEqual([
      ['REQUIREMENT_UNSUPPORTED', 'LanternTrip.lanternBoth'],
    ]);
  });

  it('leaves open who may ask, with the line to add', async () => {
    const sdl = `${link}
      type Query { riverAll: [RiverThing!]! }
      type RiverThing @key(fields: "id") { id: ID! }
      type Country @key(fields: "code") { code: ID!
        riverThings: Int }`;
    const { status, findings } = await stage.publish('ngo-riverbank', { name: 'river', sdl });
    const missing = findings.filter(({ code }) => code === 'RULE_MISSING');
    expect(status).toBe('REFUSED');
    expect(missing.map(({ coordinate, line }) => [coordinate, line])).toEqual([
      ['Query.riverAll', 4],
      ['RiverThing', 5],
      ['Country.riverThings', 7],
    ]);
    expect(missing[0]?.message).toContain('Add to line 4: @requiresScopes');
  });

  it.each<[string, string, number | null, RegExp, string]>([
    ['is not closed', 'INVALID_GRAPHQL', 6, /Expected Name/, `${root}\ntype RiverA {`],
    [
      'names a type that is not there',
      'INVALID_GRAPHQL',
      6,
      /RiverThing/,
      `${root}\ntype RiverA { a: RiverThing }`,
    ],
    [
      'has a type twice',
      'INVALID_GRAPHQL',
      6,
      /RiverA/,
      `${root}\ntype RiverA { a: Int } type RiverA { b: Int }`,
    ],
    [
      'has a field twice',
      'INVALID_GRAPHQL',
      7,
      /already exists on RiverA/,
      `${root}\ntype RiverA { a: Int\na: Int }`,
    ],
    [
      'has a directive of its own',
      'INVALID_GRAPHQL',
      6,
      /"@cached"/,
      `${root}\ntype RiverA { a: Int @cached }`,
    ],
    [
      'has a key that is no field',
      'KEY_INVALID_FIELDS',
      6,
      /number/,
      `${root}\ntype RiverA @key(fields: "number") @public { id: ID! }`,
    ],
    [
      'does not do what its interface says',
      'INVALID_GRAPHQL',
      5,
      /RiverI\.a/,
      `${root} interface RiverI { a: Int }\ntype RiverA implements RiverI { b: Int }`,
    ],
    [
      "answers another's field by another type",
      'FIELD_TYPE_MISMATCH',
      6,
      /in subgraph "lantern" but type "String"/,
      `${root} type RiverB { n: LanternNode }\ntype LanternNode { value: String @shareable }`,
    ],
    [
      "names another's field for nothing",
      'EXTERNAL_UNUSED',
      7,
      /no use/,
      `${root} type Country @key(fields: "code") { code: ID!\n\nname: String! @external riverN: Int @public }`,
    ],
    [
      'knows a type by another key',
      'SATISFIABILITY_ERROR',
      7,
      /^"Country\.riverN" cannot be reached.*type Country @key\(fields: "code"\)\.$/,
      `${root} type Country @key(fields: "id") { id: ID!\n\nriverN: Int @public }`,
    ],
  ])('%s, with the line of its own file', async (_what, code, line, message, part) => {
    const { ok, findings } = await stage.check('ngo-riverbank', {
      name: 'river',
      sdl: `${link}\n\n${part}`,
    });
    expect(ok).toBe(false);
    expect(findings).toContainEqual(
      expect.objectContaining({ code, severity: 'ERROR', line, message: expect.stringMatching(message) }),
    );
    const told = findings
      .filter((each) => each.code === code)
      .map(({ message: text, coordinate }) => [coordinate, text]);
    expect(new Set(told.map(String)).size).toBe(told.length);
  });

  it.each([
    ['not', '"first"', '', ['SLICING_ARGUMENT_REQUIRED']],
    ['not, of two', '"first", "size"', '', ['SLICING_ARGUMENT_REQUIRED']],
    ['by its default', '"size"', '', []],
    ['explicitly', '"first"', ', requireOneSlicingArgument: true', []],
    ['otherwise', '"first"', ', assumedSize: 9, requireOneSlicingArgument: false', []],
  ])('is told of lists that need an argument, where it says so %s', async (_how, names, rest, told) => {
    const list = `riverAll(first: Int, size: Int = 5): [Int!] @public @listSize(slicingArguments: [${names}]${rest})`;
    const { findings } = await stage.check('ngo-riverbank', {
      name: 'river',
      sdl: `${link.replace('"@key"', '"@key", "@listSize"')} type Query { ${list} }`,
    });
    const warned = findings.filter(({ code }) => code === 'SLICING_ARGUMENT_REQUIRED');
    expect(warned.map(({ code }) => code)).toEqual(told);
  });

  it.each([
    ['mission', 'NAME_TAKEN'],
    ['lantern', 'NAME_TAKEN'],
    ['lantern-two', 'NAME_TAKEN'],
    ['incident', 'NAME_RESERVED'],
    ['River', 'NAME_INVALID'],
    ['hub__x', 'NAME_INVALID'],
  ])('is called %s', async (name, code) => {
    const { ok, findings } = await stage.check('ngo-riverbank', { name, sdl: `${link} ${root}` });
    expect([ok, findings.map((each) => each.code)]).toEqual([false, expect.arrayContaining([code])]);
  });
});
