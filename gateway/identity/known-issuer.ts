import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import type { ClientCaller } from '../caller.ts';

/** Why a token opens nothing; the caller reads the text, the log the name. */
export const tokenRefusals = {
  TOKEN_MALFORMED: 'The access token is not a signed JWT.',
  TOKEN_TYPE_WRONG: 'The token is not an access token: its type is not the one its issuer is known for.',
  ISSUER_UNKNOWN: 'The access token comes from an issuer this hub does not know.',
  ISSUER_UNAVAILABLE: "The access token cannot be checked: its issuer's keys cannot be read now.",
  ALGORITHM_NOT_ALLOWED: 'The access token is signed with an algorithm its issuer is not known for.',
  KEY_UNKNOWN:
    'The access token is signed with a key its issuer does not publish, or names none (kid) where many fit.',
  SIGNATURE_WRONG: 'The signature of the access token is not right.',
  AUDIENCE_WRONG: 'The access token is meant for another service.',
  TOKEN_EXPIRED: 'The access token has expired: ask its issuer for a new one.',
  TOKEN_NOT_YET_VALID: 'The access token is not valid yet: compare the clocks.',
  TOKEN_BOUND: 'The access token is bound to a key (DPoP, or a certificate); this hub takes bearer tokens.',
  CLAIM_MISSING: 'The access token lacks a claim it must have.',
  CLIENT_UNKNOWN: 'The access token names a client that is not registered for its organisation.',
  CLIENT_REVOKED: 'The client of this access token has been revoked.',
  CREDENTIAL_REPLACED: 'The access token was issued for a credential that has been replaced since.',
  DIRECTORY_UNAVAILABLE: 'The hub cannot read its clients now, so it admits none.',
} as const;

/** A name of why a token was refused. */
export type TokenRefusal = keyof typeof tokenRefusals;

/** What a verified token makes of its bearer. */
export type TokenVerdict =
  | { readonly ok: true; readonly caller: ClientCaller }
  | { readonly ok: false; readonly reason: TokenRefusal };

/** An issuer and everything pinned about its tokens before one of them is looked at. */
export interface KnownIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  /** Accepted `typ` headers in lower case, `at+jwt` (RFC 9068) wherever the issuer can. */
  readonly types: readonly string[];
  /** Chosen by the issuer's own key set: what the token's header says about keys beyond `kid` and `alg` is ignored. */
  readonly keys: JWTVerifyGetKey;
  /** Whether the key set may lose a key while the hub runs: what was verified with it then stands only for a while. */
  readonly keysChange: boolean;
  /** The caller behind verified claims. */
  readonly admit: (claims: JWTPayload) => TokenVerdict;
}
