import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import type { Logger } from 'pino';
import type { VerifiedAssertion, VerifyAssertion, VerifyCollection } from './assertion.ts';
import { answerCollection, collects } from './answer-collection.ts';
import type { RequestState } from './graphql-server.ts';
import { readBody } from './read-body.ts';
import type { RequestStore } from './request-store.ts';
import { sendSignals } from './send-signals.ts';
import { createUsedAssertions, type UsedAssertions } from './used-assertions.ts';

interface ListenerParts {
  readonly store: RequestStore;
  readonly graphql: ApolloServer<RequestState>;
  readonly verify: VerifyAssertion;
  readonly verifyCollection: VerifyCollection;
  readonly logger: Logger;
  /** Aborted when the subgraph stops. */
  readonly stopping: AbortSignal;
}

type Accepted = Extract<VerifiedAssertion, { ok: true }>;

/** Answers the hub: health, or one GraphQL request in one transaction; anything without a valid assertion is 401. */
export function createRequestListener(parts: ListenerParts): RequestListener {
  const used = createUsedAssertions();
  return (request, response) => {
    const started = performance.now();
    const requestId = readRequestId(request);
    const log = parts.logger.child({ requestId });
    // Whatever stands between the hub and this server cannot pass the answer off as one to another request.
    if (request.headers['x-request-id'] === requestId) response.setHeader('rapporteur-request-id', requestId);
    answer({ ...parts, logger: log, used, request, response, requestId })
      .then((outcome) => log.info({ ...outcome, ms: Math.round(performance.now() - started) }, 'request'))
      .catch((error: unknown) => {
        log.error({ err: error }, 'request failed');
        if (response.headersSent) response.destroy();
        else refuse(response, 500, 'INTERNAL_SERVER_ERROR');
      });
  };
}

interface Exchange extends ListenerParts {
  readonly used: UsedAssertions;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
}

async function answer(exchange: Exchange): Promise<Record<string, unknown>> {
  const { request, response } = exchange;
  if (request.url?.startsWith('/health/')) return answerHealth(exchange);
  if (collects(request)) {
    const collected = await answerCollection(exchange);
    if (!collected.ok) refuse(response, collected.status, collected.code);
    return collected;
  }
  const assertion = await exchange.verify(request.headers.authorization);
  if (!assertion.ok) {
    refuse(response, 401, 'UNAUTHENTICATED');
    return { status: 401, reason: assertion.reason };
  }
  const { watch } = exchange.store;
  if (watch && request.method === 'GET' && request.headers.accept === 'text/event-stream')
    return sendSignals(response, { watch, expiresAt: assertion.expiresAt, stopping: exchange.stopping });
  const body = request.method === 'POST' ? await readBody(request) : ({ ok: false, status: 405 } as const);
  if (!body.ok) {
    refuse(response, body.status, 'BAD_REQUEST');
    return { status: body.status };
  }
  return answerGraphql(exchange, assertion, body.value);
}

async function answerGraphql(
  exchange: Exchange,
  assertion: Accepted,
  body: unknown,
): Promise<Record<string, unknown>> {
  const { caller } = assertion;
  const { requestId } = exchange;
  // Its kind is set before any resolver runs.
  const operation: RequestState['operation'] = { kind: 'query' };
  const opened = exchange.store.open({ caller, requestId, operation });
  const state: RequestState = {
    ...opened.context,
    operation,
    acts: () => opened.acts(),
    claimAssertion: () => exchange.used.claim(assertion.id, assertion.expiresAt),
    report: (error) => exchange.logger.error({ err: error }, 'resolver failed'),
  };
  const headers = new HeaderMap([
    ['content-type', 'application/json'],
    ['accept', 'application/json'],
  ]);
  try {
    const result = await exchange.graphql.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: () => Promise.resolve(state),
    });
    await opened.commit();
    write(exchange.response, result);
    return {
      status: result.status ?? 200,
      organisation: caller.organisation,
      client: caller.clientId,
      kind: operation.kind,
    };
  } catch (error) {
    await opened.rollback().catch(() => undefined);
    throw error;
  }
}

async function answerHealth({ request, response, store }: Exchange): Promise<Record<string, unknown>> {
  const ready = request.url === '/health/live' || (await store.isReady());
  response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ status: ready ? 'ok' : 'unavailable' }));
  return { status: response.statusCode, health: true };
}

function write(response: ServerResponse, result: HTTPGraphQLResponse): void {
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.statusCode = result.status ?? 200;
  response.end(result.body.kind === 'complete' ? result.body.string : '');
}

function refuse(response: ServerResponse, status: number, code: string): void {
  const message =
    code === 'UNAUTHENTICATED' ? 'This subgraph answers the hub only.' : 'The request cannot be answered.';
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

function readRequestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
}
