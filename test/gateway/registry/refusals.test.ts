import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lantern } from '../../support/lantern-schema.ts';
import { link, openPublishingStage, type PublishingStage } from '../../support/publishing-stage.ts';

let stage: PublishingStage;
beforeAll(async () => {
  stage = await openPublishingStage({ replicas: 1 });
  await stage.publish('ngo-lantern', { name: 'lantern', sdl: lantern });
});
afterAll(() => stage.close());

const root = 'type Query { riverAll: Int @public }';

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

  it('requires one field with different arguments', async () => {
    const trip = 'type LanternTrip @key(fields: "id") @public { id: ID! lanternLength(unit: String!): Int';
    const sdl = `${link} type Query { lanternTrip: LanternTrip @public } ${trip} }`;
    await stage.publish('ngo-lantern', { name: 'lantern-trips', sdl });
    const { ok, findings } = await stage.check('ngo-lantern', {
      name: 'lantern-signs',
      sdl: `${link} ${trip} @external
        lanternMetres: String @requires(fields: "lanternLength(unit: \\"m\\")") @public
        lanternMiles: String @requires(fields: "lanternLength(unit: \\"mi\\")") @public }`,
    });
    expect(ok).toBe(false);
    const errors = findings.filter(({ severity }) => severity === 'ERROR');
    expect(errors.map((each) => each.code)).toEqual(['REQUIREMENT_UNSUPPORTED']);
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
