import {
  type CryptoKey,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  jwtVerify,
} from 'jose';
import type { KnownIssuer, TokenRefusal } from './known-issuer.ts';
import { KeysUnavailable } from './remote-keys.ts';

/** The time, and how exactly it is known. */
export interface VerificationClock {
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
  /** How far the clocks of issuer and hub may be apart. */
  readonly clockSkewSeconds: number;
}

/** An issuer that rotates its keys publishes two or three; each one tried is work for whoever sends made-up tokens. */
const mostKeysTried = 4;

/** The claims of a token that its issuer signed for this hub and for now, or why there are none to believe. */
export async function verifySignature(
  token: string,
  issuer: KnownIssuer,
  { now, clockSkewSeconds }: VerificationClock,
): Promise<JWTPayload | TokenRefusal> {
  try {
    if (!issuer.types.includes(tokenType(token))) return 'TOKEN_TYPE_WRONG';
    const payload = await payloadOf(token, issuer.keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: [...issuer.algorithms],
      currentDate: new Date(now()),
      clockTolerance: clockSkewSeconds,
      requiredClaims: ['exp', 'iat'],
    });
    // Whoever stole a token that is bound to a key (RFC 7800) lacks the key, which nobody is asked for here.
    if (payload.cnf !== undefined) return 'TOKEN_BOUND';
    return isFromTheFuture(payload, now() / 1000 + clockSkewSeconds) ? 'TOKEN_NOT_YET_VALID' : payload;
  } catch (error) {
    return refusalOf(error);
  }
}

async function payloadOf(
  token: string,
  keys: JWTVerifyGetKey,
  options: JWTVerifyOptions,
): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, keys, options)).payload;
  } catch (error) {
    if (error instanceof errors.JWKSMultipleMatchingKeys) return payloadByOneOf(token, error, options);
    throw error;
  }
}

/** A token need not name its key (RFC 7515, 4.1.4): where several could have signed it, one of them must have. */
async function payloadByOneOf(
  token: string,
  keys: AsyncIterable<CryptoKey>,
  options: JWTVerifyOptions,
): Promise<JWTPayload> {
  let tried = 0;
  for await (const key of keys) {
    tried += 1;
    if (tried > mostKeysTried) throw new errors.JWKSMultipleMatchingKeys();
    try {
      return (await jwtVerify(token, key, options)).payload;
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
    }
  }
  throw new errors.JWSSignatureVerificationFailed();
}

function tokenType(token: string): string {
  const type = decodeProtectedHeader(token).typ ?? '';
  return type.toLowerCase().replace(/^application\//u, '');
}

function isFromTheFuture({ iat }: JWTPayload, latest: number): boolean {
  return iat === undefined || Math.floor(latest) < iat;
}

function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof KeysUnavailable) return 'ISSUER_UNAVAILABLE';
  if (error instanceof errors.JWTExpired) return 'TOKEN_EXPIRED';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'ALGORITHM_NOT_ALLOWED';
  if (error instanceof errors.JWKSNoMatchingKey) return 'KEY_UNKNOWN';
  if (error instanceof errors.JWKSMultipleMatchingKeys) return 'KEY_UNKNOWN';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'SIGNATURE_WRONG';
  if (error instanceof errors.JWTClaimValidationFailed) return refusalOfClaim(error);
  if (error instanceof errors.JOSEError || error instanceof TypeError) return 'TOKEN_MALFORMED';
  throw error;
}

function refusalOfClaim({ claim, reason }: errors.JWTClaimValidationFailed): TokenRefusal {
  if (reason === 'missing') return 'CLAIM_MISSING';
  if (claim === 'aud') return 'AUDIENCE_WRONG';
  return claim === 'nbf' ? 'TOKEN_NOT_YET_VALID' : 'TOKEN_MALFORMED';
}
