import { collectKeptActs } from './act-outbox.ts';
import { createChangeReaders } from './change-log/reader-views.ts';
import { createWatchChanges } from './change-log/watch-changes.ts';
import type { SubgraphContext } from './context.ts';
import { createVisible } from './create-visible.ts';
import type { Database } from './database.ts';
import { createDisclosures } from './disclosures.ts';
import { grantorsByTable } from './grantors-by-table.ts';
import { createLoaders } from './loaders.ts';
import { createPostgresReads } from './postgres-reads.ts';
import type { RecordPolicy } from './record-policy.ts';
import { createRequestDatabase } from './request-database.ts';
import type { RequestStore } from './request-store.ts';

interface StoreParts {
  readonly database: Database;
  readonly policies: readonly RecordPolicy[];
  readonly smallestCell: number;
}

/** Answers requests from PostgreSQL, with row-level security behind the policies. */
export function createPostgresStore({ database, policies, smallestCell }: StoreParts): RequestStore {
  const changeReaders = createChangeReaders(database);
  return {
    open({ caller, requestId, operation }) {
      const { loader, forget } = createLoaders();
      const db = createRequestDatabase({
        database,
        caller,
        requestId,
        grantors: grantorsByTable(database, policies, caller),
        isMutation: () => operation.kind === 'mutation',
        onChange: forget,
      });
      const context: SubgraphContext = {
        caller,
        requestId,
        smallestCell,
        loader,
        db,
        reads: createPostgresReads(db),
        disclosures: createDisclosures(caller, policies),
        visible: createVisible(policies, { db, caller, operation }),
        changeReaders,
      };
      return { context, acts: () => db.acts(), commit: () => db.commit(), rollback: () => db.rollback() };
    },
    watch: createWatchChanges(database),
    collectActs: (taken) => collectKeptActs(database, taken),
    isReady: () =>
      database.source.query('SELECT 1').then(
        () => true,
        () => false,
      ),
  };
}
