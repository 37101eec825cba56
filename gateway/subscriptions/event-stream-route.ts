import type { IncomingMessage, ServerResponse } from 'node:http';
import { type GraphQLError, OperationTypeNode } from 'graphql';
import { openExchange } from '../http/open-exchange.ts';
import { writeAnswer } from '../http/write-answer.ts';
import type { Tracing } from '../observability/tracing.ts';
import { httpOf, refusal } from '../refusal.ts';
import type { Admit } from '../request/admit.ts';
import type { Authenticate, Credentials } from '../request/authenticate.ts';
import { publicError, respond } from '../request/respond.ts';
import type { CurrentSupergraph } from '../supergraph/current-supergraph.ts';
import { runOnce, type RunOnceParts } from './run-once.ts';
import { readHttpStreamRequest, type StreamRequest, type StreamRequestParts } from './stream-request.ts';
import type { Subscriptions } from './subscriptions.ts';
import { asksForOneConnection, createOneConnection, type OneConnectionParts } from './one-connection.ts';
import { beginStream, writeOnce, writeStream } from './write-stream.ts';

/** What streams over HTTP stand on. */
export interface EventStreamParts extends RunOnceParts, StreamRequestParts, OneConnectionParts {
  readonly authenticate: Authenticate;
  readonly admit: Admit;
  readonly subscriptions: Subscriptions;
  readonly supergraph: CurrentSupergraph;
  readonly tracing: Tracing | null;
  readonly stallMilliseconds: number;
  readonly now: () => number;
}

/** Whether a request is of Server-Sent Events. */
export function wantsEventStream(request: IncomingMessage): boolean {
  const { accept } = request.headers;
  return (
    accept?.split(',').some((type) => type.trim().startsWith('text/event-stream')) === true ||
    asksForOneConnection(request)
  );
}

interface Arrived {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly exchange: ReturnType<typeof openExchange>;
}

/** Answers by Server-Sent Events, each operation on a connection of its own, or several on one. */
export function answerEventStream(
  parts: EventStreamParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const answerOneConnection = createOneConnection(parts);
  return async (request, response) => {
    const lease = parts.supergraph.lease();
    const { tracing } = parts;
    const { snapshot } = lease;
    const exchange = openExchange({ request, response, snapshot, startedAt: parts.now(), tracing });
    try {
      const arrived = { request, response, exchange };
      const credentials = credentialsOf(request);
      if (asksForOneConnection(request)) {
        await answerOneConnection({ ...arrived, credentials });
        return;
      }
      const asked = await admitted(parts, arrived, credentials);
      if (!asked.ok) await refuse(arrived, [asked.error]);
      else if (asked.request.kind !== OperationTypeNode.SUBSCRIPTION)
        await answerOnce(parts, arrived, asked.request);
      else {
        // A stream outlives the version of the supergraph that it began on.
        lease.release();
        await stream(parts, { ...arrived, credentials }, asked.request);
      }
    } finally {
      lease.release();
    }
  };
}

type Admitted =
  | { readonly ok: true; readonly request: StreamRequest }
  | { readonly ok: false; readonly error: GraphQLError };

async function admitted(
  parts: EventStreamParts,
  { request, exchange }: Arrived,
  credentials: Credentials,
): Promise<Admitted> {
  const authentication = await parts.authenticate(credentials);
  if (!authentication.ok) return authentication;
  exchange.caller = authentication.caller;
  const tooMuch = await parts.admit.request(exchange.caller, exchange.network);
  if (tooMuch !== null) return { ok: false, error: tooMuch };
  return readHttpStreamRequest(request, parts);
}

async function stream(
  parts: EventStreamParts,
  { response, request, exchange, credentials }: Arrived & { readonly credentials: Credentials },
  asked: StreamRequest,
): Promise<void> {
  const { caller, network, requestId } = exchange;
  const resumeAt = request.headers['last-event-id'];
  const place = { credentials, caller, network, resumeAt: resumeAt?.toString() };
  const opened = await parts.subscriptions.open({ ...asked, ...place });
  if (!opened.ok) {
    await refuse({ request, response, exchange }, opened.errors);
    return;
  }
  try {
    beginStream(response, requestId);
    await writeStream(response, opened.subscriber, parts.stallMilliseconds);
  } finally {
    opened.release();
  }
}

async function answerOnce(parts: EventStreamParts, arrived: Arrived, asked: StreamRequest): Promise<void> {
  const { request, response, exchange } = arrived;
  if (request.method === 'GET' && asked.kind === OperationTypeNode.MUTATION) {
    await refuse(arrived, [
      refusal('BAD_REQUEST', 'What changes something is sent by POST.', {
        status: 405,
        headers: { allow: 'POST' },
      }),
    ]);
    return;
  }
  const event = await runOnce(parts, asked, exchange);
  beginStream(response, exchange.requestId);
  writeOnce(response, event);
}

/**
 * What is wrong with an operation is told in a stream, as the protocol has it: to a status of their own its clients only
 * come back. What is wrong with a request, or passes, is told by the status.
 */
async function refuse(
  { request, response, exchange }: Arrived,
  errors: readonly GraphQLError[],
): Promise<void> {
  if (errors.every(isOfOperation)) {
    beginStream(response, exchange.requestId);
    writeOnce(response, { errors: errors.map(publicError) });
    return;
  }
  const answer = respond({ kind: 'refused', errors }, 'application/json; charset=utf-8');
  const headers = { 'x-request-id': exchange.requestId, 'cache-control': 'no-store', ...answer.headers };
  await writeAnswer(request, response, { ...answer, headers });
}

function isOfOperation(error: GraphQLError): boolean {
  const { status } = httpOf(error);
  return (status === 400 || status === 403) && !codesOfRequests.has(error.extensions.code);
}

const codesOfRequests: ReadonlySet<unknown> = new Set(['BAD_REQUEST', 'PURPOSE_INVALID']);

function credentialsOf({ headers }: IncomingMessage): Credentials {
  const purpose = headers['x-purpose'];
  return {
    authorization: headers.authorization,
    purpose: purpose === undefined ? undefined : String(purpose),
  };
}
