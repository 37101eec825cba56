import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { QueryPlan } from '@apollo/query-planner';
import { execute, parse, validate } from 'graphql';
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { Federation } from './federation.ts';

/** Answers an operation as Apollo's own executor does: the oracle of what a plan yields. */
export type StockExecutor = (
  source: string,
  variables?: Record<string, unknown>,
) => Promise<{ data?: unknown; errors?: unknown }>;

/** Builds the stock planner and executor of a federation. */
export function createStockExecutor({ supergraphSdl, schemas }: Federation): StockExecutor {
  const supergraph = Supergraph.buildForTests(supergraphSdl);
  const planner = new QueryPlanner(supergraph);
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const sources = Object.fromEntries([...schemas].map(([name, one]) => [name, localSource(one)]));
  const plans = new Map<string, QueryPlan>();

  function planOf(source: string): QueryPlan {
    const known = plans.get(source);
    if (known) return known;
    const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, parse(source), { validate: false }));
    plans.set(source, plan);
    return plan;
  }

  return async (source, variables = {}) => {
    const operationDocument = parse(source);
    const plan = planOf(source);
    const requestContext = { request: { variables }, context: {}, metrics: {} };
    const operationContext = buildOperationContext({ schema, operationDocument });
    return executeQueryPlan(
      plan,
      sources,
      requestContext as never,
      operationContext,
      supergraphSchema,
      apiSchema,
    );
  };
}

/** Serves a subgraph from this process; what is fetched often is parsed and validated once. */
function localSource(schema: GraphQLSchema): GraphQLDataSource {
  const known = new Map<string, Fetched>();
  return {
    async process({ request }) {
      const { query = '', variables, operationName } = request;
      const fetched = known.get(query) ?? readFetched(schema, query);
      known.set(query, fetched);
      const { document, invalid } = fetched;
      if (invalid.length > 0) return { errors: invalid.map((error) => error.toJSON()) };
      const answer = await execute({ schema, document, variableValues: variables, operationName });
      const { data = null, errors = [] } = answer;
      return errors.length === 0 ? { data } : { data, errors: errors.map((error) => error.toJSON()) };
    },
  };
}

interface Fetched {
  readonly document: DocumentNode;
  readonly invalid: readonly GraphQLError[];
}

function readFetched(schema: GraphQLSchema, query: string): Fetched {
  const document = parse(query);
  return { document, invalid: validate(schema, document) };
}
