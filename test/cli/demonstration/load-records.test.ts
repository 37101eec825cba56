import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadRecords } from '../../../cli/demonstration/load-records.ts';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { partners } from '../../../subgraphs/partners/parts.ts';
import { review } from '../../../subgraphs/review/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';

const file = new URL('../../../demonstration/partners.json', import.meta.url);
let subgraph: SubgraphUnderTest;

beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(partners);
});
afterAll(() => subgraph.stop());

describe('the demonstration data', () => {
  it('is loaded once', async () => {
    expect(await loadRecords(partners, subgraph.databaseUrl, file)).toBeGreaterThan(10);
    expect(await loadRecords(partners, subgraph.databaseUrl, file)).toBe(0);
  });

  it('shows another organisation what its labels allow, and its owner all of it', async () => {
    const query = `{ partnerships { totalCount } }`;
    const countFor = async (organisation: string): Promise<unknown> =>
      (await subgraph.ask({ organisation, scope: 'partnership:read' }, query)).data.partnerships.totalCount;
    expect(await countFor('state-focal-point')).toBe(4);
    expect(await countFor('ngo-lantern')).toBe(5);
  });
});

describe('the demonstration of follow-up', () => {
  it('shows a recommendation with its responses, its grade and the evidence that its labels allow', async () => {
    const body = await startSubgraphUnderTest(review);
    try {
      await loadRecords(review, body.databaseUrl, new URL('../../../demonstration/review.json', import.meta.url));
      const caller = { organisation: 'ngo-lantern', scope: 'recommendation:read follow-up:read' };
      const query = `{ recommendation(id: "recommendation-compass-caf-15") { text } }`;
      expect((await body.ask(caller, query)).data.recommendation.text).toContain('detention without charge');
    } finally {
      await body.stop();
    }
  });
});

describe('the demonstration of a mission', () => {
  it('keeps what is confidential, and every source, with the mission', async () => {
    const aurora = await startSubgraphUnderTest(mission);
    try {
      await loadRecords(mission, aurora.databaseUrl, new URL('../../../demonstration/mission.json', import.meta.url));
      const query = `{ incidents(filter: { countries: ["CAF"] }) { totalCount nodes { sources { description } } } }`;
      const askAs = async (organisation: string) =>
        (await aurora.ask({ organisation, scope: 'incident:read' }, query)).data.incidents;
      const toOthers = await askAs('ngo-lantern');
      const toOwner = await askAs('mission-aurora');
      expect(toOthers.totalCount).toBe(8);
      expect(toOwner.totalCount).toBe(12);
      expect(toOthers.nodes.flatMap((incident: { sources: unknown[] }) => incident.sources)).toEqual([]);
      expect(toOwner.nodes.flatMap((incident: { sources: unknown[] }) => incident.sources)).toHaveLength(12);
    } finally {
      await aurora.stop();
    }
  });
});
