import { GraphQLError } from 'graphql';

/** The codes a subgraph answers with; the gateway passes these on and masks every other. */
export const subgraphErrorCodes = {
  UNAUTHENTICATED: 'The request carries no assertion of the hub, or not one meant for this subgraph.',
  FORBIDDEN: 'The caller may see the record but not change it, or lacks the scope.',
  NOT_FOUND: 'No record with this id is visible to the caller.',
  BAD_USER_INPUT: 'An argument is wrong; the message names it and says what would be right.',
  CONFLICT: 'The record is not in a state that allows this.',
  INTERNAL_SERVER_ERROR: 'Something failed; the request id finds it in the log.',
} as const;

/** A code a subgraph may answer with. */
export type SubgraphErrorCode = keyof typeof subgraphErrorCodes;

function coded(code: SubgraphErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The one answer for a record that is missing and one that the caller may not see. */
export function notFound(type: string, id: string): GraphQLError {
  return coded('NOT_FOUND', `No ${type} with id "${id}" is visible to you.`);
}

/** The caller may not do this; say what would be needed. */
export function forbidden(message: string): GraphQLError {
  return coded('FORBIDDEN', message);
}

/** An argument is wrong; say which, why, and what would be right. */
export function badInput(message: string): GraphQLError {
  return coded('BAD_USER_INPUT', message);
}

/** The record is not in a state that allows this; say which state it is in. */
export function conflict(message: string): GraphQLError {
  return coded('CONFLICT', message);
}

/** The caller showed no valid assertion. */
export function unauthenticated(message: string): GraphQLError {
  return coded('UNAUTHENTICATED', message);
}
