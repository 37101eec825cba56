import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../gateway/config.ts';
import { readStandaloneConfig } from '../../../gateway/standalone/read-standalone-config.ts';

describe('the configuration of a gateway for a file', () => {
  it('bounds no rate unless told', () => {
    expect(readStandaloneConfig({})).toMatchObject({
      config: {
        rates: {
          requestsPerMinute: 0,
          anonymousRequestsPerMinute: 0,
          costPerMinute: 0,
          anonymousCostPerMinute: 0,
        },
      },
    });
    expect(readStandaloneConfig({ RATE_REQUESTS_PER_MINUTE: '7' })).toMatchObject({
      config: { rates: { requestsPerMinute: 7, anonymousRequestsPerMinute: 0 } },
    });
  });

  it('is otherwise the hub’s', () => {
    const standalone = readStandaloneConfig({ LIMIT_DEPTH: '9', LIMIT_COST: 'x' });
    expect(standalone).toEqual(readConfig({ LIMIT_DEPTH: '9', LIMIT_COST: 'x' }));
  });
});
