/** The part of the library that the hub uses; it comes without types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { JWK } from 'jose';

  export interface OidcContext {
    path: string;
    type: string;
    body: unknown;
    oidc: { params?: Record<string, string | undefined> };
  }

  export interface OidcClient {
    readonly clientId: string;
    readonly clientSecret?: string;
    readonly scope?: string;
    /** Extra metadata, as `extraClientMetadata` names it. */
    readonly organisation?: string;
    readonly credential?: number;
  }

  export interface OidcAdapter {
    find(id: string): Promise<object | undefined>;
    upsert(id: string, payload: object, expiresIn: number): Promise<void>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
    findByUid(uid: string): Promise<undefined>;
    findByUserCode(userCode: string): Promise<undefined>;
  }

  export interface ResourceServer {
    scope: string;
    audience: string;
    accessTokenFormat: 'jwt';
    accessTokenTTL: number;
    jwt: { sign: { alg: string; kid: string } };
  }

  export interface OidcConfiguration {
    adapter: (model: string) => OidcAdapter;
    jwks: { keys: readonly JWK[] };
    scopes: readonly string[];
    features: Record<string, object>;
    extraTokenClaims: (context: OidcContext, token: { client: OidcClient }) => object;
    assertJwtClientAuthClaimsAndHeader: (context: OidcContext, claims: { exp: number }) => void;
    renderError: (context: OidcContext, out: object) => void;
    [setting: string]: unknown;
  }

  export class Provider {
    constructor(issuer: string, configuration: OidcConfiguration);
    readonly request: object;
    readonly Client: {
      prototype: { compareClientSecret(this: OidcClient, presented: string): boolean };
    };
    silent: boolean;
    use(middleware: (context: OidcContext, next: () => Promise<void>) => Promise<void>): this;
    on(event: 'server_error', listener: (context: OidcContext, error: unknown) => void): this;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  }

  export const errors: Record<'InvalidTarget' | 'InvalidClientAuth', new (detail?: string) => Error> & {
    InvalidScope: new (description: string, scope: string) => Error;
  };

  export default Provider;
}
