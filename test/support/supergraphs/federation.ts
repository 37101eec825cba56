import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { SubgraphCall, SubgraphReply } from '../../../gateway/execution/subgraph-call.ts';

/** A subgraph that lives in the test's own process. */
export interface SubgraphDefinition {
  readonly typeDefs: string;
  readonly resolvers?: Parameters<typeof buildSubgraphSchema>[0] extends infer Module
    ? Module extends { resolvers?: infer Resolvers }
      ? Resolvers
      : never
    : never;
}

/** Composed subgraphs, and the way to them. */
export interface Federation {
  readonly supergraphSdl: string;
  readonly schemas: ReadonlyMap<string, GraphQLSchema>;
  /** Answers a call as the subgraph would over HTTP: as JSON. */
  send(call: SubgraphCall): Promise<SubgraphReply>;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key" "@requires" "@provides" "@external" "@shareable" "@override" "@inaccessible" "@interfaceObject"
  "@extends" "@tag" "@context" "@fromContext" "@authenticated" "@requiresScopes" "@policy"])\n`;

/** Composes subgraphs; throws with composition's own words where they do not fit. */
export function federate(definitions: Readonly<Record<string, SubgraphDefinition>>): Federation {
  const subgraphs = Object.entries(definitions).map(([name, { typeDefs, resolvers }]) => {
    const document = parse(
      typeDefs.includes('@link(') || typeDefs.includes('# federation 1') ? typeDefs : link + typeDefs,
    );
    return {
      name,
      document,
      schema: buildSubgraphSchema({ typeDefs: document, ...(resolvers ? { resolvers } : {}) }),
    };
  });
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, document }) => ({
      name,
      typeDefs: document,
      url: `https://${name}.example/graphql`,
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const schemas = new Map(subgraphs.map(({ name, schema }) => [name, schema]));
  return { supergraphSdl, schemas, send: (call) => sendTo(schemas, call) };
}

const documents = new Map<string, DocumentNode>();

async function sendTo(
  schemas: ReadonlyMap<string, GraphQLSchema>,
  call: SubgraphCall,
): Promise<SubgraphReply> {
  const schema = schemas.get(call.subgraph.name);
  if (!schema) return { ok: false, code: 'SUBGRAPH_UNAVAILABLE' };
  const document = documents.get(call.query) ?? parse(call.query);
  documents.set(call.query, document);
  const { data, errors = [] } = await execute({
    schema,
    document,
    variableValues: structuredClone(call.variables),
    ...(call.operationName === undefined ? {} : { operationName: call.operationName }),
  });
  return {
    ok: true,
    data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
    errors: errors.map(({ path }) => ({ path: path ?? null, code: 'SUBGRAPH_ERROR' })),
  };
}
