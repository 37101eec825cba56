import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partners } from '../../../subgraphs/partners/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';

let subgraph: SubgraphUnderTest;
const lantern = { organisation: 'ngo-lantern', scope: 'partnership:read partnership:write' };
const riverbank = { organisation: 'ngo-riverbank', scope: 'partnership:read partnership:write' };

const create = `mutation ($input: CreatePartnershipInput!) { createPartnership(input: $input) { id classification tlp } }`;
const newPartnership = {
  title: 'Monitoring on the river',
  mechanisms: ['MONITORING_REPORTING'],
  countries: ['CAF', 'COD'],
  startsOn: '2025-02-01',
  status: 'ACTIVE',
  parties: [{ organisation: 'ngo-lantern', role: 'LEAD' }],
};

async function enter(input: object, by = lantern): Promise<string> {
  const { data, errors } = await subgraph.ask(by, create, { input });
  expect(errors).toEqual([]);
  return data.createPartnership.id;
}

beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(partners);
});
afterAll(() => subgraph.stop());

describe('a partnership', () => {
  it('is not entered without the write scope', async () => {
    const reader = { ...lantern, scope: 'partnership:read' };
    const { errors } = await subgraph.ask(reader, create, { input: newPartnership });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is not shared when it is new', async () => {
    const { data } = await subgraph.ask(lantern, create, { input: newPartnership });
    expect(data.createPartnership).toMatchObject({ classification: 'CONFIDENTIAL', tlp: 'AMBER_STRICT' });
  });

  it.each([
    ['CONFIDENTIAL', 'CLEAR'],
    ['UNCLASSIFIED', 'AMBER'],
    ['STRICTLY_CONFIDENTIAL', 'RED'],
  ])(
    'answers another organisation like a missing one when it is %s and TLP %s',
    async (classification, tlp) => {
      const id = await enter({ ...newPartnership, classification, tlp });
      const query = `query ($id: ID!) { partnership(id: $id) { title parties { organisation { id } } } }`;
      const invisible = await subgraph.ask(riverbank, query, { id });
      const missing = await subgraph.ask(riverbank, query, { id: 'none' });
      expect(invisible).toEqual(missing);
      expect(invisible.data).toEqual({ partnership: null });
    },
  );

  it('is no entity to another organisation while it is not shared', async () => {
    const id = await enter(newPartnership);
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Partnership { title } } }`;
    const { data } = await subgraph.ask(riverbank, query, { r: [{ __typename: 'Partnership', id }] });
    expect(data._entities).toEqual([null]);
  });

  it('is read by another organisation when it is UNCLASSIFIED and TLP GREEN', async () => {
    const id = await enter({ ...newPartnership, classification: 'UNCLASSIFIED', tlp: 'GREEN' });
    const query = `query ($id: ID!) { partnership(id: $id) { owner { id } parties { organisation { id } role } } }`;
    const { data } = await subgraph.ask(riverbank, query, { id });
    expect(data.partnership).toEqual({
      owner: { id: 'ngo-lantern' },
      parties: [{ organisation: { id: 'ngo-lantern' }, role: 'LEAD' }],
    });
  });

  it('is changed by its owner alone', async () => {
    const id = await enter({ ...newPartnership, classification: 'UNCLASSIFIED', tlp: 'CLEAR' });
    const hidden = await enter(newPartnership);
    const update = `mutation ($id: ID!) { updatePartnership(id: $id, input: { title: "Taken" }) { title } }`;
    expect((await subgraph.ask(riverbank, update, { id })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await subgraph.ask(riverbank, update, { id: hidden })).errors[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await subgraph.ask(lantern, update, { id })).data.updatePartnership).toEqual({ title: 'Taken' });
  });

  it('keeps what an update leaves out and replaces its parties whole', async () => {
    const id = await enter({ ...newPartnership, areas: ['Bangui'] });
    const update = `mutation ($id: ID!, $input: UpdatePartnershipInput!) {
      updatePartnership(id: $id, input: $input) { areas status parties { organisation { id } role } } }`;
    const parties = [
      { organisation: 'ngo-riverbank', role: 'SUPPORTING' },
      { organisation: 'ngo-lantern', role: 'LEAD' },
    ];
    const { data } = await subgraph.ask(lantern, update, { id, input: { status: 'ENDED', parties } });
    expect(data.updatePartnership).toEqual({
      areas: ['Bangui'],
      status: 'ENDED',
      parties: [
        { organisation: { id: 'ngo-lantern' }, role: 'LEAD' },
        { organisation: { id: 'ngo-riverbank' }, role: 'SUPPORTING' },
      ],
    });
  });

  it.each([
    ['title', { title: ' ' }],
    ['countries', { countries: ['Chad'] }],
    ['mechanisms', { mechanisms: [] }],
    ['parties', { parties: [] }],
    ['parties', { parties: [newPartnership.parties[0], newPartnership.parties[0]] }],
    ['endsOn', { endsOn: '2024-12-31' }],
  ])(
    'is refused with the argument named where "%s" is wrong, and nothing of it stays',
    async (argument, wrong) => {
      const count = `{ partnerships(first: 0) { totalCount } }`;
      const before = await subgraph.ask(lantern, count);
      const { errors } = await subgraph.ask(lantern, create, { input: { ...newPartnership, ...wrong } });
      expect(errors[0]).toMatchObject({
        extensions: { code: 'BAD_USER_INPUT' },
        message: expect.stringContaining(`"${argument}"`),
      });
      expect(await subgraph.ask(lantern, count)).toEqual(before);
    },
  );
});

describe('the partnerships of a country', () => {
  it('are counted, filtered and paged in a stable order', async () => {
    const inChad = { ...newPartnership, countries: ['TCD'] };
    for (const startsOn of ['2021-01-01', '2023-01-01', '2022-01-01']) await enter({ ...inChad, startsOn });
    await enter({ ...inChad, startsOn: '2020-01-01' }, riverbank);
    const query = `query ($r: [_Any!]!, $after: String, $filter: PartnershipFilter) { _entities(representations: $r) { ... on Country {
      partnerships(first: 2, after: $after, filter: $filter) { totalCount nodes { startsOn } pageInfo { hasNextPage endCursor } } } } }`;
    const r = [{ __typename: 'Country', code: 'TCD' }];
    const first = (await subgraph.ask(lantern, query, { r })).data._entities[0].partnerships;
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [{ startsOn: '2023-01-01' }, { startsOn: '2022-01-01' }],
    });
    const after = first.pageInfo.endCursor;
    const second = (await subgraph.ask(lantern, query, { r, after })).data._entities[0].partnerships;
    expect(second).toMatchObject({
      totalCount: 3,
      nodes: [{ startsOn: '2021-01-01' }],
      pageInfo: { hasNextPage: false },
    });
    const filter = { period: { to: '2021-06-30' } };
    expect(
      (await subgraph.ask(lantern, query, { r, filter })).data._entities[0].partnerships.totalCount,
    ).toBe(1);
    const carried = await subgraph.ask(riverbank, query, { r, after });
    expect(carried.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
