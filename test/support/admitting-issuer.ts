import { anonymous, type ClientCaller } from '../../gateway/caller.ts';
import type { KnownIssuer } from '../../gateway/identity/known-issuer.ts';

const caller: ClientCaller = {
  ...anonymous,
  kind: 'client',
  organisation: null,
  clientId: 'client',
  purpose: null,
  expiresAt: 0,
};

/** An issuer of ES256 tokens that admits whoever bears one of its own. */
export function admittingIssuer(keys: Pick<KnownIssuer, 'keys' | 'keysChange'>): KnownIssuer {
  return {
    issuer: 'https://issuer.example',
    audience: 'urn:test',
    algorithms: ['ES256'],
    types: ['at+jwt'],
    ...keys,
    admit: () => ({ ok: true, caller }),
  };
}
