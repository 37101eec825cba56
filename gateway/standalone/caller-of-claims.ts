import { hash } from 'node:crypto';
import type { ClientCaller } from '../caller.ts';

type Claims = Readonly<Record<string, unknown>>;

/** The caller that verified claims describe; null where they name no client. */
export function callerOfClaims(claims: Claims, policyClaim: string | null): ClientCaller | null {
  const clientId = text(claims.client_id) ?? text(claims.azp) ?? text(claims.sub);
  const expiresAt = claims.exp;
  if (clientId === null || typeof expiresAt !== 'number') return null;
  const organisation = text(claims.organisation);
  const purpose = text(claims.purpose);
  const scopes = words(claims.scope);
  const policies = policyClaim === null ? [] : words(claims[policyClaim]);
  const rights = [organisation, clientId, text(claims.sub), purpose, scopes, policies];
  return {
    kind: 'client',
    organisation,
    clientId,
    scopes: new Set(scopes),
    policies: new Set(policies),
    purpose,
    expiresAt,
    key: hash('sha256', JSON.stringify(rights), 'base64'),
  };
}

function text(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' ? claim : null;
}

/** Space-separated words, or an array of them, sorted: order grants nothing. */
function words(claim: unknown): readonly string[] {
  const list = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(' ') : [];
  return list.filter((word): word is string => typeof word === 'string' && word !== '').toSorted();
}
