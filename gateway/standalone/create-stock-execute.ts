import { operationFromDocument, type Schema, type Supergraph } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { AnswerText } from '../execution/answer/answer-text.ts';
import type { Exchange } from '../exchange.ts';
import type { SubgraphEndpoint } from '../execution/subgraph-call.ts';
import type { SendFor } from '../observability/watch-calls.ts';
import type { Execute } from '../request/execute.ts';
import { loadSupergraph } from '../supergraph/planning/load-supergraph.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';

interface StockParts {
  readonly planner: QueryPlanner;
  readonly apiSchema: Schema;
  readonly schema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
  readonly plans: WeakMap<DocumentNode, QueryPlan>;
}

/**
 * Runs operations with Apollo's own executor, to compare ours with: the same planner and the same calls, but it trusts
 * what subgraphs answer, and leaves out of the answer what the caller may not query.
 */
export function createStockExecute(send: SendFor): Execute {
  const partsOf = new WeakMap<Snapshot, StockParts>();

  return async ({ known, authorised, variables }, exchange) => {
    const { snapshot, operation, operationName } = known;
    const parts = partsOf.get(snapshot) ?? stockParts(loadSupergraph(snapshot.supergraphSdl));
    partsOf.set(snapshot, parts);
    const { document } = authorised;
    const name = operationName === undefined ? {} : { operationName };
    const { data, errors = [] } = await executeQueryPlan(
      planOf(parts, document, name),
      dataSources({ send, snapshot, exchange, kind: operation.operation }),
      requestContext(variables),
      buildOperationContext({ schema: parts.schema, operationDocument: document, ...name }),
      parts.supergraphSchema,
      parts.apiSchema,
    );
    return {
      kind: 'answered',
      data: new AnswerText(JSON.stringify(data ?? null)),
      errors: errors.map(ownWords),
    };
  };
}

function stockParts(supergraph: Supergraph): StockParts {
  const apiSchema = supergraph.apiSchema();
  return {
    planner: new QueryPlanner(supergraph),
    apiSchema,
    schema: apiSchema.toGraphQLJSSchema(),
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    plans: new WeakMap(),
  };
}

function planOf(parts: StockParts, document: DocumentNode, name: { operationName?: string }): QueryPlan {
  const known = parts.plans.get(document);
  if (known !== undefined) return known;
  const operation = operationFromDocument(parts.apiSchema, document, { validate: false, ...name });
  const plan = parts.planner.buildQueryPlan(operation);
  parts.plans.set(document, plan);
  return plan;
}

interface SourceParts {
  readonly send: SendFor;
  readonly snapshot: Snapshot;
  readonly exchange: Exchange;
  readonly kind: string;
}

function dataSources({ snapshot, ...parts }: SourceParts): Record<string, GraphQLDataSource> {
  return Object.fromEntries(
    [...snapshot.subgraphs].map(([name, subgraph]) => [name, dataSource(subgraph, { snapshot, ...parts })]),
  );
}

function dataSource(subgraph: SubgraphEndpoint, { send, exchange, kind }: SourceParts): GraphQLDataSource {
  return {
    async process({ request }) {
      const reply = await send(
        {
          subgraph,
          query: request.query ?? '',
          variables: request.variables ?? {},
          kind: kind === 'mutation' ? 'mutation' : 'query',
          caller: exchange.caller,
          requestId: exchange.requestId,
        },
        exchange,
      );
      if (!reply.ok) throw new Error(reply.code);
      return { data: isRecord(reply.data) ? reply.data : null };
    },
  };
}

/** The little of a request that Apollo's executor reads. */
function requestContext(
  variables: Readonly<Record<string, unknown>>,
): Parameters<typeof executeQueryPlan>[2] {
  const context = { request: { variables: { ...variables } }, context: {}, metrics: {} };
  return context as unknown as Parameters<typeof executeQueryPlan>[2];
}

function ownWords({ path }: { readonly path?: readonly (string | number)[] | undefined }): {
  readonly message: string;
  readonly path: readonly (string | number)[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
} {
  return { message: 'A subgraph failed.', path, extensions: { code: 'SUBGRAPH_ERROR' } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
