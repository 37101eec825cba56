import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { GraphQLError, OperationTypeNode, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import type { Disclosures } from './disclosures.ts';
import type { RecordAct } from './record-act.ts';
import { subgraphErrorCodes, unauthenticated } from './errors.ts';
import { withoutZeroCharacters } from './zero-characters.ts';

/** The resolvers of a subgraph by type name; generated types check them where they are written. */
export type SubgraphResolvers = object;

/** What the kit itself needs of a request's context; the rest is its store's. */
export interface RequestState {
  /** What is given of other organisations' records. */
  readonly disclosures: Disclosures;
  /** What the operation changed of who may read which records. */
  readonly acts: () => Promise<readonly RecordAct[]>;
  /** An object of its own, since @apollo/server hands resolvers a copy of the context. */
  readonly operation: { kind: 'query' | 'mutation' };
  /** True for the first mutation with this assertion, false ever after. */
  readonly claimAssertion: () => boolean;
  /** Called with every error that is not for the caller's eyes. */
  readonly report: (error: unknown) => void;
}

/** The GraphQL side of a subgraph: @apollo/server over the federated schema, with nothing phoning home. */
export function createGraphqlServer(definition: {
  typeDefs: DocumentNode;
  resolvers: SubgraphResolvers;
}): ApolloServer<RequestState> {
  return new ApolloServer<RequestState>({
    schema: buildSubgraphSchema({
      typeDefs: definition.typeDefs,
      resolvers: definition.resolvers as GraphQLResolverMap<unknown>,
    }),
    introspection: true,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: maskUncoded,
    plugins: [
      operationGate,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Tells the request what it is before any resolver runs; a mutation needs an assertion never used before. */
const operationGate: ApolloServerPlugin<RequestState> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ request, source, document, operation, contextValue }) {
        request.variables = { ...withoutZeroCharacters(source, document, request.variables ?? {}) };
        if (operation?.operation !== OperationTypeNode.MUTATION) return Promise.resolve();
        if (!contextValue.claimAssertion())
          throw unauthenticated('This assertion has been used for a mutation before.');
        contextValue.operation.kind = 'mutation';
        return Promise.resolve();
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const isMutation = contextValue.operation.kind === 'mutation';
        response.body.singleResult.extensions = {
          // Said also where there are none: the hub passes nothing on that says nothing of what it gives.
          disclosures: contextValue.disclosures.all(),
          ...(isMutation ? { acts: await contextValue.acts() } : {}),
        };
      },
      didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) if (!isCoded(error)) contextValue.report(error.originalError ?? error);
        return Promise.resolve();
      },
    }),
};

const passedOn = new Set([
  ...Object.keys(subgraphErrorCodes),
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

function isCoded(error: Pick<GraphQLFormattedError, 'extensions'> | GraphQLError): boolean {
  const code = error.extensions?.code;
  return typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR' && passedOn.has(code);
}

function maskUncoded(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (isCoded(formatted)) return formatted;
  const path = error instanceof GraphQLError ? error.path : undefined;
  return {
    message: 'Internal server error',
    ...(path ? { path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}
