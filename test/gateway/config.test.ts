import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../gateway/config.ts';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({ ok: true, config: { http: { host: '127.0.0.1', port: 4000 } } });
  });

  it('reports all mistakes together', () => {
    const reading = readConfig({
      PORT: '70000',
      LIMIT_DEPTH: 'deep',
      LOG_LEVEL: 'loud',
      REDIS_URL: 'https://redis.test',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'collector.test:4318',
      HUB_DATABASE_URL: 'hub',
      RATE_STORE: 'paper',
    });
    expect(reading).toEqual({
      ok: false,
      mistakes: [
        'PORT is "70000": it takes a whole number from 0 to 65535.',
        'HUB_DATABASE_URL is not a URL.',
        'LIMIT_DEPTH is "deep": it takes a whole number from 1 to 1000000000.',
        'REDIS_URL is not a URL that begins with redis:// or rediss://.',
        'RATE_STORE is "paper": it takes one of memory, database.',
        expect.stringMatching(/^LOG_LEVEL is "loud": it takes one of fatal, error, /),
        'OTEL_EXPORTER_OTLP_ENDPOINT is not a URL that begins with http:// or https://.',
      ],
    });
  });

  it('takes an empty variable as one that is not set', () => {
    expect(readConfig({ PORT: ' ', REDIS_URL: '' })).toMatchObject({
      config: { http: { port: 4000 }, rates: { redisUrl: null } },
    });
  });
});
