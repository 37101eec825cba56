import type { GraphQLError } from 'graphql';
import { overLimit } from '../../over-limit.ts';

// graphql-js tells the token limit only by its message.
const tokenLimitMessage = /contains more tha[nt] (\d+) tokens/;

/** The coded refusal behind a parser's error about the token limit; null for any other error. */
export function tokenLimitRefusal(error: unknown): GraphQLError | null {
  const limit = error instanceof Error ? tokenLimitMessage.exec(error.message)?.[1] : undefined;
  if (limit === undefined) return null;
  return overLimit('TOO_MANY_TOKENS', {
    what: `The document has more than ${limit} tokens`,
    limit: Number(limit),
    found: Number(limit) + 1,
  });
}
