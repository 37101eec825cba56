import { isUtf8 } from 'node:buffer';
import type { Disclosure } from '../../../subgraphs/kit/disclosures.ts';
import type { RecordAct } from '../../../subgraphs/kit/record-act.ts';
import type { SubgraphFieldError } from '../subgraph-call.ts';
import { type CallFailure, unhealthy, unusable } from './call-failure.ts';
import { readFieldErrors } from './field-errors.ts';
import { readActs, readActsOfOthers } from './read-acts.ts';
import { readDisclosures } from './read-disclosures.ts';

/** An answer as GraphQL has it; the detail is what the subgraph says of its errors, for the log alone. */
export interface GraphqlAnswer {
  readonly ok: true;
  readonly data: unknown;
  readonly errors: readonly SubgraphFieldError[];
  readonly disclosures: readonly Disclosure[];
  readonly acts: readonly RecordAct[];
  readonly detail: string | null;
}

/** How one call ended, before it is narrowed to what the executor sees. */
export type CallOutcome = GraphqlAnswer | CallFailure;

/** A complete response whose head was found worth reading. */
export interface Response {
  readonly ok: true;
  readonly status: number;
  readonly body: Buffer;
}

/** How a reply is read: whether it is of the hub's own, and what its JSON is parsed by. */
export interface ReadReply {
  readonly trusted: boolean;
  readonly parse: (text: string) => unknown;
}

function parseStrictly(body: Buffer, parse: ReadReply['parse']): unknown {
  // Replacement characters would make different bytes the same value; a byte order mark is no JSON (RFC 8259, 8.1).
  if (!isUtf8(body)) return undefined;
  try {
    return parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function readGraphqlResponse(body: Buffer, { trusted, parse }: ReadReply): CallOutcome {
  const response = parseStrictly(body, parse);
  if (response === undefined) return unusable('SUBGRAPH_INVALID_RESPONSE', 'the body is not JSON in UTF-8');
  if (typeof response !== 'object' || response === null) {
    return unusable('SUBGRAPH_INVALID_RESPONSE', 'the body is not a JSON object');
  }
  const data = Object.hasOwn(response, 'data') && 'data' in response ? response.data : undefined;
  const errors = Object.hasOwn(response, 'errors') && 'errors' in response ? response.errors : undefined;
  if (data !== undefined && (typeof data !== 'object' || Array.isArray(data))) {
    return unusable('SUBGRAPH_INVALID_RESPONSE', '"data" is neither an object nor null');
  }
  // A reply without data gives nothing away.
  const disclosures = trusted && data != null ? readDisclosures(response) : [];
  if (disclosures === null) {
    return unusable('SUBGRAPH_INVALID_RESPONSE', 'it does not say what of other organisations it gives');
  }
  // A change may have been made also where its answer has no data.
  const acts = trusted ? readActs(response) : readActsOfOthers(response);
  if (acts === null) return unusable('SUBGRAPH_INVALID_RESPONSE', 'it does not say what it changed');
  if (errors === undefined || errors === null) {
    if (data === undefined) return unusable('SUBGRAPH_INVALID_RESPONSE', 'neither "data" nor "errors"');
    return { ok: true, data, errors: [], disclosures, acts, detail: null };
  }
  if (!Array.isArray(errors)) return unusable('SUBGRAPH_INVALID_RESPONSE', '"errors" is not a list');
  if (data === undefined && errors.length === 0) {
    return unusable('SUBGRAPH_INVALID_RESPONSE', 'no "data", and "errors" is empty');
  }
  return { ok: true, data: data ?? null, disclosures, acts, ...readFieldErrors(errors, trusted) };
}

/** Reads a body as a GraphQL response, strictly; a failing status without one says the subgraph is ill. */
export function readReply({ status, body }: Response, as: ReadReply): CallOutcome {
  const outcome = readGraphqlResponse(body, as);
  if (outcome.ok || status < 500) return outcome;
  return unhealthy('SUBGRAPH_UNAVAILABLE', `status ${status}, and ${outcome.detail}`);
}
