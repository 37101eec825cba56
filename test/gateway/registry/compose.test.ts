import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { composeSupergraph } from '../../../gateway/registry/compose.ts';
import { cacheComposition } from '../../../gateway/registry/composition-cache.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const hub = {
  name: 'hub',
  url: 'http://127.0.0.1:1/graphql',
  sdl: `${link} type Query { country(code: ID!): Country } type Country @key(fields: "code") { code: ID! name: String! }`,
};
const mission = {
  name: 'mission',
  url: 'http://127.0.0.1:2/graphql',
  sdl: `${link} type Country @key(fields: "code") { code: ID! incidents: Int! }`,
};

describe('composeSupergraph', () => {
  it('names the subgraph whose SDL is not GraphQL', async () => {
    expect(await composeSupergraph([hub, { ...mission, sdl: 'type {' }])).toEqual({
      ok: false,
      errors: [{ code: 'INVALID_GRAPHQL', message: expect.stringContaining('[mission] ') }],
    });
  });

  it('gives every reason why schemas do not compose', async () => {
    const conflicting = {
      ...mission,
      sdl: `${link} type Country @key(fields: "code") { code: ID! name: Int! }`,
    };
    const composition = await composeSupergraph([hub, conflicting]);
    expect(composition).toMatchObject({
      ok: false,
      errors: expect.arrayContaining([
        expect.objectContaining({
          code: 'FIELD_TYPE_MISMATCH',
          message: expect.stringContaining('Country.name'),
          places: expect.arrayContaining([{ subgraph: 'mission', line: 1, column: expect.any(Number) }]),
        }),
      ]),
    });
  });

  it('joins the fields of every owner and keeps where each subgraph is', async () => {
    const composition = await composeSupergraph([hub, mission]);
    const sdl = composition.ok ? composition.supergraphSdl : '';
    expect(sdl).toContain('@join__graph(name: "mission", url: "http://127.0.0.1:2/graphql")');
    expect(sdl).toContain('incidents: Int! @join__field(graph: MISSION)');
  });

  it('keeps the digits of numbers that JavaScript does not', async () => {
    const inputs = `scalar Long scalar Any input Range { from: Long = 9007199254740993 any: Any = {a: [12345678901234567890]} }`;
    const composition = await composeSupergraph([
      {
        ...hub,
        sdl: `${link} ${inputs} type Query { sum(range: Range, to: Long = -9007199254740995): Int }`,
      },
    ]);
    const sdl = composition.ok ? composition.supergraphSdl : '';
    expect(sdl).toContain('from: Long = 9007199254740993');
    expect(sdl).toContain('any: Any = {a: [12345678901234567890]}');
    expect(sdl).toContain('to: Long = -9007199254740995');
  });
});

describe('cacheComposition', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-composition-'));
  });
  afterEach(async () => rm(folder, { recursive: true, force: true }));

  it('answers the same supergraph again from its folder', async () => {
    const compose = cacheComposition(folder);
    const first = await compose([hub, mission]);
    expect(await compose([hub, mission])).toEqual(first);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('composes anew when a subgraph has moved', async () => {
    const compose = cacheComposition(folder);
    await compose([hub, mission]);
    await compose([hub, { ...mission, url: 'http://127.0.0.1:3/graphql' }]);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('keeps nothing that does not compose', async () => {
    const compose = cacheComposition(folder);
    await compose([mission]);
    expect(await readdir(folder)).toEqual([]);
  });
});
