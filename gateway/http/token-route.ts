import type { ServerResponse } from 'node:http';
import type { Issuer } from '../identity/issuer.ts';
import type { RateLimit, RateVerdict } from '../request/admit/rate-limit.ts';
import { networkOf } from './network-of.ts';
import type { Route } from './route.ts';

/**
 * The token endpoint, bounded for each network: whether a request has the right credentials is only known once it has
 * cost what guessing costs the hub.
 */
export function tokenRoute(issuer: Issuer, rateLimit: Pick<RateLimit, 'countTokenRequest'>): Route {
  return {
    matches: (path) => path === '/token',
    async answer(request, response) {
      const verdict = await rateLimit.countTokenRequest(networkOf(request.socket.remoteAddress));
      if (verdict === null || verdict.ok) await issuer.respond(request, response);
      else refuse(verdict, response);
    },
  };
}

/** In the form of other refusals of the endpoint (RFC 6749, 5.2); the specification has no code of its own for this. */
function refuse(
  { limit, found, retryAfterSeconds }: Exclude<RateVerdict, { ok: true }>,
  response: ServerResponse,
): void {
  const said = `${found} requests for tokens within a minute; at most ${limit} are accepted. Use a token until it expires.`;
  response
    .writeHead(429, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'retry-after': String(retryAfterSeconds),
    })
    .end(JSON.stringify({ error: 'temporarily_unavailable', error_description: said }));
}
