import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cells, grant, reader, startStatisticsStage, type StatisticsStage } from './statistics-stage.ts';
import { refusal } from './support.ts';

let stage: StatisticsStage;
beforeAll(async () => {
  stage = await startStatisticsStage();
  await stage.fill(cells.map(() => 7));
});
afterAll(() => stage.stop());

describe('incidents that may not be counted', () => {
  it('are in no count without an agreement', async () => {
    expect(await stage.count([])).toMatchObject({ total: cells.length, withheld: false });
  });

  it.each([
    ['is about other records', { datasets: ['Visit'] }],
    ["is another owner's", { grantor: 'mission-meridian' }],
    ['names areas, which are finer than a cell', { areas: ['area'] }],
    ['covers no whole year', { from: '2021-01-02', to: '2022-12-30' }],
    ['covers none of the labels', { tlp: 'AMBER' as const }],
  ])('are in no count where the grant %s', async (_why, parts) => {
    expect((await stage.count([grant(parts)])).total).toBe(cells.length);
  });

  it.each([
    ['an area', { adm1: ['area'] }],
    ['a party', { parties: [] }],
    ['words', { text: 'title' }],
    ['half a year', { period: { from: '2021-01-01', to: '2021-06-30' } }],
  ])('are left out where the filter names %s, and the answer says so', async (_what, filter) => {
    const seen = await stage.count([], [], filter);
    expect(await stage.count([grant()], [], filter)).toEqual({ ...seen, withheld: true });
  });

  it('are shown by nothing else in the same request', async () => {
    const both = `query ($by: [IncidentDimension!]!) {
      before: incidents { totalCount } incidentStatistics(by: $by) { total } after: incidents { totalCount } }`;
    const { data } = await stage.subgraph.ask({ ...reader, grants: [grant()] }, both, { by: ['YEAR'] });
    expect(data).toEqual({
      before: { totalCount: cells.length },
      incidentStatistics: { total: cells.length * 8 },
      after: { totalCount: cells.length },
    });
  });

  it('are asked for by known dimensions only', async () => {
    const answer = await stage.subgraph.ask(reader, `{ incidentStatistics(by: [PARTY]) { total } }`);
    expect(refusal(answer).code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('incidents that may be counted', () => {
  it('are counted once in the total, and under each of their categories', async () => {
    const { total, counts } = await stage.count([grant()], ['CATEGORY']);
    expect(total).toBe(cells.length * 8);
    expect(counts.map(({ category, records }) => [category, records])).toEqual([
      ['LIBERTY', 128],
      ['LIFE', 128],
    ]);
  });

  it('are counted once under agreements that overlap, one of which shows them', async () => {
    const grants = [
      grant(),
      grant({ countries: ['CAF'] }),
      grant({ detail: 'DEIDENTIFIED', from: '2022-01-01' }),
    ];
    expect((await stage.count(grants, ['YEAR'])).total).toBe(cells.length * 8);
  });

  it('are counted within the whole years of an agreement', async () => {
    const { counts } = await stage.count([grant({ from: '2021-03-01' })], ['YEAR']);
    expect(counts.map(({ year, records }) => [year, records])).toEqual([
      [2021, 12],
      [2022, 96],
    ]);
  });
});
