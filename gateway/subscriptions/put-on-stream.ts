import type { IncomingMessage } from 'node:http';
import { type GraphQLError, OperationTypeNode } from 'graphql';
import type { Exchange } from '../exchange.ts';
import { refusal } from '../refusal.ts';
import type { Credentials } from '../request/authenticate.ts';
import { eventOf, outcomeOf, type RunOnceParts } from './run-once.ts';
import type { BegunOperation, SharedOperation, SharedStream } from './shared-stream.ts';
import { tooManyStreams } from './stream-bounds.ts';
import {
  readSent,
  readStreamRequest,
  type StreamRequest,
  type StreamRequestParts,
} from './stream-request.ts';
import type { Subscriptions } from './subscriptions.ts';

/** What operations go through whose events a shared stream carries. */
export interface PutOnStreamParts extends RunOnceParts, StreamRequestParts {
  readonly subscriptions: Subscriptions;
}

interface Putting {
  readonly request: IncomingMessage;
  readonly exchange: Exchange;
  readonly credentials: Credentials;
}

/** 202 where the stream tells the rest, 204 where its client does not want it any more. */
type Put = { readonly status: 202 | 204 } | readonly GraphQLError[];

type PutOnStream = (stream: SharedStream, putting: Putting) => Promise<Put>;

/** Takes an operation through the steps that any other goes; what is wrong with it is told to its own request. */
export function createPutOnStream(parts: PutOnStreamParts): PutOnStream {
  return async (stream, putting) => {
    const { request, exchange } = putting;
    const sent = await readSent(request, parts.bodyBytes);
    if (!sent.ok) return [sent.error];
    const asked = readStreamRequest(sent.value, parts);
    if (!asked.ok) return [asked.error];
    const id = operationIdOf(sent.value);
    if (id === null) return [badRequest('Name the operation, in "extensions": { "operationId": "…" }.')];
    const { kind } = asked.request;
    if (request.method === 'GET' && kind === OperationTypeNode.MUTATION) return [changesByGet()];
    const begun = stream.begin(id);
    if (!begun.ok) return [notBegun(begun.reason)];
    const { operation } = begun;
    // Who goes before the answer comes does not know that it is under way, and would never end it.
    exchange.signal.addEventListener('abort', () => stream.stop(id));
    let errors: readonly GraphQLError[] | null = null;
    try {
      errors = await run(parts, { ...putting, operation, asked: asked.request });
    } finally {
      if (errors === null || errors.length > 0) operation.refuse();
    }
    if (errors.length > 0) return errors;
    return { status: operation.signal.aborted ? 204 : 202 };
  };
}

interface Running extends Putting {
  readonly operation: SharedOperation;
  readonly asked: StreamRequest;
}

/** Tells why it did not run. */
async function run(
  parts: PutOnStreamParts,
  { operation, asked, exchange, credentials }: Running,
): Promise<readonly GraphQLError[]> {
  const { caller, network } = exchange;
  if (asked.kind === OperationTypeNode.SUBSCRIPTION) {
    const opened = await parts.subscriptions.open({ ...asked, credentials, caller, network });
    if (!opened.ok) return opened.errors;
    operation.follow(opened);
    return [];
  }
  const outcome = await outcomeOf(parts, asked, { ...exchange, signal: operation.signal });
  if (outcome.kind === 'refused') return outcome.errors;
  operation.tell(eventOf(outcome));
  return [];
}

const longestId = 200;

function operationIdOf(sent: unknown): string | null {
  const { extensions } = Object(sent) as { extensions?: { operationId?: unknown } | null };
  const id = extensions?.operationId;
  return typeof id === 'string' && id !== '' && id.length <= longestId ? id : null;
}

function notBegun(reason: Extract<BegunOperation, { ok: false }>['reason']): GraphQLError {
  switch (reason) {
    case 'ENDED':
      return refusal('STREAM_NOT_FOUND', 'The stream has ended; reserve another.', { status: 404 });
    case 'TAKEN':
      return refusal('STREAM_CONFLICT', 'An operation of this id is under way on the stream.', {
        status: 409,
      });
    case 'TOO_MANY':
      return tooManyStreams(
        'The stream has as many operations under way as it may; open it, or end one first.',
      );
  }
}

function badRequest(message: string): GraphQLError {
  return refusal('BAD_REQUEST', message, { status: 400 });
}

function changesByGet(): GraphQLError {
  return refusal('BAD_REQUEST', 'What changes something is sent by POST.', {
    status: 405,
    headers: { allow: 'POST' },
  });
}
