import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Caller } from '../caller.ts';
import type { ErrorCode } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import type { Departing } from '../execution/departure.ts';
import { maskFailure } from '../mask-failure.ts';
import type { Tracing } from '../observability/tracing.ts';
import type { FieldError, OperationOutcome } from '../operation-outcome.ts';
import { refusal } from '../refusal.ts';
import type { Admit } from '../request/admit.ts';
import type { Authorise } from '../request/authorise.ts';
import type { Record as RecordExchange } from '../request/record.ts';
import type { RunOperation } from '../run-operation.ts';
import type { Followed } from './follow.ts';
import type { FollowedFeed } from './followed-feed.ts';
import { type EventPage, pageEvents } from './page-events.ts';

/** What one page is pulled by. */
export interface PullParts {
  readonly authorise: Authorise;
  /** The steps of a query, but that it costs what it gives: `admit` counts that here. */
  readonly runOperation: RunOperation;
  readonly admit: Admit;
  readonly record: RecordExchange;
  readonly tracing: Tracing | null;
  readonly log: Logger;
  readonly now: () => number;
}

/** A page to pull for one caller. */
export interface PullRequest extends Followed {
  /** The variables as the client gave them. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly since: string | null;
  readonly caller: Caller;
  readonly network: string;
  readonly signal: Departing;
}

/** A page, or why there is none: `refused` stays so, `unavailable` may pass. */
export type Pulled =
  | ({ readonly kind: 'page'; readonly pauseSeconds: number } & EventPage)
  | { readonly kind: 'refused' | 'unavailable'; readonly errors: readonly GraphQLError[] };

/** Pulls one page of a feed: every page goes the steps of a query, so what it gives is authorised and in the ledger. */
export type Pull = (request: PullRequest) => Promise<Pulled>;

/** Makes pulling. */
export function createPull(parts: PullParts): Pull {
  return async (request) => {
    const { known, query, feed, variables, caller } = request;
    const denied = denialOf(parts.authorise.operation({ known, variables, caller }));
    if (denied.length > 0) return { kind: 'refused', errors: denied.map(toRefusal) };
    const exchange = exchangeOf(parts, request);
    const outcome = await maskFailure({ log: parts.log, requestId: exchange.requestId }, () =>
      parts.runOperation(query, feed.page(request.given, request), exchange),
    );
    const pulled = pulledOf(outcome, feed);
    if (pulled.kind !== 'page' || pulled.events.length > 0) {
      exchange.errorCodes = outcome.errors.map(({ extensions }) => String(extensions.code));
      parts.record(exchange, outcome.kind === 'answered' ? 200 : 400);
    }
    if (pulled.kind !== 'page') return pulled;
    return { ...pulled, pauseSeconds: await charge(parts, request, pulled.events.length) };
  };
}

/** The field of the subscription has rules of its own beside those of its feed. */
function denialOf(outcome: ReturnType<Authorise['operation']>): readonly GraphQLError[] {
  if (outcome.kind === 'allowed') return [];
  return outcome.kind === 'refused'
    ? outcome.errors
    : outcome.errors.filter(({ path }) => path?.length === 1);
}

function exchangeOf({ now, tracing }: PullParts, { query, network, caller, signal }: PullRequest): Exchange {
  const requestId = randomUUID();
  return {
    requestId,
    startedAt: now(),
    snapshot: query.snapshot,
    network,
    caller,
    operationName: null,
    known: null,
    errorCodes: [],
    disclosures: [],
    acts: [],
    trace: tracing?.begin(requestId) ?? null,
    signal,
  };
}

function pulledOf(outcome: OperationOutcome, feed: FollowedFeed): Pulled {
  const page = outcome.kind === 'answered' ? pageEvents(feed, outcome) : null;
  if (page) return { kind: 'page', pauseSeconds: 0, ...page };
  const errors = outcome.errors.map(toRefusal);
  return { kind: errors.every(isLasting) ? 'refused' : 'unavailable', errors };
}

const statusByCode: Readonly<Record<string, number>> = {
  UNAUTHORIZED_FIELD_OR_TYPE: 403,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
};

/** Errors of a place in an answer become the refusal of a whole stream. */
function toRefusal(error: FieldError): GraphQLError {
  if (error instanceof GraphQLError && error.extensions.http !== undefined) return error;
  const code = error.extensions.code as ErrorCode;
  return refusal(code, error.message, { status: statusByCode[code] ?? 502 });
}

const lasting: ReadonlySet<unknown> = new Set([
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'LIST_TOO_LONG',
  'PLANNING_TOO_COMPLEX',
]);

function isLasting({ extensions }: GraphQLError): boolean {
  return lasting.has(extensions.code);
}

/** Counts what was given against the organisation's budget; tells how long to wait where that is used up. */
async function charge({ admit }: PullParts, request: PullRequest, events: number): Promise<number> {
  if (events === 0) return 0;
  const { query, feed, caller, network } = request;
  const variables = feed.page(request.variables, { since: null, first: events });
  const beyond = await admit.execution({ known: query, variables, caller, network });
  if (beyond === null) return 0;
  const http = beyond.extensions.http as { headers?: ReadonlyMap<string, string> } | undefined;
  return Number(http?.headers?.get('retry-after') ?? 1);
}
