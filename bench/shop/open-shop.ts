import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, graphql, parse } from 'graphql';
import { type Answer, createRawServer, jsonResponse } from '../http/raw-server.ts';
import { resolversOf } from './resolvers.ts';
import { type SubgraphName, schemaWithoutRules, subgraphNames } from './schemas.ts';

interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

function readOperation(body: string): Operation {
  return JSON.parse(body) as Operation;
}

async function execute(schema: GraphQLSchema, body: string): Promise<Buffer> {
  const { query, variables, operationName } = readOperation(body);
  const result = await graphql({
    schema,
    source: query,
    variableValues: variables ?? null,
    operationName: operationName ?? null,
  });
  return jsonResponse(JSON.stringify(result));
}

/** Answers what was asked before from memory: the gateways ask the same again and again. */
function remember(schema: GraphQLSchema): Answer {
  const answers = new Map<string, Buffer>();
  return (body) => {
    const known = answers.get(body);
    if (known) return known;
    return execute(schema, body).then((response) => {
      answers.set(body, response);
      return response;
    });
  };
}

async function open(name: SubgraphName): Promise<string> {
  const schema = buildSubgraphSchema({
    typeDefs: parse(schemaWithoutRules(name)),
    resolvers: resolversOf[name],
  });
  const server = createRawServer(remember(schema));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('a subgraph does not listen on a port');
  return `http://127.0.0.1:${address.port}/graphql`;
}

/** Opens the four subgraphs in this process, and tells where they listen. */
export async function openShop(): Promise<Partial<Record<SubgraphName, string>>> {
  const urls: Partial<Record<SubgraphName, string>> = {};
  for (const name of subgraphNames) urls[name] = await open(name);
  return urls;
}
