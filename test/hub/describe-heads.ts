import { beforeAll, describe, expect, it } from '@jest/globals';
import type { StartedHub } from '../support/started-hub.ts';

/** How downloads come: with or without their bodies, compressed or as they are. */
export function describeHeads(hubOf: () => StartedHub, downloads: readonly string[]): void {
  let base: string;
  let token: string;
  beforeAll(async () => {
    base = `${(await hubOf().file()).gatewayUrl}/v1/follow-up`;
    token = await hubOf().token('review-compass');
  });
  const get = (path: string, headers: Record<string, string>): Promise<Response> =>
    fetch(`${base}/${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } });

  describe('downloads', () => {
    it.each([
      ['gzip', 'gzip'],
      ['br', 'br'],
      ['gzip;q=0, identity', null],
    ])('come compressed where the client takes that: %s', async (accepted, encoding) => {
      const response = await get('recommendations.csv', { 'accept-encoding': accepted });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(await response.text()).toContain('document_symbol');
    });

    it.each(downloads)('have a head without a body: %s', async (path) => {
      const asked = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' };
      const head = await fetch(`${base}/${path}`, { method: 'HEAD', headers: asked });
      const whole = await get(path, { 'accept-encoding': 'gzip' });
      const body = await whole.text();
      expect([head.status, await head.text()]).toEqual([200, '']);
      expect(body).not.toBe('');
      for (const name of ['content-type', 'etag', 'cache-control', 'content-encoding'])
        expect(head.headers.get(name)).toBe(whole.headers.get(name));
      const known = await get(path, { 'if-none-match': '*' });
      expect([known.status, known.headers.get('content-length')]).toEqual([304, null]);
    });

    it('answer a first visit of the changes that is made again with 304, though its cursors are others', async () => {
      const { headers } = await get('changes', {});
      const same = await get('changes', { 'if-none-match': headers.get('etag') ?? '' });
      expect([same.status, same.headers.get('etag')]).toEqual([304, headers.get('etag')]);
    });
  });
}
