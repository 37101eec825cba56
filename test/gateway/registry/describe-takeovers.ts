import { beforeAll, describe, expect, it } from '@jest/globals';
import { link, type PublishingStage } from '../../support/publishing-stage.ts';

const root = 'type Query { riverAll: Int @public }';

/** That nothing of another is taken over, at a stage that serves the schema of the lantern. */
export function describeTakeovers(stageOf: () => PublishingStage): void {
  const latest = async (): Promise<number> => {
    const { data } = await stageOf().as('steward', '{ supergraphVersions(first: 1) { version } }');
    return data.supergraphVersions[0].version as number;
  };
  let versionBefore: number;
  beforeAll(async () => {
    versionBefore = await latest();
  });

  describe('A publication that takes over a part of another organisation is not served, and says whose it is:', () => {
    it.each<[string, string, string | null, string]>([
      [
        '@override',
        'OVERRIDE',
        'ngo-lantern',
        'type LanternCase @key(fields: "id") { id: ID! title: String! @override(from: "lantern") }',
      ],
      [
        '@override of a part of the requests',
        'OVERRIDE',
        'ngo-lantern',
        'type LanternCase @key(fields: "id") { id: ID! title: String! @override(from: "lantern", label: "percent(1)") }',
      ],
      [
        'a further @key that it does not resolve itself',
        'KEY_ADDED',
        'ngo-lantern',
        'type LanternCase @key(fields: "title", resolvable: false) { title: String! }',
      ],
      [
        "a context that carries another's field",
        'CONTEXT',
        'ngo-lantern',
        'type LanternCase @key(fields: "id") @context(name: "case") { id: ID! title: String! @external riverPart: RiverPart @public } type RiverPart @key(fields: "id") @public { id: ID! riverGuess(title: String @fromContext(field: "$case { title }")): Int }',
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
      [
        'a rule on a field that is only named',
        'RULE_ON_ANOTHERS',
        null,
        'type Country @key(fields: "code") { code: ID! name: String! @external @requiresScopes(scopes: [["hub:admin"]]) riverNote: Int @public @requires(fields: "name") }',
      ],
      [
        '@inaccessible on a value',
        'RULE_ON_ANOTHERS',
        null,
        'extend type Query { riverClass: Classification @public } enum Classification { UNCLASSIFIED CONFIDENTIAL STRICTLY_CONFIDENTIAL @inaccessible }',
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
      [
        'an unprefixed subscription',
        'ROOT_OUTSIDE_PREFIX',
        null,
        'type Subscription { everythingChanged: Int @public }',
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
      [
        "a type under another's prefix",
        'NAME_OUTSIDE_PREFIX',
        'ngo-lantern',
        'type LanternVerdict { a: Int }',
      ],
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
        'a narrower enum',
        'ENUM_NARROWER',
        null,
        'extend type Query { riverOf(tlp: Tlp): Int @public } enum Tlp { CLEAR }',
      ],
      [
        'a field on a type that is not open',
        'TYPE_NOT_OPEN',
        'ngo-lantern',
        'type LanternCase @key(fields: "id") { id: ID! riverNote: Int @public }',
      ],
    ])('%s', async (_what, code, owner, part) => {
      const published = await stageOf().publish('ngo-riverbank', {
        name: 'river',
        sdl: `${link} ${root} ${part}`,
      });
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
      const published = await stageOf().publish('ngo-riverbank', { name: 'river', sdl });
      expect(published.status).not.toBe('LIVE');
      const codes = published.findings
        .filter(({ severity }) => severity === 'APPROVAL')
        .map(({ code }) => code);
      expect(codes).toEqual(['RULE_ON_ANOTHERS', 'RULE_ON_ANOTHERS']);
    });
  });

  describe('After all of these', () => {
    it('the supergraph is the one before', async () => {
      expect(await latest()).toBe(versionBefore);
    });
  });
}
