import { GraphQLError } from 'graphql';

/** Every code the hub answers with, and what it means: the codes are the contract, texts may improve. */
export const errorCodes = {
  UNAUTHENTICATED: 'The request carries no valid access token.',
  UNAUTHORIZED_FIELD_OR_TYPE: 'The caller may not query this field or type; the rest of the answer stands.',
  SUBGRAPH_TIMEOUT: 'A subgraph did not answer before its deadline.',
  SUBGRAPH_UNAVAILABLE: 'A subgraph could not be reached.',
  SUBGRAPH_OVERLOADED: 'A subgraph has as many requests under way as it may have.',
  SUBGRAPH_RESPONSE_TOO_LARGE: 'A subgraph answered with more bytes than it may.',
  SUBGRAPH_INVALID_RESPONSE: 'A subgraph answered with something that is not what was asked.',
  SUBGRAPH_REFUSED: 'A subgraph refused the request.',
  SUBGRAPH_ERROR: 'A subgraph reported an error for this field.',
  INTERNAL_SERVER_ERROR: 'Something failed inside the hub; the request id finds it in the log.',
} as const;

/** A code of the contract. */
export type ErrorCode = keyof typeof errorCodes;

/** A refusal or failure a client sees: a code, what is wrong, and what to do. */
export function codedError(
  code: ErrorCode,
  message: string,
  details: { path?: readonly (string | number)[]; extensions?: Readonly<Record<string, unknown>> } = {},
): GraphQLError {
  return new GraphQLError(message, {
    ...(details.path ? { path: details.path } : {}),
    extensions: { ...details.extensions, code },
  });
}
