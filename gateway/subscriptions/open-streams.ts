import type { Authorise } from '../request/authorise.ts';
import type { GatewayParts } from '../create-gateway.ts';
import { createKnownDocuments } from '../known-documents.ts';
import { createMakeKnown } from '../make-known.ts';
import type { Admit } from '../request/admit.ts';
import type { Authenticate } from '../request/authenticate.ts';
import { createCoerce } from '../request/coerce.ts';
import { plan } from '../request/plan.ts';
import { validate } from '../request/validate.ts';
import type { RunOperation } from '../run-operation.ts';
import { createChangeSignals } from './change-signals.ts';
import { answerEventStream } from './event-stream-route.ts';
import { createFeeds, type Feeds } from './feeds.ts';
import { createFollow } from './follow.ts';
import { createPull } from './pull.ts';
import { createReservations } from './reservations.ts';
import type { RunOnceParts } from './run-once.ts';
import { createWebSocketEndpoint, type WebSocketEndpoint } from './web-socket.ts';
import { createSubscriptions } from './subscriptions.ts';

/** What streams share with operations that are answered at once. */
export interface StreamSteps extends RunOnceParts {
  readonly authenticate: Authenticate;
  readonly admit: Admit;
  readonly authorise: Authorise;
  /** The steps of a query, but that what it costs is counted by what it gives. */
  readonly runUncounted: RunOperation;
  readonly now: () => number;
}

/** The streams of a gateway. */
export interface Streams {
  readonly answerEventStream: ReturnType<typeof answerEventStream>;
  /** What streams follow, for deliveries of another kind. */
  readonly feeds: Feeds;
  readonly upgrade: WebSocketEndpoint['upgrade'];
  /** Ends them all, each with a cursor to resume from. */
  close(): void;
}

/** Puts together what answers as streams. */
export function openStreams(parts: GatewayParts, steps: StreamSteps): Streams {
  const { supergraph, limits, documents, tracing, log, subscriptions: config } = parts;
  const { admit, authorise, authenticate, runUncounted } = steps;
  const makeKnown = createMakeKnown({
    admit,
    validate,
    knownDocuments: createKnownDocuments(),
    visibleSchema: authorise.visibleSchema,
    forStreams: true,
  });
  const signals = createChangeSignals({ headersFor: parts.headersFor ?? null });
  const following = {
    supergraph,
    follow: createFollow({ makeKnown, admit, coerce: createCoerce(authorise), mostCost: limits.cost }),
    plan,
    pull: createPull({ ...steps, runOperation: runUncounted, tracing }),
    signals,
  };
  const subscriptions = createSubscriptions({
    ...following,
    config,
    authenticate,
    admit,
    metrics: parts.metrics,
    log,
    now: steps.now,
  });
  const reservations = createReservations({ config, authenticate, log });
  const shared = {
    ...steps,
    subscriptions,
    reservations,
    supergraph,
    documents,
    tracing,
    maxTokens: limits.tokens,
    bodyBytes: parts.http.bodyBytes,
    stallMilliseconds: config.stallMilliseconds,
  };
  const sockets = createWebSocketEndpoint(shared);
  return {
    answerEventStream: answerEventStream(shared),
    feeds: createFeeds(following),
    upgrade: (request, socket, head) => sockets.upgrade(request, socket, head),
    close() {
      subscriptions.close();
      reservations.close();
      sockets.close();
      signals.close();
    },
  };
}
