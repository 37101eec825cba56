import { describe, expect, it } from '@jest/globals';
import type { StartedHub } from '../support/started-hub.ts';

const change = `mutation { createRecommendation(input: { body: "COMPASS", country: "CAF", text: "Protect." }) { id } }`;

/** What a download that was had before promises to whoever comes for it again. */
export function describeUnchanged(hubOf: () => StartedHub): void {
  describe('a download that was had before', () => {
    const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> => {
      const { gatewayUrl } = await hubOf().file();
      const token = await hubOf().token('review-compass');
      return fetch(`${gatewayUrl}/v1/follow-up/${path}`, {
        headers: { authorization: `Bearer ${token}`, ...headers },
      });
    };

    const tagOf = async (path: string): Promise<string> => {
      const response = await get(path);
      await response.arrayBuffer();
      expect(response.headers.get('cache-control')).toBe('private, no-cache');
      expect(response.headers.get('vary')).toContain('authorization');
      return response.headers.get('etag') ?? '';
    };

    it.each(['recommendations.csv', 'recommendations.ndjson', 'recommendations.xlsx', 'deadlines.ics'])(
      'is not sent again while nothing changes, and is when something does: %s',
      async (path) => {
        const tag = await tagOf(path);
        expect(tag).toMatch(/^W\/"/);
        const again = await get(path, { 'if-none-match': `"another", ${tag}` });
        expect(again.status).toBe(304);
        expect(await again.text()).toBe('');
        await hubOf().query(change, await hubOf().token('review-compass'));
        const changed = await get(path, { 'if-none-match': tag });
        expect(changed.status).toBe(200);
        await changed.arrayBuffer();
      },
    );

    it('is as it was while others change what its caller may not see', async () => {
      const others = { authorization: `Bearer ${await hubOf().token('ngo-riverbank')}` };
      const before = await get('recommendations.csv', others);
      await before.arrayBuffer();
      expect(await hubOf().query(change, await hubOf().token('review-compass'))).toMatchObject({
        data: { createRecommendation: { id: expect.any(String) } },
      });
      const tag = before.headers.get('etag') ?? '';
      expect((await get('recommendations.csv', { ...others, 'if-none-match': tag })).status).toBe(304);
    });

    it('has another name for another filter, another caller and another purpose', async () => {
      const tag = await tagOf('recommendations.csv');
      const others = [
        await get('recommendations.csv?countries=CAF', { 'if-none-match': tag }),
        await get('recommendations.csv', { 'if-none-match': tag, 'x-purpose': 'case-work' }),
        await get('recommendations.csv', {
          'if-none-match': tag,
          authorization: `Bearer ${await hubOf().token('mission-aurora')}`,
        }),
      ];
      for (const other of others) {
        expect(other.status).toBe(200);
        await other.arrayBuffer();
      }
    });
  });
}
