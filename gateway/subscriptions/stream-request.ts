import type { IncomingMessage } from 'node:http';
import {
  type DocumentNode,
  getOperationAST,
  type GraphQLError,
  type OperationTypeNode,
  parse,
} from 'graphql';
import { parseWithDigits } from '../execution/parse-with-digits.ts';
import { leanRequest } from '../http/lean-request.ts';
import { readRequestBody, type RequestBody } from '../http/read-request-body.ts';
import { refusal } from '../refusal.ts';
import { nestingRefusal } from '../request/admit/nesting.ts';
import { tokenLimitRefusal } from '../request/admit/token-limit-refusal.ts';
import type { DocumentStore } from '../request/admit/document-store.ts';
import type { AskedSubscription } from './follow.ts';
import { withDocument } from './with-document.ts';

/** An operation that a stream was asked for, parsed. */
export interface StreamRequest extends AskedSubscription {
  /** Null where the document has no such operation. */
  readonly kind: OperationTypeNode | null;
}

type Reading =
  | { readonly ok: true; readonly request: StreamRequest }
  | { readonly ok: false; readonly error: GraphQLError };

/** What reading depends on. */
export interface StreamRequestParts {
  readonly documents: DocumentStore;
  readonly maxTokens: number;
  readonly bodyBytes: number;
}

/** Parses what is asked, from a body or a message in the form of one. */
export function readStreamRequest(body: unknown, { documents, maxTokens }: StreamRequestParts): Reading {
  const spelt = withDocument(body, documents);
  if (!spelt.ok) return spelt;
  const asked = leanRequest(spelt.body, documents.find);
  if (asked === null)
    return bad('Send an object with "query", and "variables" and "operationName" where they are needed.');
  const tooNested = nestingRefusal(asked.source);
  if (tooNested !== null) return { ok: false, error: tooNested };
  try {
    const document: DocumentNode = parse(asked.source, { maxTokens });
    const kind = getOperationAST(document, asked.operationName)?.operation ?? null;
    return { ok: true, request: { ...asked, document, kind } };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'The document is not GraphQL.';
    const failed = refusal('GRAPHQL_PARSE_FAILED', message, { status: 400 });
    return { ok: false, error: tokenLimitRefusal(error) ?? failed };
  }
}

/** Reads it from an HTTP request. */
export async function readHttpStreamRequest(
  request: IncomingMessage,
  parts: StreamRequestParts,
): Promise<Reading> {
  const sent = await readSent(request, parts.bodyBytes);
  return sent.ok ? readStreamRequest(sent.value, parts) : sent;
}

/** What an HTTP request asks, in the form of a body, not looked into. */
export async function readSent(request: IncomingMessage, bodyBytes: number): Promise<RequestBody> {
  if (request.method === 'GET') return readAddress(request);
  if (request.method !== 'POST') return { ok: false, error: notAllowed() };
  const body = await readRequestBody(request, bodyBytes);
  if (body.ok && body.value === undefined) return bad('Send the operation as application/json.', 415);
  return body;
}

// What a browser asks for without a preflight may be another site's wish (Cross-Site Request Forgery).
const preflighted = ['apollo-require-preflight', 'x-apollo-operation-name', 'authorization'];

function readAddress(request: IncomingMessage): RequestBody {
  if (!preflighted.some((name) => request.headers[name] !== undefined)) {
    return bad(
      `A GET needs one of the headers ${preflighted.join(', ')}, or may be Cross-Site Request Forgery.`,
    );
  }
  const { searchParams } = new URL(request.url ?? '/', 'http://hub');
  const body: Record<string, unknown> = {};
  for (const name of ['query', 'operationName']) body[name] = searchParams.get(name) ?? undefined;
  for (const name of ['variables', 'extensions']) {
    const text = searchParams.get(name);
    try {
      if (text !== null) body[name] = parseWithDigits(text);
    } catch {
      return bad(`The parameter "${name}" is not JSON.`);
    }
  }
  return { ok: true, value: body };
}

function notAllowed(): GraphQLError {
  const details = { status: 405, headers: { allow: 'GET, POST' } };
  return refusal('BAD_REQUEST', 'A stream is asked for by POST or GET.', details);
}

function bad(message: string, status = 400): { readonly ok: false; readonly error: GraphQLError } {
  return { ok: false, error: refusal('BAD_REQUEST', message, { status }) };
}
