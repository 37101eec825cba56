import { isIPv4 } from 'node:net';

/** The network an address is in: /24 of IPv4, /48 of IPv6, what one household or office commonly shares. */
export function networkOf(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  const mapped = address.startsWith('::ffff:') ? address.slice(7) : address;
  if (isIPv4(mapped)) return `${mapped.slice(0, mapped.lastIndexOf('.'))}.0/24`;
  return `${firstGroups(mapped).join(':')}::/48`;
}

function firstGroups(address: string): readonly string[] {
  const [head = ''] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  return [...groups, '0', '0', '0'].slice(0, 3);
}
