import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { TOKEN_HEADER_KEY, TOKEN_QUERY_KEY } from 'graphql-sse';
import type { Exchange } from '../exchange.ts';
import { writeAnswer } from '../http/write-answer.ts';
import { refusal } from '../refusal.ts';
import type { Admit } from '../request/admit.ts';
import type { Authenticate, Credentials } from '../request/authenticate.ts';
import { respond } from '../request/respond.ts';
import { createPutOnStream, type PutOnStreamParts } from './put-on-stream.ts';
import type { Reservations } from './reservations.ts';

/** What the mode of graphql-sse stands on in which one connection carries the events of all operations. */
export interface OneConnectionParts extends PutOnStreamParts {
  readonly authenticate: Authenticate;
  readonly admit: Admit;
  readonly reservations: Reservations;
}

interface Arrived {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly exchange: Exchange;
  readonly credentials: Credentials;
}

/** What a request is answered with; null where its connection has become the stream. */
type Told = { readonly status: number; readonly text?: string } | readonly GraphQLError[] | null;

/** Whether a request is of that mode: operations come by requests of their own. */
export function asksForOneConnection(request: IncomingMessage): boolean {
  return request.method === 'PUT' || tokenOf(request) !== null;
}

/** Answers what reserves a stream, opens it, puts operations on it and stops them: all by the same client. */
export function createOneConnection(parts: OneConnectionParts): (arrived: Arrived) => Promise<void> {
  const putOnStream = createPutOnStream(parts);

  const answer = async (arrived: Arrived): Promise<Told> => {
    const { request, response, exchange, credentials } = arrived;
    const authentication = await parts.authenticate(credentials);
    if (!authentication.ok) return [authentication.error];
    exchange.caller = authentication.caller;
    const client = { ...exchange, credentials };
    const { method = 'GET' } = request;
    // To end something is never too much.
    const tooMuch = method === 'DELETE' ? null : await parts.admit.request(client.caller, client.network);
    if (tooMuch !== null) return [tooMuch];
    if (method === 'PUT') {
      const reserved = parts.reservations.reserve(client);
      return reserved.ok ? { status: 201, text: reserved.token } : [reserved.error];
    }
    if (method !== 'GET' && method !== 'POST' && method !== 'DELETE') return [notAllowed()];
    const token = tokenOf(request) ?? '';
    const stream = parts.reservations.find(token, client);
    if (stream === null) return [unknownStream()];
    if (method === 'DELETE') {
      const id = parametersOf(request).get('operationId') ?? '';
      if (id === '') return [badRequest('Name the operation in the parameter "operationId".')];
      stream.stop(id);
      return { status: 200 };
    }
    if (method === 'POST' || !acceptsEvents(request))
      return putOnStream(stream, { request, exchange, credentials });
    if (stream.isOpen()) return [conflict('The stream is open already: reserve another, or end that one.')];
    parts.reservations.opened(token, client);
    stream.open(response, exchange.requestId);
    return null;
  };

  return async (arrived) => {
    const told = await answer(arrived);
    if (told !== null) await tell(arrived, told);
  };
}

function tell({ request, response, exchange }: Arrived, told: NonNullable<Told>): Promise<void> | undefined {
  const headers = { 'x-request-id': exchange.requestId, 'cache-control': 'no-store' };
  if (!('status' in told)) {
    const refused = respond({ kind: 'refused', errors: told }, 'application/json; charset=utf-8');
    return writeAnswer(request, response, { ...refused, headers: { ...headers, ...refused.headers } });
  }
  const type = told.text === undefined ? {} : { 'content-type': 'text/plain; charset=utf-8' };
  response.writeHead(told.status, { ...headers, ...type }).end(told.text);
  return undefined;
}

/** The token comes in a header, or in the address: `EventSource` sends no headers of its own. */
function tokenOf(request: IncomingMessage): string | null {
  const sent = request.headers[TOKEN_HEADER_KEY];
  if (sent !== undefined) return sent.toString();
  return request.url?.includes('?') === true ? parametersOf(request).get(TOKEN_QUERY_KEY) : null;
}

function parametersOf({ url }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url?.split('?').slice(1).join('?'));
}

function acceptsEvents({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes('text/event-stream') === true;
}

/** A stranger's stream and none are told alike. */
function unknownStream(): GraphQLError {
  const message = 'You have no such stream at this gateway; reserve one by PUT, and send its token.';
  return refusal('STREAM_NOT_FOUND', message, { status: 404 });
}

function conflict(message: string): GraphQLError {
  return refusal('STREAM_CONFLICT', message, { status: 409 });
}

function badRequest(message: string): GraphQLError {
  return refusal('BAD_REQUEST', message, { status: 400 });
}

function notAllowed(): GraphQLError {
  const message =
    'A stream is reserved by PUT, opened by GET, used by POST, and an operation on it ended by DELETE.';
  return refusal('BAD_REQUEST', message, { status: 405, headers: { allow: 'GET, POST, PUT, DELETE' } });
}
