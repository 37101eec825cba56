import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { graphql, type GraphQLSchema, Kind, parse } from 'graphql';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { assertionAudience, assertionType } from '../../subgraphs/kit/assertion.ts';

type Resolvers = GraphQLResolverMap<unknown>;

/** A subgraph of a partner, on the loopback, that believes one hub. */
export interface PublishedSubgraph {
  readonly url: string;
  /** Serves another schema from now on; without resolvers it has no record. */
  serve(sdl: string, resolvers?: Resolvers): void;
  close(): Promise<void>;
}

/** Starts one; before it is told of a schema it serves none. */
export async function startPublishedSubgraph(issuer: string, name: string): Promise<PublishedSubgraph> {
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/rapporteur/subgraph-jwks.json`), {
    cooldownDuration: 0,
  });
  const rules = { issuer, audience: assertionAudience(name), typ: assertionType, algorithms: ['EdDSA'] };
  let schema: GraphQLSchema | null = null;
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      response.setHeader('content-type', 'application/json');
      const assertion = (request.headers.authorization ?? '').slice('Bearer '.length);
      const isBelieved = await jwtVerify(assertion, keys, rules).then(
        () => true,
        () => false,
      );
      if (!isBelieved || !schema) {
        response.writeHead(401).end('{"errors":[{"message":"refused"}]}');
        return;
      }
      const { query, variables } = JSON.parse(body);
      response.end(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
    };
    void answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    serve(sdl, resolvers = {}) {
      const typeDefs = parse(sdl);
      const unknown = typeDefs.definitions.flatMap((node) =>
        node.kind === Kind.OBJECT_TYPE_DEFINITION && node.directives?.some(({ name }) => name.value === 'key')
          ? [[node.name.value, { __resolveReference: () => null }] as const]
          : [],
      );
      schema = buildSubgraphSchema({ typeDefs, resolvers: { ...Object.fromEntries(unknown), ...resolvers } });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
