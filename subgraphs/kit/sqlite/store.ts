import type { EntitySchema } from 'typeorm';
import { createVisible } from '../create-visible.ts';
import type { ReadingContext, SubgraphContext } from '../context.ts';
import { createDisclosures } from '../disclosures.ts';
import { createLoaders } from '../loaders.ts';
import type { RecordPolicy } from '../record-policy.ts';
import type { RequestStore } from '../request-store.ts';
import type { SqliteFile } from './file.ts';
import { openSqliteRequest, type SqliteRequest } from './request.ts';
import { visibleInSqlite } from './visible.ts';

/** What every resolver of a subgraph over SQLite gets. */
export interface SqliteContext extends Omit<ReadingContext, 'db'>, Pick<SubgraphContext, 'requestId'> {
  readonly db: SqliteRequest;
}

interface StoreParts {
  readonly file: SqliteFile;
  readonly entities: readonly EntitySchema[];
  readonly policies: readonly RecordPolicy[];
}

/** Answers requests from a SQLite file. */
export function createSqliteStore({ file, entities, policies }: StoreParts): RequestStore {
  refuseUnjudged(entities, policies);
  return {
    open({ caller, requestId, operation }) {
      const { loader, forget } = createLoaders();
      const { db, reads, commit, rollback } = openSqliteRequest({
        file,
        caller,
        isMutation: () => operation.kind === 'mutation',
        onChange: forget,
      });
      const context: SqliteContext = {
        caller,
        requestId,
        loader,
        db,
        reads,
        disclosures: createDisclosures(caller, policies),
        visible: createVisible(policies, { db, caller, operation, compile: visibleInSqlite }),
      };
      // Nothing notes acts here: there are no triggers that a change could not forget.
      return { context, acts: () => Promise.resolve([]), commit, rollback };
    },
    isReady: () =>
      Promise.resolve()
        .then(() => {
          const reader = file.reader();
          reader.prepare('SELECT 1').get();
          file.release(reader);
          return true;
        })
        .catch(() => false),
  };
}

/** What cannot be judged here is refused before anything is served: nothing stands behind the policy. */
function refuseUnjudged(entities: readonly EntitySchema[], policies: readonly RecordPolicy[]): void {
  for (const { options } of entities)
    if (!('ownerId' in options.columns))
      throw new Error(`"${options.name}" needs an ownerId: SQLite shows a record by it.`);
  for (const { dataset, restsOnAccounts } of policies)
    if (restsOnAccounts)
      throw new Error(`"${dataset}" rests on accounts; keep it in PostgreSQL, which judges consents.`);
}
