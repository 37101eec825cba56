import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';
import { wholeGrant } from '../../support/whole-grant.ts';
import { aurora, create, meridian, newIncident, refusal, shared } from './support.ts';

let subgraph: SubgraphUnderTest;
beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(mission);
});
afterAll(() => subgraph.stop());

const labels =
  'classification tlp tightenings { id organisation { id } classification tlp reason setAsideAt }';
const read = `query ($id: ID!) { incident(id: $id) { ${labels} } }`;
const tighten = `mutation ($id: ID!, $input: TightenLabelsInput!) { tightening: tightenIncident(id: $id, input: $input) { id } }`;
const setAside = `mutation ($id: ID!) { setAsideMissionTightening(id: $id) { id } }`;
const relabel = `mutation ($id: ID!, $input: RelabelIncidentInput!) { relabelIncident(id: $id, input: $input) { tlp } }`;

// Tests reach into answers of many shapes; a wrong path fails the test.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const seenBy = async (by: object, id: string): Promise<any> =>
  (await subgraph.ask(by, read, { id })).data.incident;

async function tightened(by: object, id: string, input: object): Promise<string> {
  const { data, errors } = await subgraph.ask(by, tighten, { id, input });
  expect(errors).toEqual([]);
  return data.tightening.id as string;
}

const underAgreement = (organisation: string, parts = {}) => ({
  organisation,
  kind: 'NGO',
  scope: 'incident:read incident:write',
  grants: [wholeGrant(aurora.organisation, ['Incident'], parts)],
});
const lantern = underAgreement('ngo-lantern');

describe('tightening the labels of a record', () => {
  it.each([
    ['that is missing', () => Promise.resolve('missing')],
    ['that the caller does not see', () => create(subgraph, 'Incident', newIncident)],
  ])('is refused for one %s', async (_which, make) => {
    const answer = await subgraph.ask(meridian, tighten, { id: await make(), input: { tlp: 'RED' } });
    expect(refusal(answer)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused for one’s own, for looser labels and for the very same', async () => {
    const id = await create(subgraph, 'Incident', { ...newIncident, ...shared });
    const own = await subgraph.ask(aurora, tighten, { id, input: { tlp: 'RED' } });
    expect(refusal(own)).toMatchObject({ code: 'FORBIDDEN' });
    for (const input of [
      { tlp: 'CLEAR' },
      { tlp: 'CLEAR', classification: 'CONFIDENTIAL' },
      { tlp: 'GREEN' },
      {},
    ]) {
      const answer = await subgraph.ask(meridian, tighten, { id, input });
      expect(refusal(answer)).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('holds for everybody but the owner, whose own label stays as it was', async () => {
    const id = await create(subgraph, 'Incident', { ...newIncident, ...shared });
    await tightened(meridian, id, { classification: 'CONFIDENTIAL', reason: 'It names a place.' });
    expect(await seenBy(meridian, id)).toBeNull();
    expect(await seenBy(lantern, id)).toMatchObject({
      classification: 'CONFIDENTIAL',
      tlp: 'GREEN',
      tightenings: [],
    });
    expect(await seenBy(aurora, id)).toMatchObject({
      classification: 'UNCLASSIFIED',
      tlp: 'GREEN',
      tightenings: [
        { organisation: { id: 'mission-meridian' }, reason: 'It names a place.', setAsideAt: null },
      ],
    });
  });

  it('cuts what an agreement shows up to a ceiling, in lists and counts too', async () => {
    const country = 'TCD';
    const id = await create(subgraph, 'Incident', { ...newIncident, country });
    const confidential = underAgreement('ngo-riverbank', {
      classification: 'CONFIDENTIAL',
      tlp: 'AMBER_STRICT',
    });
    const query = `{ incidents(filter: { countries: ["TCD"] }) { totalCount nodes { id } }
      incidentStatistics(filter: { countries: ["TCD"] }, by: []) { total } }`;
    const seen = async () => (await subgraph.ask(confidential, query)).data;
    expect(await seen()).toMatchObject({ incidents: { totalCount: 1 }, incidentStatistics: { total: 1 } });
    await tightened(lantern, id, { tlp: 'RED' });
    expect(await seen()).toEqual({
      incidents: { totalCount: 0, nodes: [] },
      incidentStatistics: { total: 0 },
    });
    expect(await seenBy(lantern, id)).toMatchObject({ tlp: 'RED', tightenings: [{ tlp: 'RED' }] });
  });

  it('is not undone by its owner’s new label, only set aside by the owner', async () => {
    const id = await create(subgraph, 'Incident', newIncident);
    const first = await tightened(lantern, id, { classification: 'STRICTLY_CONFIDENTIAL' });
    await subgraph.ask(aurora, relabel, { id, input: shared });
    expect(await seenBy(meridian, id)).toBeNull();
    const others = await subgraph.ask(lantern, setAside, { id: first });
    expect(refusal(others)).toMatchObject({ code: 'FORBIDDEN' });
    expect(refusal(await subgraph.ask(meridian, setAside, { id: first }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await subgraph.ask(aurora, setAside, { id: first })).errors).toEqual([]);
    expect(await seenBy(meridian, id)).toMatchObject(shared);
    expect(refusal(await subgraph.ask(aurora, setAside, { id: first }))).toMatchObject({ code: 'CONFLICT' });
  });

  it('by two organisations holds at the tightest of both', async () => {
    const id = await create(subgraph, 'Incident', newIncident);
    const one = await tightened(lantern, id, { classification: 'STRICTLY_CONFIDENTIAL' });
    await tightened(underAgreement('ngo-riverbank'), id, { tlp: 'RED' });
    const tightest = { classification: 'STRICTLY_CONFIDENTIAL', tlp: 'RED' };
    expect(await seenBy(lantern, id)).toMatchObject(tightest);
    await subgraph.ask(aurora, setAside, { id: one });
    expect(await seenBy(lantern, id)).toMatchObject(tightest);
  });

  it('leaves the transaction the caller’s own', async () => {
    const id = await create(subgraph, 'Incident', { ...newIncident, ...shared });
    const both = `mutation ($id: ID!, $input: TightenLabelsInput!) {
      tightenIncident(id: $id, input: $input) { id }
      relabelIncident(id: $id, input: { tlp: CLEAR }) { id } }`;
    const { errors } = await subgraph.ask(meridian, both, { id, input: { tlp: 'AMBER' } });
    expect(errors).toMatchObject([{ path: ['relabelIncident'], extensions: { code: 'NOT_FOUND' } }]);
  });
});
