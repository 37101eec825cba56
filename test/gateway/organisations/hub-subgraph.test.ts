import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { type IdentityStage, openIdentityStage } from '../../support/identity-stage.ts';

let stage: IdentityStage;
let steward: string;
let one: string;
let two: string;
let reader: string;

beforeAll(async () => {
  stage = await openIdentityStage();
  const tokenOf = async (organisation: string, scopes: string[]): Promise<string> =>
    stage.token(await stage.addClient({ organisation, scopes }));
  await stage.addOrganisation({ id: 'steward', kind: 'STEWARD' });
  await stage.addOrganisation({ id: 'ngo-one', countryCode: 'CAF' });
  await stage.addOrganisation({ id: 'ngo-two', kind: 'MISSION', countryCode: 'COD' });
  steward = await tokenOf('steward', ['hub:admin', 'organisation:read', 'organisation:write']);
  one = await tokenOf('ngo-one', ['organisation:read', 'organisation:write']);
  two = await tokenOf('ngo-two', ['organisation:read', 'organisation:write']);
  reader = await tokenOf('ngo-one', ['incident:read']);
});

afterAll(() => stage.close());

const register = `mutation ($input: RegisterClientInput!) {
  registerClient(input: $input) { secret client { id scopes authentication organisation { id } } }
}`;
const admit = `mutation ($input: RegisterOrganisationInput!) {
  registerOrganisation(input: $input) {
    administratorId administratorSecret organisation { id kind country { name } }
  }
}`;
const rotate = `mutation ($id: ID!, $publicKeys: String) {
  rotateClient(input: { id: $id, publicKeys: $publicKeys }) { secret }
}`;
const revoke = 'mutation ($id: ID!) { revokeClient(input: { id: $id }) { client { revokedAt } } }';

async function codes(token: string, query: string, variables?: object): Promise<readonly string[]> {
  return (await stage.ask(token, query, variables)).codes;
}

describe('Clients', () => {
  it.each([
    ['listed', '{ clients { totalCount } }', {}],
    ['read', '{ client(id: "any") { id } }', {}],
    ['registered', register, { input: { name: 'x', scopes: [] } }],
    ['rotated', rotate, { id: 'any' }],
    ['revoked', revoke, { id: 'any' }],
  ])('are not %s without the scope', async (_name, query, variables) => {
    expect(await codes(reader, query, variables)).toEqual(['FORBIDDEN']);
  });

  it('of another organisation answer like missing ones', async () => {
    const foreign = await stage.addClient({ organisation: 'ngo-two' });
    for (const id of [foreign.id, 'missing']) {
      expect((await stage.ask(one, `{ client(id: "${id}") { id } }`)).data).toEqual({ client: null });
      expect(await codes(one, rotate, { id })).toEqual(['NOT_FOUND']);
      expect(await codes(one, revoke, { id })).toEqual(['NOT_FOUND']);
    }
    const listed = await stage.ask(one, '{ clients(first: 100) { nodes { organisation { id } } } }');
    const { nodes } = (listed.data as { clients: { nodes: unknown[] } }).clients;
    expect(new Set(nodes.map((node) => JSON.stringify(node)))).toEqual(
      new Set(['{"organisation":{"id":"ngo-one"}}']),
    );
    const entities = await stage.ask(
      one,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Client { name } } }',
      { of: [{ __typename: 'Client', id: foreign.id }] },
    );
    expect(entities.data).toEqual({ _entities: [null] });
    expect((await stage.token(foreign)).length).toBeGreaterThan(0);
  });

  it('belong to the organisation that registers them, and know their secret once', async () => {
    const { data } = await stage.ask(one, register, { input: { name: 'Form', scopes: ['incident:read'] } });
    const { client, secret } = (data as { registerClient: { client: { id: string }; secret: string } })
      .registerClient;
    expect(client).toMatchObject({ authentication: 'SECRET', organisation: { id: 'ngo-one' } });
    expect((await stage.token({ id: client.id, secret })).length).toBeGreaterThan(0);
  });

  it.each([
    ['an unknown scope', { name: 'x', scopes: ['everything'] }, 'BAD_USER_INPUT'],
    ['the scope of a steward', { name: 'x', scopes: ['hub:admin'] }, 'FORBIDDEN'],
    ['no name', { name: ' ', scopes: [] }, 'BAD_USER_INPUT'],
    [
      'no keys where it needs some',
      { name: 'x', scopes: [], authentication: 'PRIVATE_KEY' },
      'BAD_USER_INPUT',
    ],
    ['no id at its issuer', { name: 'x', scopes: [], authentication: 'TRUSTED_ISSUER' }, 'BAD_USER_INPUT'],
  ])('are not registered with %s', async (_name, input, code) => {
    expect(await codes(one, register, { input })).toEqual([code]);
  });

  it('are not registered with a private key', async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const publicKeys = JSON.stringify({ keys: [await exportJWK(privateKey)] });
    const input = { name: 'x', scopes: [], authentication: 'PRIVATE_KEY', publicKeys };
    expect(await codes(one, register, { input })).toEqual(['BAD_USER_INPUT']);
  });

  it('never show what proves them', async () => {
    const { data } = await stage.ask(one, '{ __type(name: "Client") { fields { name } } }');
    expect(JSON.stringify(data)).not.toMatch(/secret|hash|key"/iu);
  });
});

describe('Organisations', () => {
  const input = { id: 'ngo-three', name: 'Three', kind: 'NGO', country: 'TCD' };

  it('are not registered without hub:admin', async () => {
    expect(await codes(one, admit, { input })).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['an id that is taken', { id: 'ngo-one' }, 'CONFLICT'],
    ['an unreadable id', { id: 'NGO three' }, 'BAD_USER_INPUT'],
    ['a country that does not exist', { country: 'QQQ' }, 'BAD_USER_INPUT'],
  ])('are not registered with %s', async (_name, change, code) => {
    expect(await codes(steward, admit, { input: { ...input, ...change } })).toEqual([code]);
  });

  it('are registered by a steward, with a first client that may register others', async () => {
    const { data } = await stage.ask(steward, admit, { input });
    const admitted = (
      data as { registerOrganisation: { administratorId: string; administratorSecret: string } }
    ).registerOrganisation;
    expect(admitted).toMatchObject({
      organisation: { id: 'ngo-three', kind: 'NGO', country: { name: 'Chad' } },
    });
    const token = await stage.token({ id: admitted.administratorId, secret: admitted.administratorSecret });
    expect(await codes(token, register, { input: { name: 'x', scopes: ['incident:write'] } })).toEqual([]);
  });

  it('are seen by every caller, page by page', async () => {
    const page =
      'query ($after: String) { organisations(first: 2, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }';
    const first = (await stage.ask(reader, page)).data as unknown as Page;
    const second = (await stage.ask(reader, page, { after: first.organisations.pageInfo.endCursor }))
      .data as unknown as Page;
    const ids = [...first.organisations.nodes, ...second.organisations.nodes].map(({ id }) => id);
    expect(ids).toEqual(['ngo-one', 'ngo-three', 'ngo-two', 'steward']);
    expect(first.organisations.totalCount).toBe(4);
    expect(second.organisations.pageInfo.hasNextPage).toBe(false);
  });

  it('are filtered by kind and country', async () => {
    const query = '{ organisations(filter: { kinds: [MISSION], countries: ["COD"] }) { nodes { id } } }';
    expect((await stage.ask(two, query)).data).toEqual({ organisations: { nodes: [{ id: 'ngo-two' }] } });
  });
});

interface Page {
  readonly organisations: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

describe('Countries', () => {
  it('are those of ISO 3166-1 before anything is imported', async () => {
    const query =
      '{ countries { totalCount } country(code: "NAM") { alpha2 numericCode name region { name } } }';
    expect((await stage.ask(reader, query)).data).toEqual({
      countries: { totalCount: 249 },
      country: { alpha2: 'NA', numericCode: '516', name: 'Namibia', region: null },
    });
  });

  it('are null where there is no such code', async () => {
    expect((await stage.ask(reader, '{ country(code: "ZZZ") { name } }')).data).toEqual({ country: null });
  });

  it('join what other owners know of them', async () => {
    const { data } = await stage.ask(
      reader,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Country { name } ... on Organisation { kind } } }',
      {
        of: [
          { __typename: 'Country', code: 'CAF' },
          { __typename: 'Country', code: 'ZZZ' },
          { __typename: 'Organisation', id: 'ngo-two' },
        ],
      },
    );
    expect(data).toEqual({ _entities: [{ name: 'Central African Republic' }, null, { kind: 'MISSION' }] });
  });
});

describe('The hub subgraph', () => {
  it('refuses a request without an assertion of the hub', async () => {
    const response = await fetch(stage.identity.subgraphUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${one}` },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.status).toBe(401);
  });
});
