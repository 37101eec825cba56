import type { GraphQLError } from 'graphql';
import type { HttpAnswer } from '../http/http-answer.ts';
import type { FieldError } from '../operation-outcome.ts';
import { refusal } from '../refusal.ts';
import { respond } from '../request/respond.ts';

/** An answer that says why there is none. */
export function refuseVisit(...errors: readonly GraphQLError[]): HttpAnswer {
  const answer = respond({ kind: 'refused', errors }, 'application/json; charset=utf-8');
  return { ...answer, headers: { 'cache-control': 'no-store', ...answer.headers } };
}

/** Says what is wrong with a request's address. */
export function badRequest(message: string): GraphQLError {
  return refusal('BAD_REQUEST', message, { status: 400 });
}

const statusByCode: Readonly<Record<string, number>> = {
  UNAUTHORIZED_FIELD_OR_TYPE: 403,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
};

/** Says that an address is read and nothing else. */
export function onlyRead(): GraphQLError {
  const details = { status: 405, headers: { allow: 'GET, HEAD' } };
  return refusal('BAD_REQUEST', 'This address is only read: use GET.', details);
}

/** The refusal that a query's own errors amount to where it gave nothing that was needed. */
export function refusalOf(errors: readonly FieldError[]): GraphQLError {
  const [error] = errors;
  const code = String(error?.extensions.code);
  const status = statusByCode[code] ?? 502;
  if (code === 'UNAUTHORIZED_FIELD_OR_TYPE') return refusal(code, error?.message ?? '', { status });
  if (status === 400) return refusal('BAD_USER_INPUT', error?.message ?? '', { status });
  return refusal('SUBGRAPH_ERROR', error?.message ?? 'The subgraph gave nothing.', { status });
}
