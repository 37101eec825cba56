import type { IncomingMessage, ServerResponse } from 'node:http';
import { anonymous } from '../caller.ts';
import type { Exchange } from '../exchange.ts';
import type { Departure } from '../execution/departure.ts';
import type { Tracing } from '../observability/tracing.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';
import { departureOf } from './departure-of.ts';
import { networkOf } from './network-of.ts';
import { requestIdOf } from './request-id.ts';

interface Arrival {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly snapshot: Snapshot;
  readonly startedAt: number;
  readonly tracing: Tracing | null;
  /** The client, where more is asked for it than this. */
  readonly client?: Departure;
}

/** A request as it arrives: nobody in particular, until it is authenticated. */
export function openExchange(arrival: Arrival): Exchange {
  const { request, response, snapshot, startedAt, tracing, client = departureOf(response) } = arrival;
  const requestId = requestIdOf(request.headers['x-request-id']);
  return {
    requestId,
    startedAt,
    snapshot,
    network: networkOf(request.socket.remoteAddress),
    caller: anonymous,
    operationName: null,
    known: null,
    errorCodes: [],
    disclosures: [],
    acts: [],
    trace: tracing?.begin(requestId) ?? null,
    signal: client,
  };
}
