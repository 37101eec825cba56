import type { IncomingMessage, ServerResponse } from 'node:http';
import { type GraphQLError, parse } from 'graphql';
import type { Logger } from 'pino';
import { departureOf } from '../http/departure-of.ts';
import { openExchange } from '../http/open-exchange.ts';
import type { MakeKnown } from '../make-known.ts';
import { maskFailure } from '../mask-failure.ts';
import type { Tracing } from '../observability/tracing.ts';
import { type FieldError, type OperationOutcome, refusedOperation } from '../operation-outcome.ts';
import type { Admit } from '../request/admit.ts';
import type { Authenticate } from '../request/authenticate.ts';
import type { Record as RecordExchange } from '../request/record.ts';
import type { RunOperation } from '../run-operation.ts';
import type { CurrentSupergraph } from '../supergraph/current-supergraph.ts';

/** The steps of a GraphQL request, for what is asked by another path than GraphQL's. */
export interface VisitParts {
  readonly authenticate: Authenticate;
  readonly admit: Admit;
  readonly makeKnown: MakeKnown;
  readonly runOperation: RunOperation;
  readonly record: RecordExchange;
  readonly supergraph: CurrentSupergraph;
  readonly tracing: Tracing | null;
  readonly log: Logger;
  readonly now: () => number;
}

/** What a query gave, or why it gave nothing. */
export type Answer<Fields> =
  | {
      readonly ok: true;
      readonly data: Fields;
      readonly errors: readonly FieldError[];
      /** Equal only for answers to callers with the very same rights, by the same schema. */
      readonly askedAs: string;
    }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** Asks a query for the one who makes an HTTP request. */
export type Ask = <Fields>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Answer<Fields>>;

/**
 * Every query of a visit goes all the steps that a GraphQL request goes, from the token on: whoever loses a right in
 * the midst of a long download gets no more, and every page is in the ledger.
 */
export function createVisit(parts: VisitParts): (request: IncomingMessage, response: ServerResponse) => Ask {
  return (request, response) => {
    const client = departureOf(response);
    return async <Fields>(
      query: string,
      variables: Readonly<Record<string, unknown>>,
    ): Promise<Answer<Fields>> => {
      const lease = parts.supergraph.lease();
      try {
        const { snapshot } = lease;
        const { tracing } = parts;
        const startedAt = parts.now();
        const exchange = openExchange({ request, response, snapshot, startedAt, tracing, client });
        const outcome = await maskFailure({ log: parts.log, requestId: exchange.requestId }, () =>
          run(parts, { request, exchange, query, variables }),
        );
        exchange.errorCodes = outcome.errors.map(({ extensions }) => String(extensions.code));
        parts.record(exchange, outcome.kind === 'answered' ? 200 : 400);
        return read<Fields>(outcome, JSON.stringify([exchange.caller.key, snapshot.id]));
      } finally {
        lease.release();
      }
    };
  };
}

interface Asked {
  readonly request: IncomingMessage;
  readonly exchange: ReturnType<typeof openExchange>;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

async function run(
  parts: VisitParts,
  { request, exchange, query, variables }: Asked,
): Promise<OperationOutcome> {
  const { authorization } = request.headers;
  const purpose = request.headers['x-purpose'];
  const authentication = await parts.authenticate({
    authorization,
    purpose: purpose === undefined ? undefined : String(purpose),
  });
  if (!authentication.ok) return refusedOperation(authentication.error);
  exchange.caller = authentication.caller;
  const tooMuch = await parts.admit.request(exchange.caller, exchange.network);
  if (tooMuch !== null) return refusedOperation(tooMuch);
  const verdict = await parts.makeKnown(exchange.snapshot, {
    source: query,
    document: parse(query),
    operationName: undefined,
    caller: exchange.caller,
  });
  if (!verdict.ok) return refusedOperation(...verdict.errors);
  return parts.runOperation(verdict.known, variables, exchange);
}

function read<Fields>(outcome: OperationOutcome, askedAs: string): Answer<Fields> {
  if (outcome.kind === 'refused') return { ok: false, errors: outcome.errors };
  return { ok: true, data: JSON.parse(outcome.data.take()) as Fields, errors: outcome.errors, askedAs };
}
