import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';

/** How the hub may reach a server that somebody else names. */
export interface Egress {
  /** Why an address may not be asked, null if it may. */
  refuse(url: URL): string | null;
  readonly dispatcher: Dispatcher;
}

/** Addresses that are nobody's on the open network: this machine, private networks, link-local, multicast, documentation. */
const insideRanges = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

const connectMilliseconds = 2000;

/**
 * Only https to public addresses. The address is checked after the name is resolved and on the very connection that
 * is made, so a name that changes between two look-ups gains nothing. Development may also reach this machine.
 */
export function createEgress(options: { allowLoopback: boolean }): Egress {
  const inside = new BlockList();
  for (const [network, prefix] of insideRanges) inside.addSubnet(network, prefix, family(network));
  const isAllowed = (address: string): boolean =>
    (options.allowLoopback && isLoopback(address)) || !inside.check(address, family(address));

  return {
    refuse(url) {
      const host = url.hostname.replace(/^\[|\]$/gu, '');
      const local = options.allowLoopback && (host === 'localhost' || isLoopback(host));
      if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) return 'it is not https';
      if (url.username !== '' || url.password !== '') return 'it carries credentials';
      return isIP(host) !== 0 && !isAllowed(host) ? 'its address is not a public one' : null;
    },
    dispatcher: new Agent({
      connect: { timeout: connectMilliseconds, lookup: publicLookup(isAllowed) },
    }),
  };
}

function publicLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, answer) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) {
        answer(error, []);
        return;
      }
      const allowed = addresses.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (!first) {
        answer(new Error(`${hostname} has no public address.`), []);
        return;
      }
      if (options.all === true) {
        answer(null, allowed);
        return;
      }
      answer(null, first.address, first.family);
    });
  };
}

function isLoopback(address: LookupAddress['address']): boolean {
  return address === '::1' || /^127\.\d+\.\d+\.\d+$/u.test(address);
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
