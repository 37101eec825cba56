import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { SocketOptions } from '../execution/transport/http/direct-reads.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

/** An address that a name has. */
interface Address {
  readonly address: string;
  readonly family: number;
}

/** Where the hub may connect to. */
export interface ConnectRules {
  /** Development: servers of others may be on this machine. */
  readonly allowLoopback: boolean;
  /** URLs of the operator's own parts: their network is the operator's affair. */
  readonly own?: readonly string[];
  readonly timeoutMs: number;
  /** What else sockets are made with. */
  readonly socketOptions?: SocketOptions;
  /** Every address of a name; the system's resolver unless told. */
  readonly resolve?: (hostname: string) => Promise<readonly Address[]>;
}

/** A connection was not made because of where it would have led. */
class ConnectionRefused extends Error {
  override readonly name = 'ConnectionRefused';
}

/**
 * Makes connections to servers that somebody else names. The name is resolved here, every address it has is checked, and
 * the connection is made to a checked address: a name that changes between two look-ups gains nothing, and one that
 * answers with an inner address among outer ones is refused as a whole.
 */
export function createGuardedConnect(rules: ConnectRules): buildConnector.connector {
  const own = new Set((rules.own ?? []).map((url) => new URL(url).origin));
  const isAllowed = (address: string): boolean =>
    isPublicAddress(address) || (rules.allowLoopback && isLoopbackAddress(address));
  const usual = { ...rules.socketOptions, timeout: rules.timeoutMs };
  const direct = buildConnector(usual);
  const guarded = buildConnector({ ...usual, lookup: checkedLookup(rules, isAllowed) });

  return (target, callback) => {
    if (own.has(originOf(target))) {
      direct(target, callback);
      return;
    }
    const host = target.hostname.replace(/^\[|\]$/gu, '');
    // An address is connected to without a look-up.
    if (isIP(host) !== 0 && !isAllowed(host)) {
      callback(new ConnectionRefused(`${host} is not a public address.`), null);
      return;
    }
    guarded(target, callback);
  };
}

function originOf({ protocol, hostname, port }: buildConnector.Options): string {
  const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
  return new URL(`${protocol}//${host}${port === '' ? '' : `:${port}`}`).origin;
}

function checkedLookup(rules: ConnectRules, isAllowed: (address: string) => boolean): LookupFunction {
  const resolve = rules.resolve ?? ((hostname) => lookup(hostname, { all: true }));
  return (hostname, options, answer) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => isAllowed(address))) {
          answer(new ConnectionRefused(`${hostname} has an address that is not public.`), []);
          return;
        }
        if (options.all === true) answer(null, [...addresses]);
        else answer(null, first.address, first.family);
      },
      (error: unknown) => answer(error instanceof Error ? error : new Error(String(error)), []),
    );
  };
}
