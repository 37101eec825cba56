import type { Grants } from '../agreements/grants.ts';
import type { ClientCaller } from '../caller.ts';
import type { Directory } from '../organisations/directory.ts';

/** A client as it would be with a token of all its scopes; null where it may not act. */
export type CallerOfClient = (id: string, purpose: string | null) => Promise<ClientCaller | null>;

/** Makes callers of clients that the hub acts for without a token: what they may follows every change as a token does. */
export function createCallerOfClient({
  directory,
  grants,
}: {
  readonly directory: Directory;
  readonly grants: Pick<Grants, 'stateOf'>;
}): CallerOfClient {
  return async (id, asked) => {
    const client = (await directory.current()).clients.get(id);
    if (!client || client.isRevoked) return null;
    const { organisation, scopes } = client;
    const purpose = asked ?? client.defaultPurpose;
    const state = await grants.stateOf(organisation);
    return {
      kind: 'client',
      organisation,
      clientId: id,
      scopes,
      policies: new Set(),
      purpose,
      expiresAt: Infinity,
      key: JSON.stringify({ webhook: [organisation, id, ...scopes], purpose, state }),
    };
  };
}
