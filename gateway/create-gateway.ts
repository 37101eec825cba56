import type { ApolloServer } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { type ApolloContext, createApolloServer } from './apollo-server.ts';
import { reportUnauthorised } from './authorisation/report-unauthorised.ts';
import type { HttpConfig, SubscriptionConfig, UnauthorisedConfig } from './config.ts';
import { shareCalls } from './execution/share-calls.ts';
import type { SubgraphTransport } from './execution/subgraph-call.ts';
import { followUpRoutes } from './follow-up/follow-up-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { createHttpServer, type HttpServer, type Upgrade } from './http/http-server.ts';
import { metricsRoute } from './http/metrics-route.ts';
import { pathOf, type Route } from './http/route.ts';
import { createInPieces } from './in-pieces.ts';
import type { VerifyToken } from './identity/verify-token.ts';
import type { LedgerAppender } from './ledger/appender.ts';
import { createKnownDocuments } from './known-documents.ts';
import { createMakeKnown } from './make-known.ts';
import { maskFailure } from './mask-failure.ts';
import type { Metrics } from './observability/metrics.ts';
import type { Tracing } from './observability/tracing.ts';
import { type SendFor, watchCalls } from './observability/watch-calls.ts';
import { refusedOperation } from './operation-outcome.ts';
import type { DocumentStore } from './request/admit/document-store.ts';
import type { DocumentLimits } from './request/admit/limits.ts';
import type { RateLimit } from './request/admit/rate-limit.ts';
import { createAdmit } from './request/admit.ts';
import { type Authenticate, createAuthenticate } from './request/authenticate.ts';
import { createAuthorise } from './request/authorise.ts';
import { createCoerce } from './request/coerce.ts';
import type { UseRecorder } from './registry/use/use-recorder.ts';
import { createDisclose } from './request/disclose.ts';
import { createExecute, type Execute, type Oversight } from './request/execute.ts';
import { payerOf } from './request/payer-of.ts';
import { plan } from './request/plan.ts';
import { createRecord } from './request/record.ts';
import { createTurns, inTurn } from './request/turns.ts';
import { eventLoop } from './request/turns/event-loop.ts';
import { validate } from './request/validate.ts';
import { createRunOperation, type RunOperation } from './run-operation.ts';
import { graphqlRoute } from './server.ts';
import { wantsEventStream } from './subscriptions/event-stream-route.ts';
import type { Feeds } from './subscriptions/feeds.ts';
import { openStreams, type Streams } from './subscriptions/open-streams.ts';
import type { Assertions } from './identity/assertions.ts';
import type { CurrentSupergraph } from './supergraph/current-supergraph.ts';

/** What a gateway is made of, the hub's as well as one that serves a file. */
export interface GatewayParts {
  readonly http: HttpConfig;
  readonly limits: DocumentLimits;
  readonly rateLimit: RateLimit;
  readonly documents: DocumentStore;
  readonly supergraph: CurrentSupergraph;
  readonly transport: SubgraphTransport;
  /** Null where every caller is anonymous. */
  readonly verify: VerifyToken | null;
  readonly requireAuthentication: boolean;
  /** What tells one state of an organisation's agreements from another; only a hub has agreements. */
  readonly agreementState?: (organisation: string) => Promise<string>;
  /** What watches over executions where others publish. */
  readonly oversight?: Oversight;
  readonly unauthorised: UnauthorisedConfig;
  /** Where reads of other organisations' records are written down; null where a gateway serves a file. */
  readonly ledger: LedgerAppender | null;
  /** Counts which client uses which part of the schema, where somebody publishes. */
  readonly uses?: UseRecorder;
  readonly subscriptions: SubscriptionConfig;
  /** How a hub shows its own subgraphs who asks whether something changed; others are looked at every second. */
  readonly headersFor?: Assertions;
  /** Paths beside GraphQL's and the operators'. */
  readonly routes: readonly Route[];
  readonly isReady: () => Promise<boolean> | boolean;
  /** Another executor than the hub's own, for comparison. */
  readonly executeWith?: (send: SendFor) => Execute;
  /** Null where no traces are collected. */
  readonly tracing: Tracing | null;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** A gateway that can be started once and stopped once. */
export interface Gateway {
  /** What its streams follow. */
  readonly feeds: Feeds;
  /** Tells the URL it answers at. */
  readonly start: () => Promise<string>;
  /** Lets requests under way end. */
  readonly stop: () => Promise<void>;
}

/** Puts the steps together. */
export function createGateway(parts: GatewayParts): Gateway {
  const { log, metrics, supergraph, tracing } = parts;
  const now = (): number => performance.now();
  const { turns, runKnown, runUncounted, makeKnown, knownDocuments, admit, authorise } = openOperations(
    parts,
    now,
  );
  const apollo = createApolloServer({
    documents: parts.documents,
    maxTokens: parts.limits.tokens,
    log,
    run: (parsed, exchange) =>
      maskFailure({ log, requestId: exchange.requestId }, async () => {
        // To validate a document may be as much work as to run it.
        const { snapshot, caller, network } = exchange;
        const make = (): ReturnType<typeof makeKnown> => makeKnown(snapshot, { ...parsed, caller });
        const verdict = await inTurn(turns, payerOf(caller, network), make);
        if (!verdict.ok) return refusedOperation(...verdict.errors);
        return runKnown(verdict.known, parsed.variables, exchange);
      }),
  });
  const record = createRecord({ log, metrics, now, uses: parts.uses ?? null });
  const runOperation = masked(runKnown, log);
  const authenticate = authenticateBy(parts);
  const steps = { authenticate, admit, makeKnown, runOperation, record, supergraph, tracing, log, now };
  const { documents, http } = parts;
  const graphql = graphqlRoute({ ...steps, apollo, knownDocuments, documents, bodyBytes: http.bodyBytes });
  const streams = openStreams(parts, { ...steps, authorise, runUncounted });
  const server: HttpServer = createHttpServer({
    routes: [
      orEventStream(graphql, streams),
      ...followUpRoutes(steps),
      ...healthRoutes({ isReady: () => !server.isStopping() && parts.isReady() }),
      metricsRoute(metrics, http.metricsToken),
      ...parts.routes,
    ],
    upgrade: upgradeAt(graphql, streams),
    onConnection: () => turns.connected(),
    log,
  });
  return startable({ parts, server, apollo, streams });
}

/** The steps from a document to its answer. */
function openOperations(parts: GatewayParts, now: () => number) {
  const { log, metrics, transport, oversight } = parts;
  const keepsLedger = parts.ledger !== null;
  const knownDocuments = createKnownDocuments();
  const inPieces = createInPieces();
  const authorise = createAuthorise({ rejectUnauthorized: parts.unauthorised.reject, inPieces });
  const { visibleSchema } = authorise;
  const admit = createAdmit({ ...parts, visibleSchema });
  const send = watchCalls({ transport: shareCalls(transport), metrics, now });
  const steps = {
    turns: createTurns(eventLoop),
    coerce: createCoerce(authorise),
    admit,
    authorise,
    plan,
    execute:
      parts.executeWith?.(send) ?? createExecute({ send, visibleSchema, inPieces, keepsLedger, oversight }),
    reportRemoved: (errors: readonly GraphQLError[]) => reportUnauthorised(parts.unauthorised.report, errors),
    disclose: createDisclose({ ledger: parts.ledger, log }),
  };
  return {
    turns: steps.turns,
    knownDocuments,
    admit,
    authorise,
    makeKnown: createMakeKnown({ admit, validate, knownDocuments, visibleSchema }),
    runKnown: createRunOperation(steps),
    runUncounted: createRunOperation({ ...steps, admit: { ...admit, execution: () => null } }),
  };
}

function upgradeAt({ matches }: Route, { upgrade }: Streams): Upgrade {
  return (request, socket, head) => {
    if (matches(pathOf(request.url))) upgrade(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
  };
}

function orEventStream(graphql: Route, { answerEventStream }: Streams): Route {
  return {
    matches: graphql.matches,
    answer: (request, response) =>
      wantsEventStream(request) ? answerEventStream(request, response) : graphql.answer(request, response),
  };
}

function authenticateBy({ verify, requireAuthentication, agreementState }: GatewayParts): Authenticate {
  return createAuthenticate({ verify, required: requireAuthentication, agreementState });
}

/** What fails inside the hub is logged there, and told as nothing but that. */
function masked(run: RunOperation, log: Logger): RunOperation {
  return (known, variables, exchange) =>
    maskFailure({ log, requestId: exchange.requestId }, () => run(known, variables, exchange));
}

interface Startable {
  readonly parts: GatewayParts;
  readonly server: HttpServer;
  readonly apollo: ApolloServer<ApolloContext>;
  readonly streams: Streams;
}

function startable({ parts, server, apollo, streams }: Startable): Gateway {
  const { http, supergraph, transport, tracing, log } = parts;
  return {
    feeds: streams.feeds,
    async start() {
      await apollo.start();
      return server.start(http);
    },
    async stop() {
      streams.close();
      await server.stop(http.shutdownGraceMs);
      await apollo.stop();
      await Promise.all([supergraph.close(), transport.close()]);
      await tracing?.stop();
      log.flush();
    },
  };
}
