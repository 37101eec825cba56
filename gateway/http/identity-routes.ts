import type { Identity } from '../identity/open-identity.ts';
import type { RateLimit } from '../request/admit/rate-limit.ts';
import type { Route } from './route.ts';
import { tokenRoute } from './token-route.ts';

const assertionKeysPath = '/.well-known/rapporteur/subgraph-jwks.json';

/** What clients get tokens from, and what subgraphs verify assertions with. */
export function identityRoutes({ issuer, assertionKeys }: Identity, rateLimit: RateLimit): readonly Route[] {
  const keys = JSON.stringify(assertionKeys);
  return [
    tokenRoute(issuer, rateLimit),
    {
      matches: (path) => issuer.serves(path),
      answer: (request, response) => issuer.respond(request, response),
    },
    {
      matches: (path) => path === assertionKeysPath,
      answer: (_, response) => {
        response
          .writeHead(200, { 'content-type': 'application/jwk-set+json', 'cache-control': 'max-age=300' })
          .end(keys);
      },
    },
  ];
}
