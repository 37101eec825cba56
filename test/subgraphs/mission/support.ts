import { expect } from '@jest/globals';
import type { SubgraphUnderTest } from '../../support/subgraph.ts';

/** Two missions' clients that read and write, and an organisation that only reads. */
export const aurora = { organisation: 'mission-aurora', scope: 'incident:read incident:write' };
export const meridian = { organisation: 'mission-meridian', scope: 'incident:read incident:write' };
export const reader = { organisation: 'ngo-lantern', scope: 'incident:read' };

/** The labels of a record that every organisation reads. */
export const shared = { classification: 'UNCLASSIFIED', tlp: 'GREEN' };

/** The least an incident says. */
export const newIncident = {
  title: 'Market closed by armed men',
  occurredOn: '2025-03-04',
  country: 'CAF',
  acts: [{ category: 'MOVEMENT' }],
};

/** An incident with something of everything. */
export const fullIncident = {
  ...newIncident,
  summary: 'The market stayed closed for two days.',
  occurredUntil: '2025-03-05',
  datePrecision: 'DAY',
  place: { adm1: 'Ouaka', adm2: 'Bambari', name: 'Bambari', latitude: 5.76, longitude: 20.67, precision: 1 },
  acts: [
    { category: 'MOVEMENT', method: 'road block' },
    { category: 'LIFE', method: 'shooting', occurredOn: '2025-03-05' },
    { category: 'MOVEMENT' },
  ],
  victimGroups: [
    { group: 'CIVILIANS', sex: 'MIXED', ageBand: 'ADULTS', harm: 'KILLED', low: 1, best: 2, high: 3 },
  ],
  allegedInvolvements: [
    { party: 'ARMED_GROUP', partyName: 'Group of the northern road', degree: 'CARRIED_OUT' },
  ],
  foundInvolvements: [
    { party: 'STATE_POLICE', degree: 'FAILED_TO_PREVENT', standardOfProof: 'REASONABLE_GROUNDS_TO_BELIEVE' },
  ],
  deaths: { low: 1, best: 2, high: 3 },
  sources: [{ kind: 'TESTIMONY', description: 'W-17', reliability: 'B', credibility: 2 }],
  reporter: 'officer-4',
  external: { source: 'field book', key: '17' },
};

/** Another like it, since its external key is taken once. */
export function copyOf(key: number): typeof fullIncident {
  return { ...fullIncident, external: { source: 'field book', key: `copy ${key}` } };
}

/** All that an incident answers. */
export const wholeIncident = `{
  id title summary occurredOn occurredUntil datePrecision categories verification standardOfProof reporter
  classification tlp createdAt updatedAt
  owner { id } country { code } mission { id }
  place { adm1 adm2 name latitude longitude precision }
  acts { category method occurredOn }
  victimGroups { group sex ageBand harm countingUnit low best high }
  allegedInvolvements { party partyName degree }
  foundInvolvements { party partyName degree standardOfProof foundOn }
  deaths { low best high }
  sources { kind description reliability credibility }
  assessments { status assessor }
  external { source key }
}`;

/** The least a mission says. */
export const newMission = {
  name: 'Aurora Monitoring Mission',
  kind: 'FIELD_PRESENCE',
  status: 'ACTIVE',
  countries: ['CAF'],
};

/** Creates a record by `create<type>` and gives its id. */
export async function create(
  subgraph: SubgraphUnderTest,
  type: 'Mission' | 'Mandate' | 'Incident' | 'Visit' | 'AccessConstraint',
  input: object,
  by = aurora,
): Promise<string> {
  const mutation = `mutation ($input: Create${type}Input!) { created: create${type}(input: $input) { id } }`;
  const { data, errors } = await subgraph.ask(by, mutation, { input });
  expect(errors).toEqual([]);
  return data.created.id as string;
}

export const updateIncident = `mutation ($id: ID!, $input: UpdateIncidentInput!) {
  updateIncident(id: $id, input: $input) { title summary categories acts { category method } occurredOn occurredUntil }
}`;

/** The code and message of the only error. */
export function refusal(answer: { errors: readonly { message: string; extensions: { code: string } }[] }): {
  code: string;
  message: string;
} {
  expect(answer.errors).toHaveLength(1);
  const [error] = answer.errors;
  return { code: error?.extensions.code ?? '', message: error?.message ?? '' };
}
