import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { errors, type OidcClient, type OidcContext, type ResourceServer } from 'oidc-provider';
import { isClientSecret } from './client-secret.ts';
import { describeIssuer } from './describe-issuer.ts';
import { createIssuerAdapter, type IssuerStorage } from './issuer-adapter.ts';
import type { KeySet } from './key-set.ts';
import { scopes } from './scopes.ts';

/** The service that the hub's access tokens are meant for. */
export const hubAudience = 'urn:rapporteur:hub';

/** What the hub's own issuer depends on. */
export interface IssuerSettings {
  /** The hub's public address: scheme, host and port, nothing more. */
  readonly url: string;
  readonly keys: KeySet;
  readonly storage: IssuerStorage;
  readonly tokenLifetimeSeconds: number;
  readonly clockSkewSeconds: number;
  /** Told of what failed inside; the client learns only that something did. */
  readonly onError: (error: unknown) => void;
}

/** The hub's OAuth2 issuer, as far as HTTP sees it. */
export interface Issuer {
  /** Whether a path is the issuer's; everything else of the library stays unreachable. */
  serves(path: string): boolean;
  respond(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const paths = new Set([
  '/token',
  '/jwks',
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
]);

/** Client authentication beyond this is a credential lying around. */
const longestClientAssertionSeconds = 300;

/** Issues access tokens (RFC 9068) to registered clients by client credentials, and does nothing else. */
export function createIssuer(settings: IssuerSettings): Issuer {
  const provider = new Provider(settings.url, configure(settings));
  provider.silent = true;
  provider.on('server_error', (_context, error) => settings.onError(error));
  provider.Client.prototype.compareClientSecret = function compareClientSecret(presented) {
    return this.clientSecret !== undefined && isClientSecret(presented, this.clientSecret);
  };
  // The library builds addresses from what the request calls the host; here they follow from the configuration.
  Object.defineProperty(provider.request, 'href', { get: () => settings.url });
  provider.use(describeIssuer);
  const respond = provider.callback();
  return { serves: (path) => paths.has(path), respond };
}

function configure(settings: IssuerSettings): ConstructorParameters<typeof Provider>[1] {
  const { keys } = settings;
  return {
    adapter: createIssuerAdapter(settings.storage),
    jwks: { keys: keys.privateKeys },
    clockTolerance: settings.clockSkewSeconds,
    ttl: { ClientCredentials: settings.tokenLifetimeSeconds },
    scopes: Object.keys(scopes),
    responseTypes: [],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    enabledJWA: {
      idTokenSigningAlgValues: [keys.signing.alg],
      clientAuthSigningAlgValues: ['ES256', 'EdDSA', 'Ed25519', 'PS256', 'RS256'],
    },
    clientDefaults: {
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      id_token_signed_response_alg: keys.signing.alg,
    },
    extraClientMetadata: { properties: ['organisation', 'credential'] },
    extraTokenClaims: (_context, { client }) => ({
      organisation: client.organisation,
      credential: client.credential,
    }),
    assertJwtClientAuthClaimsAndHeader: (_context, { exp }) => refuseLongAssertion(exp),
    clientBasedCORS: () => false,
    renderError: (context, out) => {
      context.type = 'json';
      context.body = out;
    },
    features: features(settings),
  };
}

function features(settings: IssuerSettings): Record<string, object> {
  const off = { enabled: false };
  return {
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => hubAudience,
      getResourceServerInfo: (context: OidcContext, resource: string, client: OidcClient) =>
        resourceServer(settings, { context, resource, client }),
    },
    devInteractions: off,
    dPoP: off,
    pushedAuthorizationRequests: off,
    rpInitiatedLogout: off,
    userinfo: off,
  };
}

interface TokenRequest {
  readonly context: OidcContext;
  readonly resource: string;
  readonly client: OidcClient;
}

function resourceServer(
  { keys, tokenLifetimeSeconds }: IssuerSettings,
  request: TokenRequest,
): ResourceServer {
  if (request.resource !== hubAudience) throw new errors.InvalidTarget();
  settleScope(request);
  return {
    // The client's own scopes, not all there are: the library lets a client without any have every one.
    scope: request.client.scope ?? '',
    audience: hubAudience,
    accessTokenFormat: 'jwt',
    accessTokenTTL: tokenLifetimeSeconds,
    jwt: { sign: { alg: keys.signing.alg, kid: keys.signing.kid } },
  };
}

/** Who asks for no scope gets all of the client's (RFC 6749, 3.3); who asks for one it lacks is told, not cut short. */
function settleScope({ context, client }: TokenRequest): void {
  const { params } = context.oidc;
  if (!params) return;
  const granted = new Set(client.scope?.split(' '));
  const missing = params.scope?.split(' ').find((scope) => !granted.has(scope));
  if (missing !== undefined) throw new errors.InvalidScope('the client does not have this scope', missing);
  params.scope ??= client.scope;
}

function refuseLongAssertion(exp: number): void {
  if (exp - Date.now() / 1000 > longestClientAssertionSeconds) {
    throw new errors.InvalidClientAuth('the client assertion is valid for too long');
  }
}
