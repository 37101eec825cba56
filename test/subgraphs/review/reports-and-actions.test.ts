import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aurora,
  beacon,
  compass,
  lantern,
  operations,
  shared,
  startReview,
  state,
  type ReviewUnderTest,
} from './support.ts';

let review: ReviewUnderTest;
let visible: string;
beforeAll(async () => {
  review = await startReview();
  visible = await review.recommend(compass, { ...shared, adoptedOn: '2024-03-28', documentSymbol: 'CCPR/1' });
});
afterAll(() => review.stop());

const report = (parts: object = {}) => ({
  recommendation: visible,
  text: 'A law was passed.',
  submittedBy: 'office-7',
  ...parts,
});
const action = (parts: object = {}) => ({
  recommendations: [visible],
  title: 'Train judges',
  institution: 'Ministry of Justice',
  mainFocalPoint: 'Directorate of Human Rights',
  ...parts,
});
const indicator = () => ({ recommendation: visible, kind: 'PROCESS', title: 'Judges trained' });

describe('a progress report', () => {
  const submit = (): Promise<{ id: string }> => review.run(state, operations.report, { input: report() });
  const validation = (id: string, parts: object = {}) => ({
    input: { report: id, outcome: 'VALIDATED', validatedBy: 'office-9', ...parts },
  });
  const otherClient = { ...state, clientId: 'state.second' };

  it('is validated by no client that submitted it, and by no person that did', async () => {
    const { id } = await submit();
    expect(await review.refusal(state, operations.validate, validation(id))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const sameOffice = validation(id, { validatedBy: ' OFFICE-7 ' });
    expect(await review.refusal(otherClient, operations.validate, sameOffice)).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is validated by nobody of another organisation', async () => {
    const { id } = await submit();
    expect(await review.refusal(compass, operations.validate, validation(id))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is validated once, by a second person', async () => {
    const { id } = await submit();
    expect(await review.run(otherClient, operations.validate, validation(id))).toMatchObject({
      validation: { outcome: 'VALIDATED' },
    });
    expect(await review.refusal(otherClient, operations.validate, validation(id))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('claims nothing that is for the body to say', async () => {
    const input = report({ claimedStatus: 'REGRESSED' });
    expect(await review.refusal(state, operations.report, { input })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  const read = `query ($id: ID!) { recommendation(id: $id) {
    progressReports { nodes { text submittedBy } } alternativeReports { nodes { text } } } }`;

  it('is read by the body it is addressed to, which does not learn who submitted it, and by nobody else', async () => {
    await review.run(lantern, operations.reportBeside, { input: report({ text: 'Nothing was done.' }) });
    const seen = await review.run(compass, read, { id: visible });
    expect(seen.progressReports.nodes[0]).toEqual({ text: 'A law was passed.', submittedBy: null });
    expect(seen.alternativeReports.nodes).toEqual([{ text: 'Nothing was done.' }]);
    const none = { progressReports: { nodes: [] }, alternativeReports: { nodes: [] } };
    expect(await review.run(aurora, read, { id: visible })).toEqual(none);
    expect((await review.run(state, read, { id: visible })).alternativeReports.nodes).toEqual([]);
    expect((await review.run(beacon, read, { id: visible })).alternativeReports.nodes).toEqual([]);
  });
});

describe('an action', () => {
  it('serves many recommendations, and shows each caller those it sees', async () => {
    const hidden = await review.recommend(compass, { ...shared });
    const recommendations = [visible, hidden];
    const input = action({ recommendations, alternateFocalPoint: 'Office of the Minister', ...shared });
    const { id } = await review.run(state, operations.act, { input });
    await review.run(compass, operations.relabel, { input: { id: hidden, tlp: 'RED' } });
    const read = `query ($id: ID!) { action(id: $id) { title recommendations { id } benchmarks { title achievedOn } } }`;
    const add = `mutation ($input: AddBenchmarkInput!) { addBenchmark(input: $input) { benchmarks { id } } }`;
    const { benchmarks } = await review.run(state, add, { input: { action: id, title: '100 judges' } });
    const achieve = `mutation ($id: ID!) { achieveBenchmark(id: $id, achievedOn: "2025-05-05") { id } }`;
    expect(await review.refusal(lantern, achieve, { id: benchmarks[0].id })).toMatchObject({
      code: 'FORBIDDEN',
    });
    await review.run(state, achieve, { id: benchmarks[0].id });
    expect(await review.run(aurora, read, { id })).toEqual({
      title: 'Train judges',
      recommendations: [{ id: visible }],
      benchmarks: [{ title: '100 judges', achievedOn: '2025-05-05' }],
    });
    const list = `query ($id: ID!) { recommendation(id: $id) { actions { totalCount } } }`;
    expect(await review.run(aurora, list, { id: visible })).toEqual({ actions: { totalCount: 1 } });
  });

  it('is changed by its owner alone, and ends no earlier than it starts', async () => {
    const { id } = await review.run(state, operations.act, {
      input: action({ startsOn: '2025-01-01', ...shared }),
    });
    const update = `mutation ($input: UpdateActionInput!) { updateAction(input: $input) { status endsOn } }`;
    expect(await review.refusal(beacon, update, { input: { id, status: 'COMPLETED' } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await review.refusal(state, update, { input: { id, endsOn: '2024-12-31' } })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await review.run(state, update, { input: { id, status: 'COMPLETED' } })).toEqual({
      status: 'COMPLETED',
      endsOn: null,
    });
  });
});

describe('an indicator', () => {
  it.each(['baseline: 1e400', 'target: -1e400'])(
    'is refused with a number that none can answer: %s',
    async (part) => {
      const mutation = `mutation ($id: ID!) {
      createIndicator(input: { recommendation: $id, kind: PROCESS, title: "Judges", ${part} }) { id baseline target } }`;
      expect(await review.refusal(beacon, mutation, { id: indicator().recommendation })).toEqual({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('larger than any number'),
      });
    },
  );

  it('has observations, newest first, which only its owner adds', async () => {
    const { id } = await review.run(beacon, operations.measure, { input: { ...indicator(), ...shared } });
    const observe = `mutation ($input: RecordObservationInput!) {
      recordObservation(input: $input) { observations { observedOn value } } }`;
    const observation = (observedOn: string, value: number) => ({
      input: { indicator: id, observedOn, value },
    });
    expect(await review.refusal(state, observe, observation('2025-01-01', 1))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await review.run(beacon, observe, observation('2025-01-01', 1.5));
    expect(await review.run(beacon, observe, observation('2024-01-01', 1))).toEqual({
      observations: [
        { observedOn: '2025-01-01', value: 1.5 },
        { observedOn: '2024-01-01', value: 1 },
      ],
    });
  });
});

describe('evidence', () => {
  it.each([
    ['of nothing', {}],
    ['of two things', { incident: 'incident-1', visit: 'visit-1' }],
    ['of a verified activity', { activity: 'activity-1', verification: 'VERIFIED' }],
    ['of a verified incident on no day', { incident: 'incident-1', verification: 'VERIFIED' }],
  ])('%s is refused', async (_what, parts) => {
    const input = { recommendation: visible, direction: 'SUPPORTS', ...parts };
    expect(await review.refusal(aurora, operations.link, { input })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('refers to activities and visits as to incidents', async () => {
    const link = `mutation ($input: LinkEvidenceInput!) { linkEvidence(input: $input) {
      activity { id } visit { id } interviewReference } }`;
    const input = {
      recommendation: visible,
      direction: 'SUPPORTS',
      visit: 'visit-1',
      interviewReference: 'N-7',
    };
    expect(await review.run(aurora, link, { input })).toEqual({
      activity: null,
      visit: { id: 'visit-1' },
      interviewReference: 'N-7',
    });
  });
});
