import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link, openPublishingStage, type PublishingStage } from '../../support/publishing-stage.ts';

let stage: PublishingStage;
let versionBefore: number;

/** What another organisation has published: one part of every kind. */
const lantern = `${link}
  type Query { lanternCases(filter: LanternFilter): [LanternCase!]! @public lanternAny: LanternAny @public }
  input LanternFilter { open: Boolean title: String }
  enum LanternMood { CALM }
  interface LanternThing @key(fields: "id") { id: ID! }
  union LanternAny = LanternCase
  type LanternCase implements LanternThing @key(fields: "id") @public {
    id: ID! title: String! mood: LanternMood node: LanternNode
  }
  type LanternNode { value: Int @shareable next: LanternNode @shareable }`;

beforeAll(async () => {
  stage = await openPublishingStage();
  const published = await stage.publish('ngo-lantern', { name: 'lantern', sdl: lantern });
  expect(published.findings.filter(({ severity }) => severity !== 'WARNING')).toEqual([]);
  versionBefore = published.supergraphVersion ?? 0;
});
afterAll(() => stage.close());

const root = 'type Query { riverAll: Int @public }';

describe('A publication that takes over a part of another organisation is not served, and says whose it is:', () => {
  it.each<[string, string, string | null, string]>([
    [
      '@override',
      'OVERRIDE',
      'ngo-lantern',
      'type LanternCase @key(fields: "id") { id: ID! title: String! @override(from: "lantern") }',
    ],
    [
      'a further @key',
      'KEY_ADDED',
      null,
      'type Incident @key(fields: "id") @key(fields: "riverNumber") { id: ID! riverNumber: Int @public }',
    ],
    [
      '@requires of a field, without an agreement',
      'REQUIRES',
      'ngo-lantern',
      'type LanternCase @key(fields: "id") { id: ID! title: String! @external riverScore: Int @requires(fields: "title") @public }',
    ],
    [
      '@provides of a field',
      'PROVIDES',
      'ngo-lantern',
      'extend type Query { riverCase: LanternCase @provides(fields: "title") @public } type LanternCase @key(fields: "id") { id: ID! title: String! @external }',
    ],
    [
      'a rule on a type that locks others out',
      'RULE_ON_ANOTHERS',
      null,
      'type Country @key(fields: "code") @requiresScopes(scopes: [["hub:admin"]]) { code: ID! riverNote: Int @public }',
    ],
    [
      'a rule on a key field',
      'RULE_ON_ANOTHERS',
      null,
      'type Country @key(fields: "code") { code: ID! @authenticated riverNote: Int @public }',
    ],
    [
      '@tag',
      'RULE_ON_ANOTHERS',
      null,
      'type Country @key(fields: "code") @tag(name: "river") { code: ID! riverNote: Int @public }',
    ],
    [
      '@inaccessible',
      'RULE_ON_ANOTHERS',
      'ngo-lantern',
      'type LanternCase @key(fields: "id") @inaccessible { id: ID! }',
    ],
    ['@inaccessible on the root', 'RULE_ON_ANOTHERS', null, 'extend type Query @inaccessible'],
    [
      'a @shareable copy',
      'SHAREABLE_COPY',
      null,
      'type Country @key(fields: "code") { code: ID! name: String! @shareable }',
    ],
    [
      '@shareable on what the owner shares',
      'SHAREABLE_COPY',
      'ngo-lantern',
      'type LanternNode { value: Int @shareable }',
    ],
    [
      '@interfaceObject',
      'INTERFACE_OBJECT',
      'ngo-lantern',
      'type LanternThing @key(fields: "id") @interfaceObject { id: ID! riverNote: Int @public }',
    ],
    [
      'an implementer of its interface',
      'INTERFACE_OF_ANOTHER',
      'ngo-lantern',
      'interface LanternThing @key(fields: "id") { id: ID! } type RiverThing implements LanternThing @key(fields: "id") @public { id: ID! }',
    ],
    [
      'one more member of its union',
      'UNION_OF_ANOTHER',
      'ngo-lantern',
      'union LanternAny = RiverThing type RiverThing { a: Int }',
    ],
    [
      'an unprefixed root field',
      'ROOT_OUTSIDE_PREFIX',
      null,
      'extend type Query { everything: Int @public }',
    ],
    ['an unprefixed mutation', 'ROOT_OUTSIDE_PREFIX', null, 'type Mutation { closeAll: Int @public }'],
    [
      "a root field under another's prefix",
      'ROOT_OUTSIDE_PREFIX',
      'ngo-lantern',
      'extend type Query { lanternMore: Int @public }',
    ],
    [
      "a root field that is another's",
      'SHAREABLE_COPY',
      null,
      'extend type Query { viewer: Viewer! @shareable @public } type Viewer { clientId: ID! @shareable }',
    ],
    ['an unprefixed type', 'NAME_OUTSIDE_PREFIX', null, 'type Verdict { guilty: Boolean }'],
    ["a type under another's prefix", 'NAME_OUTSIDE_PREFIX', 'ngo-lantern', 'type LanternVerdict { a: Int }'],
    [
      'a smaller input',
      'INPUT_OF_ANOTHER',
      'ngo-lantern',
      'extend type Query { riverCases(filter: LanternFilter): Int @public } input LanternFilter { open: Boolean }',
    ],
    [
      'a wider enum',
      'ENUM_WIDER',
      'ngo-lantern',
      'extend type Query { riverMood: LanternMood @public } enum LanternMood { CALM ANGRY }',
    ],
    [
      'a field on a type that is not open',
      'TYPE_NOT_OPEN',
      'ngo-lantern',
      'type LanternCase @key(fields: "id") { id: ID! riverNote: Int @public }',
    ],
  ])('%s', async (_what, code, owner, part) => {
    const published = await stage.publish('ngo-riverbank', { name: 'river', sdl: `${link} ${root} ${part}` });
    expect(published.status).not.toBe('LIVE');
    expect(published.findings).toContainEqual(
      expect.objectContaining({ code, owner, severity: 'APPROVAL', line: expect.any(Number) }),
    );
    expect(published.supergraphVersion).toBeNull();
  });

  it('a directive under another name', async () => {
    const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", as: "fed", import: [{ name: "@inaccessible", as: "@hushed" }])
      type Query { riverAll: Int @fed__authenticated }
      type Country @fed__key(fields: "code") @hushed { code: ID! @fed__tag(name: "x") }`;
    const published = await stage.publish('ngo-riverbank', { name: 'river', sdl });
    expect(published.status).not.toBe('LIVE');
    const codes = published.findings
      .filter(({ severity }) => severity === 'APPROVAL')
      .map(({ code }) => code);
    expect(codes).toEqual(['RULE_ON_ANOTHERS', 'RULE_ON_ANOTHERS']);
  });
});

describe('A publication is refused that', () => {
  it.each<[string, string, string]>([
    [
      'shares fields that recurse',
      'SHARED_RECURSION',
      `${link} ${root} type LanternNode { next: LanternNode @shareable }`,
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

describe('After all of these', () => {
  it('the supergraph is the one before', async () => {
    const { data } = await stage.as('steward', '{ supergraphVersions(first: 1) { version } }');
    expect(data.supergraphVersions[0].version).toBe(versionBefore);
  });
});
