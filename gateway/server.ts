import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import type { ApolloContext } from './apollo-server.ts';
import type { Exchange } from './exchange.ts';
import { answerThroughApollo } from './http/answer-through-apollo.ts';
import { documentText } from './http/document-text.ts';
import type { HttpAnswer } from './http/http-answer.ts';
import { leanRequest } from './http/lean-request.ts';
import { openExchange } from './http/open-exchange.ts';
import { readRequestBody } from './http/read-request-body.ts';
import type { Route } from './http/route.ts';
import { writeAnswer } from './http/write-answer.ts';
import type { KnownDocuments } from './known-documents.ts';
import type { Tracing } from './observability/tracing.ts';
import { type OperationOutcome, refusedOperation } from './operation-outcome.ts';
import { refusal } from './refusal.ts';
import type { DocumentStore } from './request/admit/document-store.ts';
import type { Admit } from './request/admit.ts';
import { nestingRefusal } from './request/admit/nesting.ts';
import type { Authenticate, Credentials } from './request/authenticate.ts';
import type { Record as RecordExchange } from './request/record.ts';
import { mediaTypeFor, respond } from './request/respond.ts';
import type { RunOperation } from './run-operation.ts';
import type { CurrentSupergraph } from './supergraph/current-supergraph.ts';

/** The steps of a request, and what they stand on. */
export interface GraphqlRouteParts {
  readonly authenticate: Authenticate;
  readonly admit: Admit;
  /** Coerce, admit, authorise, plan and execute. */
  readonly runOperation: RunOperation;
  readonly record: RecordExchange;
  readonly apollo: ApolloServer<ApolloContext>;
  readonly supergraph: CurrentSupergraph;
  readonly knownDocuments: KnownDocuments;
  readonly documents: DocumentStore;
  readonly tracing: Tracing | null;
  readonly bodyBytes: number;
  readonly now: () => number;
}

const paths: ReadonlySet<string> = new Set(['/', '/graphql']);

/** The GraphQL endpoint: authenticate, admit, run the operation, respond, record. */
export function graphqlRoute(parts: GraphqlRouteParts): Route {
  return {
    matches: (path) => paths.has(path),
    async answer(request, response) {
      const lease = parts.supergraph.lease();
      const { snapshot } = lease;
      const exchange = openExchange({
        request,
        response,
        snapshot,
        startedAt: parts.now(),
        tracing: parts.tracing,
      });
      try {
        const answer = await answerExchange(parts, { request, exchange });
        const writing = writeAnswer(request, response, withDefaults(answer, exchange));
        if (writing !== undefined) await writing;
        parts.record(exchange, answer.status);
      } finally {
        lease.release();
      }
    },
  };
}

interface Arrived {
  readonly request: IncomingMessage;
  readonly exchange: Exchange;
}

async function answerExchange(parts: GraphqlRouteParts, arrived: Arrived): Promise<HttpAnswer> {
  const { request, exchange } = arrived;
  if (request.method !== 'GET' && request.method !== 'POST') return refuse(arrived, methodNotAllowed());
  const verdict = parts.authenticate(credentialsOf(request));
  const authentication = verdict instanceof Promise ? await verdict : verdict;
  if (!authentication.ok) return refuse(arrived, authentication.error);
  exchange.caller = authentication.caller;
  const counting = parts.admit.request(exchange.caller, exchange.network);
  const tooMuch = counting === null ? null : await counting;
  if (tooMuch !== null) return refuse(arrived, tooMuch);
  const body = await readRequestBody(request, parts.bodyBytes);
  if (!body.ok) return refuse(arrived, body.error);
  if (Array.isArray(body.value)) return refuse(arrived, batching());
  const known = await answerKnown(parts, arrived, body.value);
  if (known !== null) return known;
  // Before the parser, which calls itself for each level.
  const tooNested = nestingRefusal(documentText(request, body.value));
  if (tooNested !== null) return refuse(arrived, tooNested);
  return answerThroughApollo({
    apollo: parts.apollo,
    request,
    body: body.value,
    context: () => Promise.resolve({ exchange }),
  });
}

/** The lean path: an operation that is known, asked for in the usual form; null for every other request. */
async function answerKnown(
  parts: GraphqlRouteParts,
  arrived: Arrived,
  body: unknown,
): Promise<HttpAnswer | null> {
  const { request, exchange } = arrived;
  const contentType = mediaTypeFor(request.headers.accept);
  if (request.method !== 'POST' || contentType === undefined) return null;
  const asked = leanRequest(body, parts.documents.find);
  const known = asked === null ? undefined : parts.knownDocuments.find(exchange.snapshot, asked);
  if (asked === null || known === undefined) return null;
  const outcome = await parts.runOperation(known, asked.variables, exchange);
  return answerOutcome(exchange, outcome, contentType);
}

function credentialsOf({ headers }: IncomingMessage): Credentials {
  const purpose = headers['x-purpose'];
  return {
    authorization: headers.authorization,
    purpose: purpose === undefined ? undefined : String(purpose),
  };
}

function methodNotAllowed(): GraphQLError {
  const message = 'GraphQL is asked by GET or POST.';
  return refusal('BAD_REQUEST', message, { status: 405, headers: { allow: 'GET, POST' } });
}

function batching(): GraphQLError {
  const message = 'The body is a list of operations; send each in a request of its own.';
  return refusal('BATCHING_NOT_SUPPORTED', message, { status: 400 });
}

// What is answered is for this caller alone.
function withDefaults(answer: HttpAnswer, { requestId }: Exchange): HttpAnswer {
  const headers = { 'x-request-id': requestId, 'cache-control': 'no-store', ...answer.headers };
  return { ...answer, headers };
}

function refuse({ request, exchange }: Arrived, error: GraphQLError): HttpAnswer {
  const contentType = mediaTypeFor(request.headers.accept) ?? 'application/json; charset=utf-8';
  return answerOutcome(exchange, refusedOperation(error), contentType);
}

function answerOutcome(exchange: Exchange, outcome: OperationOutcome, contentType: string): HttpAnswer {
  if (outcome.errors.length > 0) {
    exchange.errorCodes = outcome.errors.map(({ extensions }) => String(extensions.code));
  }
  return respond(outcome, contentType);
}
