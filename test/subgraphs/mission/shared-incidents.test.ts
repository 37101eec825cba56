import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { askedOf } from '../../support/asked-of.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';
import { wholeGrant } from '../../support/whole-grant.ts';
import {
  aurora,
  copyOf,
  create,
  meridian,
  newIncident,
  reader,
  refusal,
  shared,
  updateIncident,
  wholeIncident,
} from './support.ts';

let subgraph: SubgraphUnderTest;
beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(mission);
});
afterAll(() => subgraph.stop());

const relabelIncident = `mutation ($id: ID!, $input: RelabelIncidentInput!) {
  relabelIncident(id: $id, input: $input) { id }
}`;
const assessIncident = `mutation ($id: ID!, $input: AssessIncidentInput!) {
  assessIncident(id: $id, input: $input) { id }
}`;
const changes: [name: string, mutation: string, input: object][] = [
  ['an update', updateIncident, {}],
  ['new labels', relabelIncident, {}],
  ['an assessment', assessIncident, { status: 'REFUTED' }],
];

describe('an incident of another organisation', () => {
  it.each([
    ['CONFIDENTIAL', 'CLEAR'],
    ['UNCLASSIFIED', 'AMBER'],
    ['UNCLASSIFIED', 'AMBER_STRICT'],
    ['UNCLASSIFIED', 'RED'],
    ['STRICTLY_CONFIDENTIAL', 'GREEN'],
  ])('answers like a missing one when it is %s and TLP %s', async (classification, tlp) => {
    const id = await create(subgraph, 'Incident', { ...newIncident, classification, tlp });
    const query = `query ($id: ID!) {
      incident(id: $id) { title }
      _entities(representations: [{ __typename: "Incident", id: $id }]) { ... on Incident { title } }
    }`;
    const invisible = await subgraph.ask(reader, query, { id });
    expect(invisible).toEqual(await subgraph.ask(reader, query, { id: 'none' }));
    expect(invisible.data).toEqual({ incident: null, _entities: [null] });
  });

  it.each([
    ['by its id', `query ($id: ID!) { incident(id: $id) ${wholeIncident} }`],
    [
      'as an entity',
      `query ($id: ID!) { _entities(representations: [{ __typename: "Incident", id: $id }]) { ... on Incident ${wholeIncident} } }`,
    ],
    ['to be changed', `mutation ($id: ID!) { updateIncident(id: $id, input: {}) { id } }`],
    ['to be relabelled', `mutation ($id: ID!) { relabelIncident(id: $id, input: { tlp: RED }) { id } }`],
    ['to be assessed', `mutation ($id: ID!) { assessIncident(id: $id, input: { status: REFUTED }) { id } }`],
    ['to be tightened', `mutation ($id: ID!) { tightenIncident(id: $id, input: { tlp: RED }) { id } }`],
  ])('costs the statements of a missing one where it is asked for %s', async (_how, query) => {
    const id = await create(subgraph, 'Incident', { ...newIncident, tlp: 'RED' });
    const grants = [wholeGrant(aurora.organisation, ['Incident'], { tlp: 'AMBER' })];
    const asked = (one: string) =>
      askedOf(subgraph, () => subgraph.ask({ ...meridian, kind: 'MISSION', grants }, query, { id: one }));
    const statements = await asked(id);
    expect(statements.join()).toContain('incident');
    expect(statements).toEqual(await asked('missing'));
  });

  it.each(changes)('is not found by %s while it is not shared', async (_name, change, input) => {
    const id = await create(subgraph, 'Incident', newIncident);
    expect(refusal(await subgraph.ask(meridian, change, { id, input }))).toEqual({
      code: 'NOT_FOUND',
      message: `No Incident with id "${id}" is visible to you.`,
    });
  });

  it.each(changes)('is not changed by %s although it is shared', async (_name, change, input) => {
    const id = await create(subgraph, 'Incident', { ...newIncident, ...shared });
    expect(refusal(await subgraph.ask(meridian, change, { id, input })).code).toBe('FORBIDDEN');
  });

  it('shows neither sources nor officers, though it is shared', async () => {
    const incident = { ...copyOf(3), ...shared };
    const id = await create(subgraph, 'Incident', incident);
    await subgraph.ask(aurora, assessIncident, {
      id,
      input: { status: 'CORROBORATED', assessor: 'officer-9' },
    });
    const { data } = await subgraph.ask(reader, `query ($id: ID!) { incident(id: $id) ${wholeIncident} }`, {
      id,
    });
    expect(data.incident).toMatchObject({
      title: incident.title,
      sources: [],
      reporter: null,
      assessments: [{ status: 'CORROBORATED', assessor: null }],
    });
  });

  it('counts in no list, total or filter while it is not shared', async () => {
    await create(subgraph, 'Incident', { ...newIncident, title: 'Hidden', country: 'TCD' });
    const id = await create(subgraph, 'Incident', { ...newIncident, ...shared, country: 'TCD' });
    const query = `{
      incidents(filter: { countries: ["TCD"] }) { totalCount nodes { id } }
      found: incidents(filter: { countries: ["TCD"], text: "hidden" }) { totalCount }
      _entities(representations: [{ __typename: "Country", code: "TCD" }]) {
        ... on Country { incidents { totalCount nodes { id } } }
      }
    }`;
    const { data } = await subgraph.ask(reader, query);
    expect(data).toEqual({
      incidents: { totalCount: 1, nodes: [{ id }] },
      found: { totalCount: 0 },
      _entities: [{ incidents: { totalCount: 1, nodes: [{ id }] } }],
    });
  });

  it('is shared once its originator relaxes both labels, and withdrawn by tightening one', async () => {
    const id = await create(subgraph, 'Incident', newIncident);
    const query = `query ($id: ID!) { incident(id: $id) { id } }`;
    await subgraph.ask(aurora, relabelIncident, {
      id,
      input: { classification: 'UNCLASSIFIED', tlp: 'CLEAR' },
    });
    expect((await subgraph.ask(reader, query, { id })).data).toEqual({ incident: { id } });
    await subgraph.ask(aurora, relabelIncident, { id, input: { tlp: 'RED' } });
    expect((await subgraph.ask(reader, query, { id })).data).toEqual({ incident: null });
  });
});
