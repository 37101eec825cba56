import { isIP } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { createGuardedConnect } from '../egress/guarded-connect.ts';
import { isLoopbackAddress, isPublicAddress } from '../egress/public-address.ts';

/** How the hub may reach a server that somebody else names. */
export interface Egress {
  /** Why an address may not be asked, null if it may. */
  refuse(url: URL): string | null;
  readonly dispatcher: Dispatcher;
}

const connectMilliseconds = 2000;

/** Only https to public addresses; development may also reach this machine. */
export function createEgress({ allowLoopback }: { readonly allowLoopback: boolean }): Egress {
  const isLocal = (host: string): boolean =>
    allowLoopback && (host === 'localhost' || isLoopbackAddress(host));

  return {
    refuse(url) {
      const host = url.hostname.replace(/^\[|\]$/gu, '');
      const local = isLocal(host);
      if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) return 'it is not https';
      if (url.username !== '' || url.password !== '') return 'it carries credentials';
      return isIP(host) !== 0 && !local && !isPublicAddress(host) ? 'its address is not a public one' : null;
    },
    dispatcher: new Agent({
      connect: createGuardedConnect({ allowLoopback, timeoutMs: connectMilliseconds }),
    }),
  };
}
