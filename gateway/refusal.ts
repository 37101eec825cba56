import { GraphQLError } from 'graphql';
import { HeaderMap } from '@apollo/server';
import type { ErrorCode } from './errors.ts';

interface RefusalDetails {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What a client may act on: the limit, the value found. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A coded error that ends the whole request with an HTTP status; `@apollo/server` reads it from `extensions.http`. */
export function refusal(code: ErrorCode, message: string, details: RefusalDetails): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      ...details.extensions,
      code,
      http: { status: details.status, headers: new HeaderMap(Object.entries(details.headers ?? {})) },
    },
  });
}

/** What of an error's extensions clients see: what it means to HTTP is told by HTTP. */
export function publicExtensions(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => name !== 'http'));
}

/** The status and headers a refusal asks for. */
export function httpOf(error: GraphQLError): { status: number; headers: ReadonlyMap<string, string> } {
  const http = error.extensions.http;
  if (typeof http !== 'object' || http === null) return { status: 500, headers: new Map() };
  return {
    status: 'status' in http && typeof http.status === 'number' ? http.status : 500,
    headers:
      'headers' in http && http.headers instanceof HeaderMap ? http.headers : new Map<string, string>(),
  };
}
