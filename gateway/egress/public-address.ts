import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The only block of IPv6 that is given out for the open network; what lies outside is never public. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is somebody's on the open network: neither this machine, a private or link-local network, a cloud's
 * metadata service, multicast, documentation, nor an address that carries another one inside.
 */
export function isPublicAddress(address: string): boolean {
  // ipaddr.js also reads octal and shortened forms, which connect elsewhere than they look.
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast);
}

/** Whether an address is this machine's loopback. */
export function isLoopbackAddress(address: string): boolean {
  return isIP(address) !== 0 && ipaddr.parse(address).range() === 'loopback';
}
