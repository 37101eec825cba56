/** Who asks: the outcome of authentication, the same for every step after it. */
export type Caller = AnonymousCaller | ClientCaller;

/** A request without a token, where the hub admits such requests at all. */
export interface AnonymousCaller {
  readonly kind: 'anonymous';
  readonly scopes: ReadonlySet<string>;
  readonly policies: ReadonlySet<string>;
  readonly key: string;
}

/** The holder of a verified access token (RFC 9068). */
export interface ClientCaller {
  readonly kind: 'client';
  /** The organisation the client acts for; null where the issuer names none. */
  readonly organisation: string | null;
  readonly clientId: string;
  readonly scopes: ReadonlySet<string>;
  readonly policies: ReadonlySet<string>;
  /** What the caller says the data is for; only agreements that allow it match. */
  readonly purpose: string | null;
  /** When the token ends, in seconds since 1970. */
  readonly expiresAt: number;
  /** Equal only for requests with the very same rights: what may be shared between two requests is keyed by it. */
  readonly key: string;
}

/** The caller without a token: no scope, no policy. */
export const anonymous: AnonymousCaller = {
  kind: 'anonymous',
  scopes: new Set(),
  policies: new Set(),
  key: 'anonymous',
};
