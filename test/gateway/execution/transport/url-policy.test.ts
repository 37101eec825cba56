import { describe, expect, it } from '@jest/globals';
import { createUrlPolicy } from '../../../../gateway/execution/transport/url-policy.ts';

const inProduction = createUrlPolicy({ production: true });
const inDevelopment = createUrlPolicy({ production: false });

describe('the address of a subgraph', () => {
  it.each([
    'http://partner.example/',
    'http://127.0.0.1.partner.example/',
    'https://user:secret@partner.example/',
    'file:///a',
  ])('%s is refused everywhere', (url) => {
    expect([inProduction(new URL(url)), inDevelopment(new URL(url))]).toEqual([false, false]);
  });

  it.each(['http://127.0.0.1:4001/', 'http://localhost/', 'http://[::1]/'])(
    '%s is for development only',
    (url) => {
      expect([inProduction(new URL(url)), inDevelopment(new URL(url))]).toEqual([false, true]);
    },
  );

  it('may be on a network of the operator, exactly where the operator says', () => {
    const allow = createUrlPolicy({ production: true, configured: ['http://mission:4001/graphql'] });
    expect(allow(new URL('http://mission:4001/graphql'))).toBe(true);
    expect(allow(new URL('http://mission:4001/metrics'))).toBe(false);
    expect(allow(new URL('http://mission:5432/graphql'))).toBe(false);
  });

  it('over https is allowed', () => {
    expect(inProduction(new URL('https://partner.example/graphql'))).toBe(true);
  });
});
