import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mission } from '../../../subgraphs/mission/parts.ts';
import {
  startSubgraphUnderTest,
  type SubgraphAnswer,
  type SubgraphUnderTest,
} from '../../support/subgraph.ts';
import { aurora, create, newIncident, refusal } from './support.ts';

let subgraph: SubgraphUnderTest;
beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(mission);
});
afterAll(() => subgraph.stop());

const verified = {
  status: 'VERIFIED',
  standardOfProof: 'REASONABLE_GROUNDS_TO_BELIEVE',
  independentSources: 3,
  assessor: 'officer-2',
};

function assess(id: string, input: object, by = aurora): Promise<SubgraphAnswer> {
  const mutation = `mutation ($id: ID!, $input: AssessIncidentInput!) {
    assessIncident(id: $id, input: $input) {
      verification standardOfProof assessments { status independentSources assessor }
    }
  }`;
  return subgraph.ask(by, mutation, { id, input });
}

const report = (reporter?: string): Promise<string> =>
  create(subgraph, 'Incident', { ...newIncident, ...(reporter === undefined ? {} : { reporter }) });

describe('a verification step', () => {
  it('is not taken without the write scope', async () => {
    const answer = await assess(await report(), verified, { ...aurora, scope: 'incident:read' });
    expect(refusal(answer).code).toBe('FORBIDDEN');
  });

  it.each([
    ['the reporter', 'officer-1', 'officer-1'],
    ['the reporter in other letters', 'officer-1', ' OFFICER-1 '],
  ])('to VERIFIED is refused to %s', async (_who, reporter, assessor) => {
    const answer = await assess(await report(reporter), { ...verified, assessor });
    expect(refusal(answer)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('Nobody verifies their own report'),
    });
  });

  it('to VERIFIED is refused to the client that reported where no officers are named', async () => {
    expect(refusal(await assess(await report(), { ...verified, assessor: null })).code).toBe('FORBIDDEN');
  });

  it.each([
    ['standardOfProof', { standardOfProof: null }],
    ['independentSources', { independentSources: null }],
    ['independentSources', { independentSources: 0 }],
  ])('to VERIFIED is refused without "%s"', async (argument, missing) => {
    const answer = await assess(await report('officer-1'), { ...verified, ...missing });
    expect(refusal(answer)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(`"${argument}"`),
    });
  });

  it('never leads back to REPORTED', async () => {
    const answer = await assess(await report(), { status: 'REPORTED' });
    expect(refusal(answer).code).toBe('BAD_USER_INPUT');
  });

  it('is refused beyond a hundred of them', async () => {
    const id = await report();
    for (let step = 1; step <= 100; step += 1) await assess(id, { status: 'UNDER_VERIFICATION' });
    expect(refusal(await assess(id, { status: 'INCONCLUSIVE' })).code).toBe('CONFLICT');
  });

  it('may be taken by the reporter where it does not verify', async () => {
    const answer = await assess(await report('officer-1'), {
      status: 'UNDER_VERIFICATION',
      assessor: 'officer-1',
    });
    expect(answer.data.assessIncident.verification).toBe('UNDER_VERIFICATION');
  });

  it('to VERIFIED by another officer states its standard and sources', async () => {
    const { data } = await assess(await report('officer-1'), verified);
    expect(data.assessIncident).toEqual({
      verification: 'VERIFIED',
      standardOfProof: 'REASONABLE_GROUNDS_TO_BELIEVE',
      assessments: [{ status: 'VERIFIED', independentSources: 3, assessor: 'officer-2' }],
    });
  });

  it('is added to those before, and the latest decides', async () => {
    const id = await report('officer-1');
    await assess(id, verified);
    const { data } = await assess(id, { status: 'REFUTED', assessor: 'officer-3' });
    expect(data.assessIncident).toMatchObject({
      verification: 'REFUTED',
      standardOfProof: null,
      assessments: [{ status: 'VERIFIED' }, { status: 'REFUTED' }],
    });
  });

  it('taken at the same moment as others is lost by none of them', async () => {
    const id = await report();
    await Promise.all(
      ['CORROBORATED', 'INCONCLUSIVE', 'UNSUBSTANTIATED', 'REFUTED'].map((status) => assess(id, { status })),
    );
    const { data } = await subgraph.ask(
      aurora,
      `query ($id: ID!) { incident(id: $id) { assessments { id } } }`,
      {
        id,
      },
    );
    expect(data.incident.assessments).toHaveLength(4);
  });
});
