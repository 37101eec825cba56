import { GraphQLError } from 'graphql';

/** Every code the hub answers with, and what it means: the codes are the contract, texts may improve. */
export const errorCodes = {
  UNAUTHENTICATED: 'The request carries no valid access token.',
  PURPOSE_INVALID: 'The header X-Purpose is not one that agreements could allow.',
  BAD_REQUEST: 'The HTTP request is not one a GraphQL server can read.',
  BATCHING_NOT_SUPPORTED: 'One request carries one operation.',
  REQUEST_TOO_LARGE: 'The body has more bytes than one request may have.',
  RATE_LIMITED:
    'The organisation, or network, has asked as often as it may; Retry-After says when to come back.',
  COST_BUDGET_EXCEEDED:
    'The organisation, or network, has used up its cost budget; Retry-After says when to come back.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document asks what the schema does not have.',
  OPERATION_RESOLUTION_FAILURE:
    'The document has no operation of the given name, or several and no name is given.',
  SUBSCRIPTION_NOT_SUPPORTED:
    'The subscription was not asked for as a stream, or has no feed that it could follow.',
  TOO_MANY_SUBSCRIPTIONS: 'The organisation, or the gateway, has as many streams open as it may.',
  SUBSCRIPTION_CLOSED: 'The stream ends; extensions.reason says why, extensions.cursor where to resume.',
  SUBSCRIPTION_TOO_SLOW:
    'The client did not read its events in time; extensions.cursor says where to resume.',
  STREAM_NOT_FOUND: 'The client has no such stream at this gateway: reserve one.',
  STREAM_CONFLICT: 'The reserved stream is open already, or an operation of this id is under way on it.',
  BAD_USER_INPUT: 'A variable does not fit its type.',
  PERSISTED_QUERY_NOT_FOUND: 'The hash is not known; send the document with it.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Documents are not kept by hash here.',
  DOCUMENT_NOT_TRUSTED: 'Only documents made known to the gateway beforehand are answered.',
  TOO_MANY_TOKENS: 'The document has more words and signs than it may.',
  TOO_MANY_FIELDS: 'The operation selects more fields, fragments followed, than it may.',
  TOO_MANY_ALIASES: 'The operation has more aliases, fragments followed, than it may.',
  TOO_MANY_ROOT_FIELDS: 'The operation selects more root fields than it may.',
  TOO_MANY_DIRECTIVES: 'The operation has more directives, fragments followed, than it may.',
  OPERATION_TOO_DEEP: 'The operation nests deeper than it may.',
  OPERATION_TOO_COSTLY: 'The estimated cost of the operation is higher than it may be.',
  SLICING_ARGUMENT_REQUIRED:
    'A list is not given exactly one of the arguments that say how long it is, as its schema demands.',
  LIST_TOO_LONG: 'A list given as an argument or variable has more items than it may.',
  UNAUTHORIZED_FIELD_OR_TYPE: 'The caller may not query this field or type; the rest of the answer stands.',
  SUBGRAPH_TIMEOUT: 'A subgraph did not answer before its deadline.',
  SUBGRAPH_UNAVAILABLE: 'A subgraph could not be reached.',
  SUBGRAPH_OVERLOADED: 'A subgraph has as many requests under way as it may have.',
  SUBGRAPH_RESPONSE_TOO_LARGE: 'A subgraph answered with more bytes than it may.',
  SUBGRAPH_INVALID_RESPONSE: 'A subgraph answered with something that is not what was asked.',
  SUBGRAPH_REFUSED: 'A subgraph refused the request.',
  SUBGRAPH_QUARANTINED:
    'A subgraph does not serve what its organisation published, and is not asked until it does.',
  SUBGRAPH_ERROR: 'A subgraph reported an error for this field.',
  DATA_FLOW_NOT_AGREED:
    'The field needs records of one organisation sent to another, and no agreement in force lets them be; nothing was sent.',
  NON_NULL_FIELD_WITHOUT_VALUE:
    'A field that is never null got no value from any subgraph; the nearest nullable field around it is null.',
  PLANNING_TIMEOUT: 'Planning the operation took longer than it may.',
  PLANNING_TOO_COMPLEX: 'The operation has more ways to be answered than the planner may weigh.',
  PLANNING_FAILED: 'No plan can be made for the operation.',
  PLANNING_OVERLOADED: 'More operations wait for a plan than may.',
  LEDGER_UNAVAILABLE:
    'The answer is only given once the access, or the change, is written down, and it could not be.',
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
