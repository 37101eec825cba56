import type { JSONWebKeySet } from 'jose';
import type { Identity } from '../identity/open-identity.ts';
import type { RateLimit } from '../request/admit/rate-limit.ts';
import type { Route } from './route.ts';
import { tokenRoute } from './token-route.ts';

const assertionKeysPath = '/.well-known/rapporteur/subgraph-jwks.json';
const webhookKeysPath = '/.well-known/rapporteur/webhook-jwks.json';

/** What clients get tokens from, and what subgraphs and receivers of messages verify them with. */
export function identityRoutes(identity: Identity, rateLimit: RateLimit): readonly Route[] {
  const { issuer, assertionKeys, webhookKeys } = identity;
  return [
    tokenRoute(issuer, rateLimit),
    {
      matches: (path) => issuer.serves(path),
      answer: (request, response) => issuer.respond(request, response),
    },
    keysRoute(assertionKeysPath, assertionKeys),
    keysRoute(webhookKeysPath, webhookKeys),
  ];
}

function keysRoute(at: string, keySet: JSONWebKeySet): Route {
  const keys = JSON.stringify(keySet);
  return {
    matches: (path) => path === at,
    answer: (_, response) => {
      response
        .writeHead(200, { 'content-type': 'application/jwk-set+json', 'cache-control': 'max-age=300' })
        .end(keys);
    },
  };
}
