import type { Caller } from '../caller.ts';

/** Whose share a request uses: an organisation's clients share one, people without a token share their network's. */
export function payerOf(caller: Caller, network: string): string {
  if (caller.kind === 'anonymous') return network;
  return caller.organisation === null ? `client:${caller.clientId}` : `organisation:${caller.organisation}`;
}
