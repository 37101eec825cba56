import type { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { isPurpose, purposeForm } from '../agreements/purpose.ts';
import { anonymous, type Caller, type ClientCaller } from '../caller.ts';
import { type TokenRefusal, tokenRefusals, type TokenVerdict } from '../identity/known-issuer.ts';
import type { VerifyToken } from '../identity/verify-token.ts';
import { refusal } from '../refusal.ts';

/** Who asks, or why the request ends here. */
export type Authentication = { readonly ok: true; readonly caller: Caller } | Refusal;

interface Refusal {
  readonly ok: false;
  readonly error: GraphQLError;
}

type Authenticated = Extract<TokenVerdict, { ok: true }>;

/** What a request says of who asks, and what for. */
export interface Credentials {
  readonly authorization: string | undefined;
  /** The header `X-Purpose`. */
  readonly purpose: string | undefined;
}

/** Tells who asks. */
export type Authenticate = (credentials: Credentials) => Authentication | Promise<Authentication>;

interface AuthenticateOptions {
  /** Null where no issuer is configured: then every caller is anonymous. */
  readonly verify: VerifyToken | null;
  /** Whether a request without a token is refused. */
  readonly required: boolean;
  /** What tells one state of an organisation's agreements from another; left out where there are none. */
  readonly agreementState?: ((organisation: string) => Promise<string>) | undefined;
}

const bearer = /^bearer +([\w\-.~+/]+=*) *$/i;

const rememberedHeaders = 10_000;

const asAnonymous: Authentication = { ok: true, caller: anonymous };

// Nothing is wrong with the token: the client may come again with the same one.
const passing: ReadonlySet<TokenRefusal> = new Set(['ISSUER_UNAVAILABLE', 'DIRECTORY_UNAVAILABLE']);

/** Step one of a request: the access token becomes a caller, or the request is refused. */
export function createAuthenticate(options: AuthenticateOptions): Authenticate {
  const { verify, required } = options;
  if (verify === null) return () => asAnonymous;
  // The tokens of headers that held a good one: a client sends the same thousands of times.
  const tokens = new LRUCache<string, string>({ max: rememberedHeaders });
  return ({ authorization, purpose }) => {
    if (purpose !== undefined && !isPurpose(purpose)) return wrongPurpose();
    if (authorization === undefined) return required ? missingToken() : asAnonymous;
    const known = tokens.get(authorization);
    const token = known ?? bearer.exec(authorization)?.[1];
    if (token === undefined)
      return refused('invalid_request', 'The Authorization header holds no bearer token.');
    const judge = (verdict: TokenVerdict): Authentication | Promise<Authentication> => {
      if (!verdict.ok) return refusedToken(verdict.reason);
      if (known === undefined) tokens.set(authorization, token);
      return withRights(options, verdict, purpose);
    };
    const verdict = verify(token);
    return verdict instanceof Promise ? verdict.then(judge) : judge(verdict);
  };
}

function withRights(
  { agreementState }: AuthenticateOptions,
  authentication: Authenticated,
  purpose: string | undefined,
): Authentication | Promise<Authentication> {
  const { caller } = authentication;
  if (purpose === undefined && agreementState === undefined) return authentication;
  const withState = (state: string | undefined): Authentication => ({
    ok: true,
    caller: withPurpose(caller, purpose ?? caller.purpose, state ?? null),
  });
  if (caller.organisation === null || agreementState === undefined) return withState(undefined);
  return agreementState(caller.organisation).then(withState);
}

/** Two requests have the same rights only under the same purpose and the same agreements. */
function withPurpose(caller: ClientCaller, purpose: string | null, state: string | null): ClientCaller {
  return { ...caller, purpose, key: JSON.stringify({ rights: caller.key, purpose, state }) };
}

function refusedToken(reason: TokenRefusal): Refusal {
  const message = tokenRefusals[reason];
  if (!passing.has(reason)) return refused('invalid_token', message);
  return { ok: false, error: unauthenticated(message, { status: 503, headers: { 'retry-after': '5' } }) };
}

function wrongPurpose(): Refusal {
  return {
    ok: false,
    error: refusal('PURPOSE_INVALID', `The header X-Purpose is ${purposeForm}.`, { status: 400 }),
  };
}

// RFC 6750: a request without any token is told the scheme and nothing else.
function missingToken(): Refusal {
  const message = 'An access token is required: send "Authorization: Bearer …".';
  return {
    ok: false,
    error: unauthenticated(message, { status: 401, headers: { 'www-authenticate': 'Bearer' } }),
  };
}

function refused(error: string, reason: string): Refusal {
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
