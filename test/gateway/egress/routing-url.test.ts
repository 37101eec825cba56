import { describe, expect, it } from '@jest/globals';
import { readRoutingUrl } from '../../../gateway/egress/routing-url.ts';

const production = { allowLoopback: false };
const development = { allowLoopback: true };

describe('the address a subgraph is published with', () => {
  it.each([
    ['data.example.org', /is not a URL/],
    ['http://data.example.org/graphql', /not https/],
    ['ftp://data.example.org/', /not https/],
    ['file:///etc/passwd', /not https/],
    ['https://user:secret@data.example.org/', /credentials/],
    ['https://user@data.example.org/', /credentials/],
    ['https://data.example.org/#part', /fragment/],
    ['https://data.example.org:22/', /port 22/],
    ['https://data.example.org:5432/', /port 5432/],
    ['https://intranet/', /full host name/],
    ['https://data.example.org./', /full host name/],
    ['https://8.8.8.8/', /host name that your organisation controls/],
    ['https://169.254.169.254/latest/meta-data', /names an address/],
    ['https://0.0.0.0/', /names an address/],
    ['https://[::ffff:169.254.169.254]/', /names an address/],
    ['https://[fd00:ec2::254]/', /names an address/],
    ['https://2852039166/', /names an address/],
    ['https://127.0.0.1/', /loopback/],
    ['https://2130706433/', /loopback/],
    ['https://0177.0.0.1/', /loopback/],
    ['https://0x7f.1/', /loopback/],
    ['https://[::1]/', /loopback/],
    ['https://localhost/', /loopback/],
  ])('is refused in production as %s', (url, message) => {
    expect(readRoutingUrl(url, production)).toEqual({
      ok: false,
      code: 'ROUTING_URL_REFUSED',
      message: expect.stringMatching(message),
    });
  });

  it.each(['https://data.example.org/graphql', 'https://data.example.org:8443/graphql?v=1'])(
    'may be %s',
    (url) => {
      expect(readRoutingUrl(url, production)).toMatchObject({ ok: true, isLoopback: false });
    },
  );

  it('has a port of those the hub allows', () => {
    const rules = { ...production, allowedPorts: [9443] };
    expect(readRoutingUrl('https://data.example.org:9443/', rules).ok).toBe(true);
    expect(readRoutingUrl('https://data.example.org/', rules).ok).toBe(false);
  });

  it.each(['http://127.0.0.1:4101/graphql', 'http://localhost:4101/', 'http://[::1]:4101/'])(
    'may be on the loopback in development: %s',
    (url) => {
      expect(readRoutingUrl(url, development)).toMatchObject({ ok: true, isLoopback: true });
    },
  );

  it.each(['http://10.0.0.1/', 'http://0.0.0.0/', 'http://data.example.org/', 'http://user@localhost/'])(
    'is refused in development too: %s',
    (url) => {
      expect(readRoutingUrl(url, development).ok).toBe(false);
    },
  );
});
