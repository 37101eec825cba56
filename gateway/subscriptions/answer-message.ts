import { type DocumentNode, type GraphQLSchema, GraphQLError, OperationTypeNode } from 'graphql';
import { anonymous } from '../caller.ts';
import type { Exchange } from '../exchange.ts';
import { Departure } from '../execution/departure.ts';
import { requestIdOf } from '../http/request-id.ts';
import type { Tracing } from '../observability/tracing.ts';
import { publicExtensions, refusal } from '../refusal.ts';
import type { Admit } from '../request/admit.ts';
import type { Authenticate } from '../request/authenticate.ts';
import type { CurrentSupergraph } from '../supergraph/current-supergraph.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';
import { eventIterator } from './event-iterator.ts';
import { eventOf, outcomeOf, type RunOnceParts } from './run-once.ts';
import { readStreamRequest, type StreamRequest, type StreamRequestParts } from './stream-request.ts';
import type { Subscriptions } from './subscriptions.ts';
import type { SocketSession } from './web-socket.ts';

/** What a message's operation goes through. */
export interface MessageParts extends RunOnceParts, StreamRequestParts {
  readonly authenticate: Authenticate;
  readonly admit: Admit;
  readonly subscriptions: Subscriptions;
  readonly supergraph: CurrentSupergraph;
  readonly tracing: Tracing | null;
  readonly now: () => number;
}

/** What graphql-ws hands on: the answer, or the events, ready in `contextValue`. */
interface Answered {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly contextValue: unknown;
}

type AnswerMessage = (session: SocketSession, payload: object) => Promise<Answered | readonly GraphQLError[]>;

/** Takes the operation of a message through the steps that one over HTTP goes: the token is looked at anew. */
export function createAnswerMessage(parts: MessageParts): AnswerMessage {
  return async (session, payload) => {
    const lease = parts.supergraph.lease();
    try {
      const exchange = exchangeOf(parts, session, lease.snapshot);
      const authentication = await parts.authenticate(session.credentials);
      if (!authentication.ok) return told([authentication.error]);
      exchange.caller = authentication.caller;
      const tooMuch = await parts.admit.request(exchange.caller, exchange.network);
      if (tooMuch !== null) return told([tooMuch]);
      const asked = readStreamRequest(payload, parts);
      if (!asked.ok) return told([asked.error]);
      const { request } = asked;
      if (request.kind === null)
        return told([
          refusal('OPERATION_RESOLUTION_FAILURE', 'There is no such operation.', { status: 400 }),
        ]);
      const { document, operationName } = request;
      const answered = { schema: lease.snapshot.schema, document, operationName };
      if (request.kind !== OperationTypeNode.SUBSCRIPTION) {
        const outcome = await outcomeOf(parts, request, exchange);
        return outcome.kind === 'refused'
          ? told(outcome.errors)
          : { ...answered, contextValue: eventOf(outcome) };
      }
      const events = await openEvents(parts, { session, exchange, request });
      return Array.isArray(events) ? told(events) : { ...answered, contextValue: events };
    } finally {
      lease.release();
    }
  };
}

async function openEvents(
  parts: MessageParts,
  asked: { readonly session: SocketSession; readonly exchange: Exchange; readonly request: StreamRequest },
): Promise<readonly GraphQLError[] | ReturnType<typeof eventIterator>> {
  const { session, exchange, request } = asked;
  const { caller, network } = exchange;
  const { credentials } = session;
  const opened = await parts.subscriptions.open({ ...request, credentials, caller, network });
  if (!opened.ok) return opened.errors;
  const { subscriber, release } = opened;
  session.subscribers.add(subscriber);
  return eventIterator(subscriber, () => {
    session.subscribers.delete(subscriber);
    release();
  });
}

/** Errors as clients may see them. */
function told(errors: readonly GraphQLError[]): GraphQLError[] {
  return errors.map(
    ({ message, extensions }) => new GraphQLError(message, { extensions: publicExtensions(extensions) }),
  );
}

function exchangeOf(parts: MessageParts, { socket, network }: SocketSession, snapshot: Snapshot): Exchange {
  const requestId = requestIdOf(undefined);
  const signal = new Departure();
  socket.once('close', () => signal.depart());
  return {
    requestId,
    startedAt: parts.now(),
    snapshot,
    network,
    caller: anonymous,
    operationName: null,
    known: null,
    errorCodes: [],
    disclosures: [],
    acts: [],
    trace: parts.tracing?.begin(requestId) ?? null,
    signal,
  };
}
