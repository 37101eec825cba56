import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
} from 'graphql';
import type { Logger } from 'pino';
import { parseWithDigits } from './execution/parse-with-digits.ts';
import type { Exchange } from './exchange.ts';
import { publicExtensions } from './refusal.ts';
import { landingPage } from './http/landing-page.ts';
import type { OperationOutcome } from './operation-outcome.ts';
import { tokenLimitRefusal } from './request/admit/token-limit-refusal.ts';
import type { DocumentStore } from './request/admit/document-store.ts';

/** What Apollo Server hands from a request to the steps. */
export interface ApolloContext {
  readonly exchange: Exchange;
}

/** A parsed request that came by `@apollo/server`. */
export interface ParsedRequest {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface ApolloOptions {
  readonly documents: DocumentStore;
  readonly maxTokens: number;
  readonly log: Logger;
  /** Runs the steps from admission to execution. */
  readonly run: (request: ParsedRequest, exchange: Exchange) => Promise<OperationOutcome>;
}

type Gateway = ApolloServerOptionsWithGateway<ApolloContext>['gateway'];

/**
 * The Apollo Server in front of the steps: it reads every form a GraphQL request can have over HTTP, parses, and forms
 * the answer. What is valid, allowed and how it runs is decided by the steps, as for requests on the lean path.
 */
export function createApolloServer(options: ApolloOptions): ApolloServer<ApolloContext> {
  return new ApolloServer<ApolloContext>({
    gateway: gatewayOf(options),
    // The steps validate against the snapshot the request runs on, and remember what they have seen.
    dangerouslyDisableValidation: true,
    documentStore: null,
    parseOptions: { maxLexicalTokens: options.maxTokens },
    persistedQueries: { cache: options.documents.persistedQueries },
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => withCode(formatted, error),
    logger: {
      debug: (message: unknown) => options.log.debug(String(message)),
      info: (message: unknown) => options.log.debug(String(message)),
      warn: (message: unknown) => options.log.warn(String(message)),
      error: (message: unknown) => options.log.error(String(message)),
    },
    plugins: [
      tellsErrorCodes,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      landingPage,
    ],
  });
}

function gatewayOf({ run }: ApolloOptions): Gateway {
  let tellSchema: Parameters<Gateway['onSchemaLoadOrUpdate']>[0] | null = null;
  return {
    onSchemaLoadOrUpdate(callback) {
      tellSchema = callback;
      return () => undefined;
    },
    load() {
      // Nothing here is validated or executed against Apollo Server's own schema, so swaps need not reach it.
      tellSchema?.({ apiSchema: buildSchema('type Query { unused: Boolean }'), coreSupergraphSdl: '' });
      return Promise.resolve({
        executor: async ({ request, document, source, context }) => {
          const { exchange } = context as ApolloContext;
          const { operationName } = request;
          const searched = request.http ? searchedVariables(request.http) : null;
          const variables = searched ?? request.variables ?? {};
          return executionResult(await run({ source, document, operationName, variables }, exchange));
        },
      });
    },
    stop: () => Promise.resolve(),
  };
}

/** Of a request by GET Apollo Server reads the variables itself, and loses digits of long numbers. */
function searchedVariables({
  method,
  url,
}: {
  method: string;
  url: string;
}): ParsedRequest['variables'] | null {
  const written = method === 'GET' ? new URL(url).searchParams.get('variables') : null;
  return written === null ? null : parseData(written);
}

function executionResult(outcome: OperationOutcome): ExecutionResult<Record<string, unknown>> {
  if (outcome.kind === 'refused') return { errors: outcome.errors };
  const data = parseData(outcome.data.take());
  const extensions = outcome.extensions && { extensions: outcome.extensions };
  if (outcome.errors.length === 0) return { data, ...extensions };
  const errors = outcome.errors.map(
    ({ message, path, extensions }) => new GraphQLError(message, { path: path ?? null, extensions }),
  );
  return { data, errors, ...extensions };
}

/** A text that is known to be JSON of an object or null. */
function parseData(text: string): Record<string, unknown> | null {
  return parseWithDigits(text) as Record<string, unknown> | null;
}

// Errors found before the steps, such as a syntax error, would otherwise be missing from the record.
const tellsErrorCodes: ApolloServerPlugin<ApolloContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors({ errors, contextValue }) {
        contextValue.exchange.errorCodes = errors.map(({ extensions }) => String(extensions.code));
        return Promise.resolve();
      },
    }),
};

const clientMistakes: ReadonlySet<string> = new Set([
  'provided sha does not match query',
  'Unsupported persisted query version',
]);

/** Gives a code of the contract to the few errors that Apollo Server leaves without a telling one. */
function withCode(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const overLimit = tokenLimitRefusal(error);
  if (overLimit !== null) {
    return { message: overLimit.message, extensions: publicExtensions(overLimit.extensions) };
  }
  if (clientMistakes.has(formatted.message)) {
    return { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_REQUEST' } };
  }
  return formatted;
}
