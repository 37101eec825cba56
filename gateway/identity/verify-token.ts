import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { KnownIssuer, TokenRefusal, TokenVerdict } from './known-issuer.ts';
import { KeysUnavailable } from './remote-keys.ts';

/** What verification depends on. */
export interface VerificationSettings {
  /** The issuer of that name, null where there is none, or why nobody can be admitted now. */
  readonly findIssuer: (issuer: string) => FoundIssuer | Promise<FoundIssuer>;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
  /** How far the clocks of issuer and hub may be apart. */
  readonly clockSkewSeconds: number;
}

type FoundIssuer = KnownIssuer | TokenRefusal | null;

/** Says who bears an access token, or why it opens nothing; at once where it is remembered. */
export type VerifyToken = (token: string) => TokenVerdict | Promise<TokenVerdict>;

const longestToken = 8192;
const rememberedTokens = 10_000;
/** A key its issuer withdraws is trusted no longer than this. */
const rememberedMilliseconds = 60_000;

interface VerifiedToken {
  readonly issuer: KnownIssuer;
  readonly claims: JWTPayload;
  readonly verdict: TokenVerdict;
  /** From then on it is verified again; in milliseconds since 1970. */
  readonly until: number;
}

/** Tokens are verified once and remembered for a while; who the caller is follows every change of the directory. */
export function createVerifyToken(settings: VerificationSettings): VerifyToken {
  // Each knows its own end: the cache's own clock would start a timer for nearly every look at it.
  const verified = new LRUCache<string, VerifiedToken>({ max: rememberedTokens });

  function judge(found: FoundIssuer, { token, known }: Bearing): TokenVerdict | Promise<TokenVerdict> {
    if (found === null) return refuse('ISSUER_UNKNOWN');
    if (typeof found === 'string') return refuse(found);
    if (known?.issuer.keys === found.keys) return keep(token, known, stillStands(settings, known, found));
    return verifySignature(token, found, settings).then((claims) =>
      keep(token, known, typeof claims === 'string' ? claims : admitted(settings, claims, found)),
    );
  }

  function keep(token: string, known: VerifiedToken | undefined, fresh: VerifiedToken | TokenRefusal) {
    if (typeof fresh === 'string') return refuse(fresh);
    if (fresh !== known) verified.set(token, fresh);
    return fresh.verdict;
  }

  return (token) => {
    const remembered = verified.get(token);
    const known = remembered && remembered.until > settings.now() ? remembered : undefined;
    const name = known?.claims.iss ?? unverifiedIssuer(token);
    if (name === null) return refuse('TOKEN_MALFORMED');
    const found = settings.findIssuer(name);
    const bearing = { token, known };
    return found instanceof Promise ? found.then((issuer) => judge(issuer, bearing)) : judge(found, bearing);
  };
}

interface Bearing {
  readonly token: string;
  readonly known: VerifiedToken | undefined;
}

function admitted(settings: VerificationSettings, claims: JWTPayload, issuer: KnownIssuer): VerifiedToken {
  return { issuer, claims, verdict: issuer.admit(claims), until: rememberedUntil(issuer, settings.now()) };
}

/** Tokens that came together are not all verified again together. */
function rememberedUntil({ keysChange }: KnownIssuer, now: number): number {
  return keysChange ? now + rememberedMilliseconds * (1 - Math.random() / 2) : Infinity;
}

/** A remembered token stands while its issuer does; its caller is looked up again when the directory has changed. */
function stillStands(
  { now, clockSkewSeconds }: VerificationSettings,
  known: VerifiedToken,
  issuer: KnownIssuer,
): VerifiedToken | TokenRefusal {
  if ((known.claims.exp ?? 0) + clockSkewSeconds <= now() / 1000) return 'TOKEN_EXPIRED';
  return known.issuer === issuer ? known : { ...known, issuer, verdict: issuer.admit(known.claims) };
}

/** The issuer only chooses among those known; nothing else of the token is believed before its signature. */
function unverifiedIssuer(token: string): string | null {
  if (token.length > longestToken) return null;
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}

async function verifySignature(
  token: string,
  issuer: KnownIssuer,
  { now, clockSkewSeconds }: VerificationSettings,
): Promise<JWTPayload | TokenRefusal> {
  try {
    if (!issuer.types.includes(tokenType(token))) return 'TOKEN_TYPE_WRONG';
    const { payload } = await jwtVerify(token, issuer.keys, {
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

function refuse(reason: TokenRefusal): TokenVerdict {
  return { ok: false, reason };
}
