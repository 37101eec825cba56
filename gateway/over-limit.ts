import type { GraphQLError } from 'graphql';
import type { ErrorCode } from './errors.ts';
import { refusal } from './refusal.ts';

/** A refusal that names the limit and the value found. */
export function overLimit(
  code: ErrorCode,
  { what, limit, found }: { what: string; limit: number; found: number },
): GraphQLError {
  return refusal(code, `${what}; at most ${limit} are accepted.`, {
    status: 400,
    extensions: { limit, found },
  });
}
