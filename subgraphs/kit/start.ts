import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { parse } from 'graphql';
import { createRemoteJWKSet } from 'jose';
import pino from 'pino';
import { readSubgraphConfig } from './config.ts';
import { openStore } from './open-store.ts';
import { serveFromStore } from './serve.ts';
import type { SqliteParts, SubgraphParts } from './subgraph-parts.ts';

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
    logger,
  });
  const { name, resolvers } = parts;
  const typeDefs = parse(readFileSync(parts.schema, 'utf8'));
  const subgraph = await serveFromStore(
    { name, typeDefs, resolvers, store },
    {
      host: config.host,
      port: config.port,
      issuer: config.hubIssuer,
      // A key that is not known is asked for once a second at most: whoever stands in for a hub has another each time.
      keys: createRemoteJWKSet(new URL(config.hubJwksUrl), { cooldownDuration: 1000 }),
      logger,
    },
  );
  const stop = async (): Promise<void> => {
    await subgraph.close();
    await close();
    await options.stopLast?.();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => void stop());
  logger.info({ url: subgraph.url }, 'listening');
  // Where compiled code is kept, what starts next finds it.
  flushCompileCache();
  process.send?.({ type: 'listening', url: subgraph.url });
}
