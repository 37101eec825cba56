import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { createRemoteJWKSet } from 'jose';
<<<<<<< HEAD
import pino from 'pino';
import { readSubgraphConfig } from './config.ts';
import { openStore } from './open-store.ts';
import { serveFromStore } from './serve.ts';
import type { SqliteParts, SubgraphParts } from './subgraph-parts.ts';
=======
import pino, { type Logger } from 'pino';
import type { EntitySchema } from 'typeorm';
import { readSubgraphConfig } from './config.ts';
import { openDatabase, type Database } from './database.ts';
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
  /** What it does beside answering, from its start on. */
  readonly background?: (database: Database, logger: Logger) => BackgroundWork;
}

/** Work that goes on until it is told to stop. */
export interface BackgroundWork {
  /** Settles when nothing of it is under way. */
  stop(): Promise<void>;
}
>>>>>>> 2bfd0a9 (review: words of many texts are taken up after them, and found meanwhile)

/** What a process may say beyond its environment. */
export interface StartOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What ends after the subgraph, such as a database of the process's own. */
  readonly stopLast?: () => Promise<void>;
}

/** Runs a subgraph as a process: configuration, migrations, serving, and a clean end on SIGTERM or when its parent goes. */
export async function startSubgraph(
  parts: SubgraphParts | SqliteParts,
  options: StartOptions = {},
): Promise<void> {
  const config = readSubgraphConfig(parts.name, options.env ?? process.env);
  const logger = pino({ name: parts.name });
  const { store, close } = await openStore(parts, {
    url: config.databaseUrl,
    smallestCell: config.smallestCell,
  });
  const { name, resolvers } = parts;
  const typeDefs = parse(readFileSync(parts.schema, 'utf8'));
  const subgraph = await serveFromStore(
    { name, typeDefs, resolvers, store },
    {
      host: config.host,
      port: config.port,
      issuer: config.hubIssuer,
      keys: createRemoteJWKSet(new URL(config.hubJwksUrl)),
      logger,
    },
  );
  const background = parts.background?.(database, logger);
  const stop = async (): Promise<void> => {
    await subgraph.close();
<<<<<<< HEAD
    await close();
=======
    await background?.stop();
    await database.close();
>>>>>>> 2bfd0a9 (review: words of many texts are taken up after them, and found meanwhile)
    await options.stopLast?.();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => void stop());
  logger.info({ url: subgraph.url }, 'listening');
  process.send?.({ type: 'listening', url: subgraph.url });
}
