import type { Refused } from '../../gateway/organisations/outcome.ts';
import type { TellAct } from '../ledger/act-at-hub.ts';

/** What was done to a client, and whose it is. */
export interface ActOnClient {
  readonly act: 'CLIENT_REGISTERED' | 'CLIENT_ROTATED' | 'CLIENT_SCOPES_EXTENDED' | 'CLIENT_REVOKED';
  readonly organisation: string;
}

/** Tells the ledger of a client that was changed; of one that was not there is nothing to tell. */
export async function tellOfClient<T extends { readonly ok: true; readonly id: string }>(
  tell: TellAct,
  { act, organisation }: ActOnClient,
  outcome: T | Refused,
): Promise<T | Refused> {
  if (outcome.ok) await tell({ act, subject: `Client:${outcome.id}`, concerns: organisation });
  return outcome;
}
