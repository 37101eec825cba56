import { describe, expect, it, jest } from '@jest/globals';
import { firstQuery } from '../../cli/up/first-query.ts';
import { withHub } from '../support/with-hub.ts';

jest.setTimeout(240_000);

describe('a hub with a subgraph that is down', () => {
  it('answers the rest, says by a code what is missing, and is whole again when the subgraph is back', async () => {
    await withHub(async (hub) => {
      const token = await hub.token('mission-aurora');
      const whole = await hub.query(firstQuery, token);
      const back = hub.killed('review');
      const partial = await hub.query(firstQuery, token);
      expect(partial).toMatchObject({
        data: {
          country: { name: 'Central African Republic', incidents: { totalCount: expect.any(Number) } },
        },
        errors: [{ path: ['country', 'recommendations'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
      });
      expect(JSON.stringify(partial)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
      await back;
      expect(await hub.query(firstQuery, token)).toEqual(whole);
    });
  });
});
