import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link, openPublishingStage, type PublishingStage } from '../../support/publishing-stage.ts';

let stage: PublishingStage;
beforeAll(async () => {
  stage = await openPublishingStage({ replicas: 2 });
});
afterAll(() => stage.close());

const caseFields = '"Its id." id: ID! "Its title." title: String!';
const casesWith = (fields: string): string => `${link}
  type Query { "All cases." lanternCases: [LanternCase!]! @requiresScopes(scopes: [["incident:read"]]) }
  "A case."
  type LanternCase @key(fields: "id") @authenticated { ${fields} }
  type Country @key(fields: "code") { code: ID! "Cases there." lanternCases: [LanternCase!]! @public }`;
const cases = casesWith(caseFields);
const resolvers = {
  Query: { lanternCases: () => [{ id: '1', title: 'One' }] },
  Country: { __resolveReference: (it: object) => it, lanternCases: () => [{ id: '2', title: 'Two' }] },
};

describe('A publication is refused', () => {
  it.each([
    ['registry:read', '{ subgraphs { name } }'],
    ['registry:read', '{ checkSubgraph(name: "x", sdl: "") { ok } }'],
    ['registry:write', 'mutation { publishSubgraph(input: { name: "x", sdl: "", url: "" }) { status } }'],
    [
      'registry:write',
      'mutation { rollbackSupergraph(input: { version: 1 }) { supergraphVersion { version } } }',
    ],
    ['registry:write', 'mutation { approveChange(input: { id: "x" }) { status } }'],
  ])('without the scope %s (%s)', async (_scope, query) => {
    const token = await stage.hub.addClient({ organisation: 'ngo-lantern', scopes: ['incident:read'] });
    expect((await stage.hub.ask(token, { query })).codes).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  it('where its address serves another schema', async () => {
    const subgraph = await stage.subgraph('lantern');
    subgraph.serve(casesWith(`${caseFields} "More." more: Int`));
    const input = { name: 'lantern', sdl: cases, url: subgraph.url };
    const { data } = await stage.as(
      'ngo-lantern',
      'mutation ($input: PublishSubgraphInput!) { publishSubgraph(input: $input) { status findings { code } } }',
      { input },
    );
    expect(data.publishSubgraph).toEqual({ status: 'REFUSED', findings: [{ code: 'PROBE_SCHEMA_DIFFERS' }] });
  });

  it.each([
    ['http://data.example.org/graphql', 'ROUTING_URL_REFUSED'],
    ['https://user:word@data.example.org/graphql', 'ROUTING_URL_REFUSED'],
    ['https://169.254.169.254/graphql', 'ROUTING_URL_REFUSED'],
    ['https://nobody.invalid/graphql', 'HOST_NOT_PROVEN'],
  ])('where its address is %s', async (url, code) => {
    const { data } = await stage.as(
      'ngo-lantern',
      'mutation ($input: PublishSubgraphInput!) { publishSubgraph(input: $input) { status findings { code } } }',
      { input: { name: 'lantern', sdl: cases, url } },
    );
    expect(data.publishSubgraph).toEqual({ status: 'REFUSED', findings: [{ code }] });
  });

  it('with the line of its own file where it is no GraphQL and where it does not compose', async () => {
    const broken = await stage.check('ngo-lantern', { name: 'lantern', sdl: `${link}\ntype Query {` });
    expect(broken).toMatchObject({ ok: false, findings: [{ code: 'INVALID_GRAPHQL', line: 4 }] });
    const sdl = `${link}
      type Query { "Cases." lanternCases: [LanternCase!]! @public }
      "A case."
      type LanternCase @key(fields: "number") @public { "Its id." id: ID! }`;
    const uncomposed = await stage.check('ngo-lantern', { name: 'lantern', sdl });
    expect(uncomposed.findings).toContainEqual(
      expect.objectContaining({ code: 'KEY_INVALID_FIELDS', severity: 'ERROR', line: 6 }),
    );
  });
});

describe('A publication', () => {
  it('is served by every gateway once it is accepted', async () => {
    const published = await stage.publish('ngo-lantern', { name: 'lantern', sdl: cases });
    expect(published).toMatchObject({ findings: [], status: 'LIVE', version: 1, supergraphVersion: 2 });
    (await stage.subgraph('lantern')).serve(cases, resolvers);
    const query = '{ country(code: "CAF") { name lanternCases { title } } lanternCases { id } }';
    expect((await stage.as('mission-aurora', query)).data).toEqual({
      country: { name: 'Central African Republic', lanternCases: [{ title: 'Two' }] },
      lanternCases: [{ id: '1' }],
    });
  });

  it('keeps out whom its rules keep out', async () => {
    const token = await stage.hub.addClient({ organisation: 'mission-aurora', scopes: [] });
    const { data, codes } = await stage.hub.ask(token, { query: '{ lanternCases { id } }' });
    expect([data, codes]).toEqual([null, ['UNAUTHORIZED_FIELD_OR_TYPE']]);
  });

  it('is told with who made it, what changed and who serves it', async () => {
    const query = `{ supergraphVersions(first: 1) { version kind isCurrent client organisation { id } members { name version }
      changes { kind coordinate } } subgraph(name: "lantern") { status version sdl organisation { id } typePrefix } }`;
    const { data } = await stage.as('ngo-riverbank', query);
    expect(data.supergraphVersions[0]).toMatchObject({
      version: 2,
      kind: 'PUBLISHED',
      isCurrent: true,
      client: 'ngo-lantern.tool',
      organisation: { id: 'ngo-lantern' },
      members: [{ name: 'lantern', version: 1 }],
    });
    expect(data.supergraphVersions[0].changes).toContainEqual({
      kind: 'ADDED',
      coordinate: 'Country.lanternCases',
    });
    expect(data.subgraph).toEqual({
      status: 'LIVE',
      version: 1,
      sdl: null,
      organisation: { id: 'ngo-lantern' },
      typePrefix: 'Lantern',
    });
  });

  it('is part of the schema of those who may ask for it', async () => {
    const query = '{ own: visibleSchema(for: "ngo-lantern") public: visibleSchema }';
    const { data } = await stage.as('ngo-lantern', query);
    expect(data.own).toContain('lanternCases: [LanternCase!]!\n');
    expect(data.own).toContain('incidents(');
    expect(data.public).not.toContain('incidents(');
    expect((await stage.as('ngo-lantern', '{ visibleSchema(for: "ngo-riverbank") }')).codes).toEqual([
      'FORBIDDEN',
    ]);
  });
});

describe('Two publications at once', () => {
  it('both land, one after the other, through two gateways', async () => {
    const sdlOf = (prefix: string): string => `${link}
      type Query { "All." ${prefix}All: [String!]! @public }`;
    const both = await Promise.all([
      stage.publish('ngo-riverbank', { name: 'river', sdl: sdlOf('river'), replica: 0 }),
      stage.publish('mission-aurora', { name: 'aurora', sdl: sdlOf('aurora'), replica: 1 }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['LIVE', 'LIVE']);
    expect(both.map(({ supergraphVersion }) => supergraphVersion).sort()).toEqual([3, 4]);
    for (const replica of [0, 1]) {
      const { data } = await stage.as('steward', '{ supergraphReplicas { version status } }', {}, replica);
      expect(data.supergraphReplicas).toHaveLength(2);
    }
  });
});

describe('A rollback', () => {
  it('serves the earlier version of the own subgraph again, as a new version', async () => {
    await stage.publish('ngo-lantern', {
      name: 'lantern',
      sdl: casesWith(`${caseFields} "More." more: Int`),
    });
    const back = await stage.as(
      'ngo-lantern',
      'mutation { rollbackSupergraph(input: { version: 4 }) { supergraphVersion { version kind members { name version } } } }',
    );
    expect(back.data.rollbackSupergraph.supergraphVersion).toEqual({
      version: 6,
      kind: 'ROLLED_BACK',
      members: [
        { name: 'aurora', version: 1 },
        { name: 'lantern', version: 1 },
        { name: 'river', version: 1 },
      ],
    });
    const { data } = await stage.as(
      'ngo-lantern',
      '{ supergraphDiff(from: 5, to: 6) { kind coordinate before } }',
    );
    expect(data.supergraphDiff).toEqual([
      { kind: 'REMOVED', coordinate: 'LanternCase.more', before: 'more: Int' },
    ]);
  });

  it('changes nothing of others', async () => {
    const back = await stage.as(
      'ngo-riverbank',
      'mutation { rollbackSupergraph(input: { version: 4 }) { supergraphVersion { version } } }',
    );
    expect(back.codes).toEqual(['CONFLICT']);
  });
});

describe('A retired subgraph', () => {
  it('is only retired by its organisation', async () => {
    const mutation =
      'mutation { retireSubgraph(input: { name: "river" }) { supergraphVersion { version } } }';
    expect((await stage.as('ngo-lantern', mutation)).codes).toEqual(['NOT_FOUND']);
    expect((await stage.as('ngo-riverbank', mutation)).data.retireSubgraph.supergraphVersion.version).toBe(7);
    const asked = await stage.as('ngo-riverbank', '{ riverAll }');
    expect(asked.codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('leaves its name to its organisation', async () => {
    const sdl = `${link} type Query { "All." riverAll: [String!]! @public }`;
    const taken = await stage.publish('ngo-lantern', { name: 'river', sdl });
    expect(taken.status).toBe('REFUSED');
    expect(taken.findings.map(({ code }) => code)).toContain('NAME_TAKEN');
    expect(await stage.publish('ngo-riverbank', { name: 'river', sdl })).toMatchObject({ status: 'LIVE' });
  });
});

interface ToldAct {
  readonly act: string;
  readonly subject: string;
  readonly organisation: { readonly id: string };
  readonly concerns: { readonly id: string } | null;
}

describe('The ledger', () => {
  const actsSeenBy = async (organisation: string): Promise<readonly string[]> => {
    const token = await stage.hub.addClient({ organisation, scopes: ['ledger:read'] });
    const query = `{ governanceRecords { nodes { act subject organisation { id } concerns { id } } } }`;
    const { data } = await stage.hub.ask(token, { query });
    const told = data.governanceRecords.nodes as readonly ToldAct[];
    return told.map(({ act, subject, organisation: by, concerns }) =>
      `${act} ${subject} ${by.id} ${concerns?.id ?? ''}`.trim(),
    );
  };

  it('has nothing of what was refused, and nothing of others', async () => {
    expect(await actsSeenBy('ngo-lantern')).toEqual([
      'SUPERGRAPH_ROLLED_BACK Supergraph 4 ngo-lantern',
      'SUBGRAPH_PUBLISHED Subgraph lantern@2 ngo-lantern',
      'SUBGRAPH_PUBLISHED Subgraph lantern@1 ngo-lantern',
    ]);
  });

  it('tells an organisation what a steward did to its subgraph', async () => {
    const back = 'mutation { rollbackSupergraph(input: { version: 6 }) { supergraphVersion { version } } }';
    expect((await stage.as('steward', back)).codes).toEqual([]);
    expect(await actsSeenBy('ngo-riverbank')).toEqual([
      'SUPERGRAPH_ROLLED_BACK Supergraph 6 steward ngo-riverbank',
      'SUBGRAPH_PUBLISHED Subgraph river@2 ngo-riverbank',
      'SUBGRAPH_RETIRED Subgraph river ngo-riverbank',
      'SUBGRAPH_PUBLISHED Subgraph river@1 ngo-riverbank',
    ]);
  });
});
