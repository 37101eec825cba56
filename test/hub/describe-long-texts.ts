import { describe, expect, it } from '@jest/globals';
import type { StartedHub } from '../support/started-hub.ts';

/** The longest text that a recommendation may have, in a script of three bytes a letter. */
const text = 'ሰላም '.repeat(5000).trimEnd();
const perUpsert = 16;
const upserts = 12;

const upsert = `mutation ($input: UpsertRecommendationsInput!) { upsertRecommendations(input: $input) { added } }`;

/** What a download promises of records that are together more than a subgraph may answer at once. */
export function describeLongTexts(hubOf: () => StartedHub): void {
  describe('a download of very long texts', () => {
    it('is whole, though a usual page of it is more than a subgraph may answer', async () => {
      const { gatewayUrl } = await hubOf().file();
      const authorization = `Bearer ${await hubOf().token('review-compass')}`;
      for (let at = 0; at < upserts; at += 1) {
        const entries = Array.from({ length: perUpsert }, (_, entry) => ({
          externalKey: `${at}-${entry}`,
          ...{ body: 'COMPASS', country: 'TUV', text },
        }));
        const response = await fetch(`${gatewayUrl}/graphql`, {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify({
            query: upsert,
            variables: { input: { source: 'long-texts', entries } },
          }),
        });
        expect(await response.json()).toEqual({ data: { upsertRecommendations: { added: perUpsert } } });
      }
      const path = `${gatewayUrl}/v1/follow-up/recommendations.ndjson?countries=TUV`;
      const lines = (await (await fetch(path, { headers: { authorization } })).text()).trimEnd().split('\n');
      const rows = lines.map((line) => JSON.parse(line) as { id: string; text: string });
      expect(new Set(rows.map(({ id }) => id)).size).toBe(perUpsert * upserts);
      expect(rows.every((row) => row.text === text)).toBe(true);
    });
  });
}
