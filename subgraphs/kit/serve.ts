import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApolloServer } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import type { JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';
import { createVerifyAssertion, createVerifyCollection } from './assertion.ts';
import { usualSmallestCell } from './config.ts';
import type { Database } from './database.ts';
import type { RecordPolicy } from './record-policy.ts';
import { createPostgresStore } from './postgres-store.ts';
import { createRequestListener } from './request-listener.ts';
import type { RequestStore } from './request-store.ts';
import { createGraphqlServer, type RequestState, type SubgraphResolvers } from './graphql-server.ts';

/** What makes a subgraph: its name, its schema, how fields resolve, where its data is. */
export interface SubgraphDefinition {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly resolvers: SubgraphResolvers;
  readonly database: Database;
  /** How agreements apply to its records; what is not named here no agreement shows. */
  readonly policies?: readonly RecordPolicy[];
  /** The fewest records of a cell that is told where an agreement lets records be counted and not seen. */
  readonly smallestCell?: number;
}

export interface ServeOptions {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** The hub's issuer identifier. */
  readonly issuer: string;
  /** The hub's assertion keys. */
  readonly keys: JWTVerifyGetKey;
  readonly logger: Logger;
}

/** A subgraph that answers the hub. */
export interface RunningSubgraph {
  readonly url: string;
  /** Ends connections after what is under way has been answered. */
  close(): Promise<void>;
}

/** What is served from any store. */
interface StoredSubgraph extends Pick<SubgraphDefinition, 'name' | 'typeDefs' | 'resolvers'> {
  readonly store: RequestStore;
}

/** Serves a subgraph over PostgreSQL to the hub and to nobody else: a request without the hub's assertion gets 401. */
export function serveSubgraph(
  definition: SubgraphDefinition,
  options: ServeOptions,
): Promise<RunningSubgraph> {
  const { name, typeDefs, resolvers, database, policies = [] } = definition;
  const smallestCell = definition.smallestCell ?? usualSmallestCell;
  const store = createPostgresStore({ database, policies, smallestCell });
  return serveFromStore({ name, typeDefs, resolvers, store }, options);
}

/** Serves a subgraph to the hub and to nobody else. */
export async function serveFromStore(
  definition: StoredSubgraph,
  options: ServeOptions,
): Promise<RunningSubgraph> {
  const graphql = createGraphqlServer(definition);
  await graphql.start();
  const rules = { issuer: options.issuer, subgraph: definition.name, keys: options.keys };
  const stopping = new AbortController();
  const listener = createRequestListener({
    store: definition.store,
    graphql,
    verify: createVerifyAssertion(rules),
    verifyCollection: createVerifyCollection(rules),
    logger: options.logger,
    stopping: stopping.signal,
  });
  const server = createServer({ keepAliveTimeout: 65_000 }, listener);
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  return { url: `http://${options.host}:${port}/graphql`, close: () => close(server, graphql, stopping) };
}

function listen(server: Server, { host, port }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

async function close(
  server: Server,
  graphql: ApolloServer<RequestState>,
  stopping: AbortController,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  stopping.abort();
  server.closeIdleConnections();
  await closed;
  await graphql.stop();
}
