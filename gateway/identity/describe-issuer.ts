import type { OidcContext } from 'oidc-provider';
import { scopes } from './scopes.ts';

/** What a client of this issuer can use; the rest that the library announces is switched off or unreachable. */
const announced = [
  'issuer',
  'token_endpoint',
  'jwks_uri',
  'grant_types_supported',
  'response_types_supported',
  'token_endpoint_auth_methods_supported',
  'token_endpoint_auth_signing_alg_values_supported',
];

/** Keeps to the truth in the discovery document (RFC 8414). */
export async function describeIssuer(context: OidcContext, next: () => Promise<void>): Promise<void> {
  await next();
  if (!context.path.startsWith('/.well-known/')) return;
  const { body } = context;
  if (typeof body !== 'object' || body === null || !('issuer' in body)) return;
  const told = Object.entries(body).filter(([name]) => announced.includes(name));
  // Without the library's own "openid": nobody signs in here.
  context.body = { ...Object.fromEntries(told), scopes_supported: Object.keys(scopes) };
}
