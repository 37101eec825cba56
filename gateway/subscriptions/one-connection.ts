import type { IncomingMessage } from 'node:http';
import type { GraphQLError } from 'graphql';
import { refusal } from '../refusal.ts';

const tokenHeader = 'x-graphql-event-stream-token';

/**
 * Whether a request is of the mode of graphql-sse in which one connection carries the events of all operations, which
 * come by requests of their own.
 */
export function asksForOneConnection({ method, headers }: IncomingMessage): boolean {
  return method === 'PUT' || headers[tokenHeader] !== undefined;
}

/**
 * That mode is not served: its requests would have to find the one gateway that holds their connection, and gateways are
 * alike. It was made for browsers' limit of six connections, which HTTP/2 at a proxy, or a WebSocket, lifts as well.
 */
export function oneConnectionRefusal({ method }: IncomingMessage): GraphQLError {
  const message =
    'Streams are served on a connection each: leave "singleConnection" of graphql-sse false, or put all operations on ' +
    'one WebSocket (graphql-transport-ws) at this address.';
  const isAllowed = method === 'GET' || method === 'POST';
  return refusal('SUBSCRIPTION_NOT_SUPPORTED', message, {
    status: isAllowed ? 409 : 405,
    ...(isAllowed ? {} : { headers: { allow: 'GET, POST' } }),
  });
}
