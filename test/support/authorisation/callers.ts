import type { ClientCaller } from '../../../gateway/caller.ts';

/** A caller with a token that holds these scopes and policies. */
export function client(scopes: readonly string[] = [], policies: readonly string[] = []): ClientCaller {
  return {
    kind: 'client',
    organisation: 'org-1',
    clientId: 'client-1',
    scopes: new Set(scopes),
    policies: new Set(policies),
    purpose: null,
    expiresAt: 4_102_444_800,
    key: `client ${scopes.join(',')} ${policies.join(',')}`,
  };
}
