import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { SubgraphCaller } from './caller.ts';
import { readGrants } from './grants-claim.ts';

/** The `typ` that sets the hub's assertions apart from every other token it signs (RFC 8725, section 3.11). */
export const assertionType = 'rapporteur-assertion+jwt';

/** The `typ` of what the hub shows to collect acts: no caller's assertion does, whatever its scopes. */
export const collectionType = 'rapporteur-collection+jwt';

/** The longest life of an assertion, in seconds: a stolen one is soon worth nothing. */
const assertionLifetime = 60;

/** The audience of assertions for one subgraph: an assertion for another subgraph is refused. */
export function assertionAudience(subgraph: string): string {
  return `urn:rapporteur:subgraph:${subgraph}`;
}

/** A verified assertion, or why it is refused. */
export type VerifiedAssertion =
  | { readonly ok: true; readonly caller: SubgraphCaller; readonly id: string; readonly expiresAt: number }
  | { readonly ok: false; readonly reason: string };

/** Verifies the hub's assertion in an `Authorization: Bearer` header value. */
export type VerifyAssertion = (authorization: string | undefined) => Promise<VerifiedAssertion>;

/** What a subgraph pins before it looks at any assertion. */
export interface AssertionRules {
  /** The hub's issuer identifier, compared as a string with `iss`. */
  readonly issuer: string;
  /** This subgraph's own name. */
  readonly subgraph: string;
  /** The hub's assertion keys. */
  readonly keys: JWTVerifyGetKey;
}

/** Makes the one gate of a subgraph: EdDSA, issuer, audience, type and life are pinned; anything else is refused. */
export function createVerifyAssertion(rules: AssertionRules): VerifyAssertion {
  const verify = createVerify(rules, assertionType, ['organisation', 'client_id', 'scope']);
  return async (authorization) => {
    const verified = await verify(authorization);
    return verified.ok ? readClaims(verified.claims) : verified;
  };
}

/** What the hub showed to collect acts, or why it is refused. */
export type VerifiedCollection =
  | { readonly ok: true; readonly id: string; readonly expiresAt: number }
  | { readonly ok: false; readonly reason: string };

/** Verifies that the hub itself asks, for no caller. */
export type VerifyCollection = (authorization: string | undefined) => Promise<VerifiedCollection>;

/** Makes the gate of what only the hub itself asks, as strict as that of callers. */
export function createVerifyCollection(rules: AssertionRules): VerifyCollection {
  const verify = createVerify(rules, collectionType, []);
  return async (authorization) => {
    const verified = await verify(authorization);
    if (!verified.ok) return verified;
    const { jti, exp, iat } = verified.claims;
    if (typeof jti !== 'string' || exp === undefined || iat === undefined || exp - iat > assertionLifetime)
      return { ok: false, reason: 'life' };
    return { ok: true, id: jti, expiresAt: exp };
  };
}

type VerifiedClaims =
  { readonly ok: true; readonly claims: JWTPayload } | { readonly ok: false; readonly reason: string };

function createVerify(rules: AssertionRules, typ: string, claims: readonly string[]) {
  const options = {
    issuer: rules.issuer,
    audience: assertionAudience(rules.subgraph),
    algorithms: ['EdDSA', 'Ed25519'],
    typ,
    maxTokenAge: assertionLifetime,
    clockTolerance: 5,
    requiredClaims: ['exp', 'iat', 'jti', ...claims],
  };
  return async (authorization: string | undefined): Promise<VerifiedClaims> => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return { ok: false, reason: 'no assertion' };
    try {
      const { payload } = await jwtVerify(token, rules.keys, options);
      return { ok: true, claims: payload };
    } catch (error) {
      if (error instanceof errors.JOSEError) return { ok: false, reason: error.code };
      throw error;
    }
  };
}

function readClaims(claims: JWTPayload): VerifiedAssertion {
  const { organisation, client_id: clientId, scope, grants, jti, exp, iat } = claims;
  if (typeof organisation !== 'string' || organisation === '') return { ok: false, reason: 'organisation' };
  if (typeof clientId !== 'string' || typeof scope !== 'string') return { ok: false, reason: 'client' };
  if (typeof jti !== 'string' || exp === undefined || iat === undefined) return { ok: false, reason: 'life' };
  if (exp - iat > assertionLifetime) return { ok: false, reason: 'life' };
  const granted = grants === undefined ? [] : readGrants(grants);
  // An agreement that cannot be read is no agreement, and an assertion that carries one is not the hub's.
  if (granted === null) return { ok: false, reason: 'grants' };
  return {
    ok: true,
    id: jti,
    expiresAt: exp,
    caller: {
      organisation,
      organisationKind: textOrNull(claims.organisation_kind),
      organisationCountry: textOrNull(claims.organisation_country),
      clientId,
      scopes: new Set(scope.split(' ').filter((name) => name !== '')),
      purpose: textOrNull(claims.purpose),
      grants: granted,
    },
  };
}

function textOrNull(claim: unknown): string | null {
  return typeof claim === 'string' ? claim : null;
}
