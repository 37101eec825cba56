import { decodeJwt, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import type { KnownIssuer, TokenRefusal, TokenVerdict } from './known-issuer.ts';
import { type VerificationClock, verifySignature } from './verify-signature.ts';

/** What verification depends on. */
export interface VerificationSettings extends VerificationClock {
  /** The issuer of that name, null where there is none, or why nobody can be admitted now. */
  readonly findIssuer: (issuer: string) => FoundIssuer | Promise<FoundIssuer>;
}

type FoundIssuer = KnownIssuer | TokenRefusal | null;

/** Says who bears an access token, or why it opens nothing; at once where it is remembered. */
export type VerifyToken = (token: string) => TokenVerdict | Promise<TokenVerdict>;

const longestToken = 8192;
const rememberedTokens = 10_000;
/** A key that has left the set its issuer is known by is trusted no longer than this. */
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

function refuse(reason: TokenRefusal): TokenVerdict {
  return { ok: false, reason };
}
