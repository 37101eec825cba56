import { isIP } from 'node:net';
import { isLoopbackAddress } from './public-address.ts';

/** What an address of a subgraph is judged by. */
export interface RoutingUrlRules {
  /** Development: a subgraph may be on this machine, on plain http. */
  readonly allowLoopback: boolean;
  readonly allowedPorts?: readonly number[];
}

/** An address that may be published, or why not and what would do. */
export type RoutingUrl =
  | { readonly ok: true; readonly url: URL; readonly isLoopback: boolean }
  | { readonly ok: false; readonly code: 'ROUTING_URL_REFUSED'; readonly message: string };

/** 8443 is where servers that may not bind 443 usually are. */
const usualPorts = [443, 8443];

/** Reads the address a subgraph is published with; whether its host is the publisher's is for `proveHost` to find out. */
export function readRoutingUrl(text: string, rules: RoutingUrlRules): RoutingUrl {
  const url = URL.parse(text);
  if (!url) return refuse(`"${text}" is not a URL; give one like https://data.example.org/graphql.`);
  if (url.username !== '' || url.password !== '')
    return refuse('The URL carries credentials; leave them out, the hub brings an assertion.');
  if (url.hash !== '') return refuse('The URL has a fragment (#…), which is never sent; leave it out.');
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const isLoopback = host === 'localhost' || isLoopbackAddress(host);
  if (isLoopback && rules.allowLoopback && ['http:', 'https:'].includes(url.protocol))
    return { ok: true, url, isLoopback };
  if (url.protocol !== 'https:') return refuse('The URL is not https; the hub reaches others on https only.');
  if (isLoopback)
    return refuse('The URL is on the loopback; this hub reaches subgraphs on the open network.');
  // 2130706433, 0x7f.1 and 0177.0.0.1 are addresses too: a URL spells them all as 127.0.0.1.
  if (isIP(host) !== 0)
    return refuse('The URL names an address; give a host name that your organisation controls.');
  if (!host.includes('.') || host.endsWith('.'))
    return refuse(`"${host}" is not a full host name; give one like data.example.org.`);
  const ports = rules.allowedPorts ?? usualPorts;
  const port = url.port === '' ? 443 : Number(url.port);
  if (!ports.includes(port)) return refuse(`The port ${port} is not one of ${ports.join(', ')}.`);
  return { ok: true, url, isLoopback: false };
}

function refuse(message: string): RoutingUrl {
  return { ok: false, code: 'ROUTING_URL_REFUSED', message };
}
