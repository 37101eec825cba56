import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse } from 'graphql';

/** One subgraph: its SDL without the federation link, and its resolvers. */
export interface SubgraphSource {
  readonly typeDefs: string;
  readonly resolvers: Parameters<typeof buildSubgraphSchema>[0] extends infer Module
    ? Module extends { resolvers?: infer Resolvers }
      ? Resolvers
      : never
    : never;
}

/** A request a subgraph got. */
export interface SeenRequest {
  readonly subgraph: string;
  readonly headers: IncomingMessage['headers'];
  readonly connection: Socket;
  readonly body: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> };
  /** The body as it was sent. */
  readonly text: string;
}

/** Subgraphs that answer over HTTP on this machine. */
export interface FederatedSubgraphs {
  readonly supergraphSdl: string;
  /** Every request any of them got, in order. */
  readonly seen: SeenRequest[];
  /** The port of each, by name. */
  readonly ports: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key" "@requires" "@provides" "@external" "@shareable" "@inaccessible" "@interfaceObject"
  "@authenticated" "@requiresScopes" "@policy" "@cost" "@listSize"])\n`;

/** Starts each subgraph on a free port and composes them. */
export async function startFederatedSubgraphs(
  sources: Readonly<Record<string, SubgraphSource>>,
): Promise<FederatedSubgraphs> {
  const seen: SeenRequest[] = [];
  const running = await Promise.all(
    Object.entries(sources).map(async ([name, { typeDefs, resolvers }]) => {
      const document = parse(typeDefs.includes('@link(') ? typeDefs : link + typeDefs);
      const schema = buildSubgraphSchema({ typeDefs: document, resolvers });
      const server = await listen(serve(schema, (request) => seen.push({ subgraph: name, ...request })));
      return { name, typeDefs: document, server, port: (server.address() as AddressInfo).port };
    }),
  );
  const composed = composeServices(
    running.map(({ name, typeDefs, port }) => ({ name, typeDefs, url: `http://127.0.0.1:${port}/` })),
  );
  if (composed.supergraphSdl === undefined) throw new Error(composed.errors.join('\n'));
  return {
    supergraphSdl: composed.supergraphSdl,
    seen,
    ports: new Map(running.map(({ name, port }) => [name, port])),
    async stop() {
      await Promise.all(running.map(({ server }) => close(server)));
    },
  };
}

function serve(schema: GraphQLSchema, saw: (request: Omit<SeenRequest, 'subgraph'>) => void): Server {
  return createServer((request, response) => {
    void text(request).then(async (body) => {
      const parsed = JSON.parse(body) as SeenRequest['body'];
      saw({ headers: request.headers, connection: request.socket, body: parsed, text: body });
      const result = await execute({
        schema,
        document: parse(parsed.query),
        variableValues: parsed.variables ?? {},
      });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    });
  });
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
