import type { GraphQLError } from 'graphql';
import { anonymous, type Caller } from '../caller.ts';
import { type TokenRefusal, tokenRefusals } from '../identity/known-issuer.ts';
import type { VerifyToken } from '../identity/verify-token.ts';
import { refusal } from '../refusal.ts';

/** Who asks, or why the request ends here. */
export type Authentication =
  { readonly ok: true; readonly caller: Caller } | { readonly ok: false; readonly error: GraphQLError };

/** Tells who sends an `Authorization` header. */
export type Authenticate = (authorization: string | undefined) => Authentication | Promise<Authentication>;

interface AuthenticateOptions {
  /** Null where no issuer is configured: then every caller is anonymous. */
  readonly verify: VerifyToken | null;
  /** Whether a request without a token is refused. */
  readonly required: boolean;
}

const bearer = /^bearer +([\w\-.~+/]+=*) *$/i;

const asAnonymous: Authentication = { ok: true, caller: anonymous };

// Nothing is wrong with the token: the client may come again with the same one.
const passing: ReadonlySet<TokenRefusal> = new Set(['ISSUER_UNAVAILABLE', 'DIRECTORY_UNAVAILABLE']);

/** Step one of a request: the access token becomes a caller, or the request is refused. */
export function createAuthenticate({ verify, required }: AuthenticateOptions): Authenticate {
  if (verify === null) return () => asAnonymous;
  return (authorization) => {
    if (authorization === undefined) return required ? missingToken() : asAnonymous;
    const token = bearer.exec(authorization)?.[1];
    if (token === undefined)
      return refused('invalid_request', 'The Authorization header holds no bearer token.');
    return verifyWith(verify, token);
  };
}

async function verifyWith(verify: VerifyToken, token: string): Promise<Authentication> {
  const verdict = await verify(token);
  if (verdict.ok) return verdict;
  const reason = tokenRefusals[verdict.reason];
  if (!passing.has(verdict.reason)) return refused('invalid_token', reason);
  return { ok: false, error: unauthenticated(reason, { status: 503, headers: { 'retry-after': '5' } }) };
}

// RFC 6750: a request without any token is told the scheme and nothing else.
function missingToken(): Authentication {
  const message = 'An access token is required: send "Authorization: Bearer …".';
  return {
    ok: false,
    error: unauthenticated(message, { status: 401, headers: { 'www-authenticate': 'Bearer' } }),
  };
}

function refused(error: string, reason: string): Authentication {
  const challenge = `Bearer error="${error}", error_description="${reason.replaceAll('"', "'")}"`;
  return {
    ok: false,
    error: unauthenticated(reason, { status: 401, headers: { 'www-authenticate': challenge } }),
  };
}

function unauthenticated(
  message: string,
  http: { status: number; headers: Readonly<Record<string, string>> },
): GraphQLError {
  return refusal('UNAUTHENTICATED', message, http);
}
