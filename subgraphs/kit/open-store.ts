import type { Logger } from 'pino';
import { openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { createPostgresStore } from './postgres-store.ts';
import type { RequestStore } from './request-store.ts';
import { openSqliteFile } from './sqlite/file.ts';
import { migrateSqlite } from './sqlite/migrate.ts';
import { createSqliteStore } from './sqlite/store.ts';
import type { SqliteParts, SubgraphParts } from './subgraph-parts.ts';

/** A store that is open, with the present schema. */
interface OpenStore {
  readonly store: RequestStore;
  readonly close: () => Promise<void>;
}

/** Brings what a subgraph's records are kept in to the present schema, and opens it. */
export async function openStore(
  parts: SubgraphParts | SqliteParts,
  {
    url,
    smallestCell,
    logger,
  }: { readonly url: string; readonly smallestCell: number; readonly logger: Logger },
): Promise<OpenStore> {
  const { entities, policies = [] } = parts;
  if (parts.database === 'sqlite') {
    const file = await openSqliteFile(url);
    await migrateSqlite(file, parts.migrations);
    const store = createSqliteStore({ file, entities, policies });
    return {
      store,
      close: () => file.close(),
    };
  }
  await migrate(url, parts.migrations);
  const database = await openDatabase({ url, entities });
  const background = parts.background?.(database, logger);
  return {
    store: createPostgresStore({ database, policies, smallestCell }),
    async close() {
      await background?.stop();
      await database.close();
    },
  };
}
