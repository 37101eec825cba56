import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { createRemoteJWKSet } from 'jose';
import pino from 'pino';
import type { EntitySchema } from 'typeorm';
import { readSubgraphConfig } from './config.ts';
import { openDatabase } from './database.ts';
import type { SubgraphResolvers } from './graphql-server.ts';
import { migrate, type Migration } from './migrate.ts';
import type { RecordPolicy } from './record-policy.ts';
import { serveSubgraph } from './serve.ts';

/** All that one owner's `index.ts` says. */
export interface SubgraphParts {
  readonly name: string;
  /** The file that holds the subgraph's SDL. */
  readonly schema: URL;
  readonly resolvers: SubgraphResolvers;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly Migration[];
  /** How agreements apply to its records; what is not named here no agreement shows. */
  readonly policies?: readonly RecordPolicy[];
}

/** What a process may say beyond its environment. */
export interface StartOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What ends after the subgraph, such as a database of the process's own. */
  readonly stopLast?: () => Promise<void>;
}

/** Runs a subgraph as a process: configuration, migrations, serving, and a clean end on SIGTERM or when its parent goes. */
export async function startSubgraph(parts: SubgraphParts, options: StartOptions = {}): Promise<void> {
  const config = readSubgraphConfig(parts.name, options.env ?? process.env);
  const logger = pino({ name: parts.name });
  await migrate(config.databaseUrl, parts.migrations);
  const database = await openDatabase({ url: config.databaseUrl, entities: parts.entities });
  const subgraph = await serveSubgraph(
    {
      name: parts.name,
      typeDefs: parse(readFileSync(parts.schema, 'utf8')),
      resolvers: parts.resolvers,
      policies: parts.policies ?? [],
      smallestCell: config.smallestCell,
      database,
    },
    {
      host: config.host,
      port: config.port,
      issuer: config.hubIssuer,
      keys: createRemoteJWKSet(new URL(config.hubJwksUrl)),
      logger,
    },
  );
  const stop = async (): Promise<void> => {
    await subgraph.close();
    await database.close();
    await options.stopLast?.();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => void stop());
  logger.info({ url: subgraph.url }, 'listening');
  process.send?.({ type: 'listening', url: subgraph.url });
}
