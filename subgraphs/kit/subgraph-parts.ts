import type { Logger } from 'pino';
import type { EntitySchema } from 'typeorm';
import type { Database } from './database.ts';
import type { SubgraphResolvers } from './graphql-server.ts';
import type { Migration } from './migrate.ts';
import type { RecordPolicy } from './record-policy.ts';
import type { SqliteMigration } from './sqlite/migrate.ts';

/** All that one owner's `index.ts` says, but for what its records are kept in. */
interface Parts {
  readonly name: string;
  /** The file that holds the subgraph's SDL. */
  readonly schema: URL;
  readonly resolvers: SubgraphResolvers;
  readonly entities: readonly EntitySchema[];
  /** How agreements apply to its records; what is not named here no agreement shows. */
  readonly policies?: readonly RecordPolicy[];
}

/** A subgraph whose records are in PostgreSQL. */
export interface SubgraphParts extends Parts {
  readonly database?: 'postgresql';
  readonly migrations: readonly Migration[];
  /** What it does beside answering, from its start on. */
  readonly background?: (database: Database, logger: Logger) => BackgroundWork;
}

/** Work that goes on until it is told to stop. */
export interface BackgroundWork {
  /** Settles when nothing of it is under way. */
  stop(): Promise<void>;
}

/** A subgraph whose records are in a SQLite file. */
export interface SqliteParts extends Parts {
  readonly database: 'sqlite';
  readonly migrations: readonly SqliteMigration[];
}
