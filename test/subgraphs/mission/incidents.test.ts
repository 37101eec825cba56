import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';
import {
  aurora,
  copyOf,
  create,
  fullIncident,
  meridian,
  newIncident,
  newMission,
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

const createIncident = `mutation ($input: CreateIncidentInput!) {
  createIncident(input: $input) { id classification tlp verification reporter categories place { precision } }
}`;

describe('an incident', () => {
  it('is not recorded without the write scope', async () => {
    const answer = await subgraph.ask({ ...aurora, scope: 'incident:read' }, createIncident, {
      input: newIncident,
    });
    expect(refusal(answer).code).toBe('FORBIDDEN');
  });

  it('is not shared when it is new', async () => {
    const { data } = await subgraph.ask(aurora, createIncident, { input: newIncident });
    expect(data.createIncident).toMatchObject({
      classification: 'CONFIDENTIAL',
      tlp: 'AMBER_STRICT',
      verification: 'REPORTED',
    });
  });

  it('is reported by the client that records it where no officer is named', async () => {
    const { data } = await subgraph.ask(aurora, createIncident, { input: newIncident });
    expect(data.createIncident.reporter).toBe('test-client');
  });

  it('is known to the country where no place is given', async () => {
    const { data } = await subgraph.ask(aurora, createIncident, { input: newIncident });
    expect(data.createIncident.place).toEqual({ precision: 6 });
  });

  it.each([
    ['title', 'blank', { title: ' ' }],
    ['title', 'too long', { title: 'x'.repeat(301) }],
    ['summary', 'too long', { summary: 'x'.repeat(20_001) }],
    ['summary', 'with a NUL', { summary: 'a \0 in it' }],
    ['occurredOn', 'in the future', { occurredOn: '2999-01-01' }],
    ['occurredUntil', 'before the first day', { occurredUntil: '2025-03-03' }],
    ['country', 'not alpha-3', { country: 'CF' }],
    ['acts', 'empty', { acts: [] }],
    ['acts', 'beyond a hundred', { acts: Array.from({ length: 101 }, () => ({ category: 'LIFE' })) }],
    ['acts.method', 'empty', { acts: [{ category: 'LIFE', method: '' }] }],
    ['place', 'half a coordinate', { place: { latitude: 5, precision: 1 } }],
    ['place.latitude', 'beyond a pole', { place: { latitude: 91, longitude: 0, precision: 1 } }],
    ['place.longitude', 'beyond the date line', { place: { latitude: 0, longitude: -181, precision: 1 } }],
    ['place.precision', 'beyond its scale', { place: { precision: 8 } }],
    ['deaths', 'out of order', { deaths: { low: 3, best: 2 } }],
    ['victimGroups', 'below zero', { victimGroups: [{ group: 'CIVILIANS', harm: 'KILLED', low: -1 }] }],
    [
      'allegedInvolvements.partyName',
      'too long',
      { allegedInvolvements: [{ party: 'CROWD', partyName: 'x'.repeat(301) }] },
    ],
    ['sources.description', 'empty', { sources: [{ kind: 'MEDIA', description: '' }] }],
    [
      'sources.credibility',
      'beyond its scale',
      { sources: [{ kind: 'MEDIA', description: 'x', credibility: 7 }] },
    ],
    ['external.key', 'empty', { external: { source: 'field book', key: '' } }],
  ])('is refused with "%s" named where that is %s', async (argument, _mistake, wrong) => {
    const answer = await subgraph.ask(aurora, createIncident, { input: { ...newIncident, ...wrong } });
    const { code, message } = refusal(answer);
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toContain(`"${argument}"`);
  });

  it('is refused where its external key is taken, with the id of the one that has it', async () => {
    const external = { source: 'field book', key: 'taken' };
    const id = await create(subgraph, 'Incident', { ...newIncident, external });
    const answer = await subgraph.ask(aurora, createIncident, { input: { ...newIncident, external } });
    expect(refusal(answer)).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining(id) });
  });

  it('may have the external key that another organisation uses', async () => {
    const external = { source: 'field book', key: 'in both' };
    await create(subgraph, 'Incident', { ...newIncident, external });
    await create(subgraph, 'Incident', { ...newIncident, external }, meridian);
  });

  it('cannot be recorded under the mission of another organisation', async () => {
    const missionId = await create(subgraph, 'Mission', { ...newMission, ...shared }, meridian);
    const answer = await subgraph.ask(aurora, createIncident, { input: { ...newIncident, missionId } });
    expect(refusal(answer).code).toBe('FORBIDDEN');
  });

  it('answers everything that was recorded to its owner', async () => {
    const id = await create(subgraph, 'Incident', fullIncident);
    const { data, errors } = await subgraph.ask(
      aurora,
      `query ($id: ID!) { incident(id: $id) ${wholeIncident} }`,
      {
        id,
      },
    );
    expect(errors).toEqual([]);
    const { country, acts, foundInvolvements, ...same } = fullIncident;
    expect(data.incident).toMatchObject({
      ...same,
      owner: { id: 'mission-aurora' },
      country: { code: country },
      categories: ['MOVEMENT', 'LIFE'],
      acts: acts.map((act) => ({ method: null, occurredOn: null, ...act })),
      foundInvolvements: foundInvolvements.map((found) => ({ partyName: null, foundOn: null, ...found })),
      victimGroups: [{ countingUnit: 'PERSON' }],
    });
  });

  it('changes in what is given and keeps what is left out', async () => {
    const id = await create(subgraph, 'Incident', copyOf(1));
    const { data } = await subgraph.ask(aurora, updateIncident, { id, input: { title: 'Another line' } });
    expect(data.updateIncident).toMatchObject({
      title: 'Another line',
      summary: fullIncident.summary,
      categories: ['MOVEMENT', 'LIFE'],
    });
  });

  it('takes a list of parts in place of the one before, and its categories follow', async () => {
    const id = await create(subgraph, 'Incident', copyOf(2));
    const input = { acts: [{ category: 'EXPRESSION' }] };
    const { data } = await subgraph.ask(aurora, updateIncident, { id, input });
    expect(data.updateIncident).toMatchObject({
      acts: [{ category: 'EXPRESSION', method: null }],
      categories: ['EXPRESSION'],
    });
  });

  it('answers each of two changes in one request with what that change left', async () => {
    const id = await create(subgraph, 'Incident', newIncident);
    const mutation = `mutation ($id: ID!) {
      one: updateIncident(id: $id, input: { acts: [{ category: LIFE }] }) { acts { category } }
      two: updateIncident(id: $id, input: { acts: [{ category: PRIVACY }] }) { acts { category } }
    }`;
    const { data } = await subgraph.ask(aurora, mutation, { id });
    expect(data).toEqual({ one: { acts: [{ category: 'LIFE' }] }, two: { acts: [{ category: 'PRIVACY' }] } });
  });

  it('refuses a last day before the first that is already recorded', async () => {
    const id = await create(subgraph, 'Incident', newIncident);
    const answer = await subgraph.ask(aurora, updateIncident, { id, input: { occurredUntil: '2025-03-03' } });
    expect(refusal(answer).message).toContain('"occurredUntil" (2025-03-03)');
  });

  it.each(['title', 'occurredOn', 'country', 'datePrecision'])('cannot lose its %s', async (field) => {
    const id = await create(subgraph, 'Incident', newIncident);
    const answer = await subgraph.ask(aurora, updateIncident, { id, input: { [field]: null } });
    expect(refusal(answer)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(`"${field}"`),
    });
  });
});
