import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';
import { aurora, create, meridian, newMission, reader, refusal, shared } from './support.ts';

let subgraph: SubgraphUnderTest;
beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(mission);
});
afterAll(() => subgraph.stop());

type Type = 'Mission' | 'Mandate' | 'Visit' | 'AccessConstraint';

const newVisit = {
  kind: 'PLACE_OF_DETENTION',
  purpose: 'Conditions of detention',
  country: 'CAF',
  startsOn: '2025-04-01',
};
const newConstraint = { kind: 'DENIAL_OF_ENTRY', country: 'CAF', startsOn: '2025-04-01' };
const newMandate = { objectives: ['Report publicly'], validFrom: '2024-01-01' };

function change(type: Type, id: string, input: object, by = aurora) {
  const mutation = `mutation ($id: ID!, $input: Update${type}Input!) { changed: update${type}(id: $id, input: $input) { id } }`;
  return subgraph.ask(by, mutation, { id, input });
}

function attempt(type: Type, input: object, by = aurora) {
  const mutation = `mutation ($input: Create${type}Input!) { create${type}(input: $input) { id } }`;
  return subgraph.ask(by, mutation, { input });
}

describe.each([
  ['Mission', newMission],
  ['Visit', newVisit],
  ['AccessConstraint', newConstraint],
] as const)('a %s', (type, least) => {
  it('is not recorded without the write scope', async () => {
    expect(refusal(await attempt(type, least, { ...aurora, scope: 'incident:read' })).code).toBe('FORBIDDEN');
  });

  it('is no entity to another organisation while it is not shared', async () => {
    const id = await create(subgraph, type, least);
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { classification tlp } } }`;
    const r = [{ __typename: type, id }];
    expect((await subgraph.ask(reader, query, { r })).data).toEqual({ _entities: [null] });
    expect((await subgraph.ask(aurora, query, { r })).data).toEqual({
      _entities: [{ classification: 'CONFIDENTIAL', tlp: 'AMBER_STRICT' }],
    });
  });

  it('is not found by a change of another organisation while it is not shared', async () => {
    const id = await create(subgraph, type, least);
    expect(refusal(await change(type, id, {}, meridian)).code).toBe('NOT_FOUND');
  });

  it('is not changed by another organisation though it is shared', async () => {
    const id = await create(subgraph, type, { ...least, ...shared });
    expect(refusal(await change(type, id, {}, meridian)).code).toBe('FORBIDDEN');
  });

  it('does not end before it starts, whichever of the two is given', async () => {
    const id = await create(subgraph, type, { ...least, startsOn: '2025-04-01', endsOn: '2025-04-03' });
    for (const input of [{ startsOn: '2025-04-04' }, { endsOn: '2025-03-31' }])
      expect(refusal(await change(type, id, input))).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('"endsOn"'),
      });
  });

  it('is shared by relaxing both labels', async () => {
    const id = await create(subgraph, type, least);
    await change(type, id, shared);
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id } } }`;
    const { data } = await subgraph.ask(reader, query, { r: [{ __typename: type, id }] });
    expect(data._entities).toEqual([{ id }]);
  });
});

describe('a mission', () => {
  it.each([
    ['countries', { countries: [] }],
    ['countries', { countries: ['Chad'] }],
    ['name', { name: '' }],
    ['acronym', { acronym: 'x'.repeat(41) }],
  ])('is refused with a wrong "%s"', async (argument, wrong) => {
    expect(refusal(await attempt('Mission', { ...newMission, ...wrong }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(`"${argument}"`),
    });
  });

  it('does not follow a mission that its organisation cannot see', async () => {
    const predecessorId = await create(subgraph, 'Mission', newMission, meridian);
    expect(refusal(await attempt('Mission', { ...newMission, predecessorId })).code).toBe('NOT_FOUND');
  });

  it('does not follow itself', async () => {
    const id = await create(subgraph, 'Mission', newMission);
    expect(refusal(await change('Mission', id, { predecessorId: id })).code).toBe('BAD_USER_INPUT');
  });

  it('names its predecessor to those who may see it', async () => {
    const predecessorId = await create(subgraph, 'Mission', newMission);
    const id = await create(subgraph, 'Mission', { ...newMission, ...shared, predecessorId });
    const query = `query ($id: ID!) { mission(id: $id) { predecessor { id } countries { code } } }`;
    expect((await subgraph.ask(aurora, query, { id })).data.mission).toEqual({
      predecessor: { id: predecessorId },
      countries: [{ code: 'CAF' }],
    });
    expect((await subgraph.ask(reader, query, { id })).data.mission.predecessor).toBeNull();
  });

  it('is found by its countries, kind, status and owner', async () => {
    const id = await create(subgraph, 'Mission', {
      ...newMission,
      countries: ['NER', 'MLI'],
      kind: 'FACT_FINDING',
      status: 'CLOSED',
    });
    const filter = {
      countries: ['MLI'],
      kinds: ['FACT_FINDING'],
      statuses: ['CLOSED'],
      owners: ['mission-aurora'],
    };
    const query = `query ($filter: MissionFilter) {
      missions(filter: $filter) { nodes { id } }
      _entities(representations: [{ __typename: "Country", code: "NER" }]) {
        ... on Country { missions { nodes { id } } }
      }
    }`;
    const { data } = await subgraph.ask(aurora, query, { filter });
    expect(data).toEqual({ missions: { nodes: [{ id }] }, _entities: [{ missions: { nodes: [{ id }] } }] });
  });
});

describe('a mandate', () => {
  it('is not added to the mission of another organisation', async () => {
    const missionId = await create(subgraph, 'Mission', { ...newMission, ...shared }, meridian);
    expect(refusal(await attempt('Mandate', { ...newMandate, missionId })).code).toBe('FORBIDDEN');
  });

  it('is not changed by another organisation though its mission is shared', async () => {
    const missionId = await create(subgraph, 'Mission', { ...newMission, ...shared });
    const id = await create(subgraph, 'Mandate', { ...newMandate, missionId });
    expect(refusal(await change('Mandate', id, { protocols: [] }, meridian)).code).toBe('FORBIDDEN');
  });

  it('is seen as its mission is', async () => {
    const missionId = await create(subgraph, 'Mission', newMission);
    const id = await create(subgraph, 'Mandate', { ...newMandate, missionId });
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Mandate { objectives } } }`;
    const r = [{ __typename: 'Mandate', id }];
    expect((await subgraph.ask(reader, query, { r })).data).toEqual({ _entities: [null] });
    await change('Mission', missionId, shared);
    expect((await subgraph.ask(reader, query, { r })).data).toEqual({
      _entities: [{ objectives: ['Report publicly'] }],
    });
  });

  it('keeps its areas, focus and protocols, and changes in what is given', async () => {
    const missionId = await create(subgraph, 'Mission', newMission);
    const id = await create(subgraph, 'Mandate', {
      ...newMandate,
      missionId,
      targetAreas: [{ country: 'CAF', adm1: 'Ouaka' }],
      focus: ['CHILD_RECRUITMENT_OR_USE'],
      protocols: ['Informed consent before every interview'],
    });
    await change('Mandate', id, { validUntil: '2025-12-31' });
    const query = `query ($id: ID!) {
      mission(id: $id) { mandates { validFrom validUntil focus protocols targetAreas { country { code } adm1 adm2 } } }
    }`;
    const { data } = await subgraph.ask(aurora, query, { id: missionId });
    expect(data.mission.mandates).toEqual([
      {
        validFrom: '2024-01-01',
        validUntil: '2025-12-31',
        focus: ['CHILD_RECRUITMENT_OR_USE'],
        protocols: ['Informed consent before every interview'],
        targetAreas: [{ country: { code: 'CAF' }, adm1: 'Ouaka', adm2: null }],
      },
    ]);
  });
});

describe('a constraint on access', () => {
  it('does not hang on the visit of another organisation', async () => {
    const visitId = await create(subgraph, 'Visit', { ...newVisit, ...shared }, meridian);
    expect(refusal(await attempt('AccessConstraint', { ...newConstraint, visitId })).code).toBe('FORBIDDEN');
  });

  it('names the visit and the party that hindered it', async () => {
    const missionId = await create(subgraph, 'Mission', newMission);
    const visitId = await create(subgraph, 'Visit', { ...newVisit, missionId });
    await create(subgraph, 'AccessConstraint', {
      ...newConstraint,
      country: 'SSD',
      missionId,
      visitId,
      imposedBy: 'STATE_PRISON',
    });
    const query = `{
      accessConstraints(filter: { countries: ["SSD"], imposedBy: [STATE_PRISON] }) {
        nodes { kind imposedBy visit { id mission { id } } mission { id } country { code } }
      }
    }`;
    const { data } = await subgraph.ask(aurora, query);
    expect(data.accessConstraints.nodes).toEqual([
      {
        kind: 'DENIAL_OF_ENTRY',
        imposedBy: 'STATE_PRISON',
        visit: { id: visitId, mission: { id: missionId } },
        mission: { id: missionId },
        country: { code: 'SSD' },
      },
    ]);
  });
});
