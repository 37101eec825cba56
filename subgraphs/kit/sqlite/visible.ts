import sql, { empty, raw } from 'sql-template-tag';
import type { SubgraphCaller } from '../caller.ts';
import { showsRecords } from '../grant-conditions.ts';
import { allGroups } from '../group-bits.ts';
import type { RecordPolicy } from '../record-policy.ts';
import type { EntityStorage } from '../request-database.ts';
import { shownBy } from '../shown-by.ts';
import { visibleColumns } from '../visible-columns.ts';
import { maskColumns, maskOf, masksOf, visibleCondition, type VisibleRecords } from '../visible-records.ts';

/**
 * Compiles the grants of a caller for one kind of record into SQLite's SQL, every value of them a parameter. Nothing stands
 * behind it as row-level security does in PostgreSQL, so a kind of record without a policy is its owner's alone.
 */
export function visibleInSqlite(
  storage: EntityStorage,
  policy: RecordPolicy | undefined,
  caller: SubgraphCaller,
): VisibleRecords {
  const table = raw(`"${storage.table}"`);
  if (!policy)
    return {
      from: sql`(SELECT r.* FROM ${table} r WHERE r.owner_id = ${caller.organisation}) t`,
      masks: empty,
    };
  const grants = caller.grants.filter((grant) => showsRecords(grant, policy));
  const shown = shownBy(grants, policy);
  if (shown.every(({ bits }) => bits === allGroups(policy)))
    return {
      from: sql`(SELECT r.* FROM ${table} r WHERE ${visibleCondition(policy, caller)}) t`,
      masks: empty,
    };
  const columns = visibleColumns(storage, policy, {
    core: grants.every(({ detail }) => detail === 'FULL') ? 'EXACT' : 'EITHER',
  });
  const masks = sql`SELECT r.rowid AS record, ${maskOf({ shown, policy, caller })} AS mask FROM ${table} r`;
  return {
    from: sql`(SELECT ${columns}, ${masksOf(policy)}
      FROM ${table} r JOIN (${masks}) m ON m.record = r.rowid WHERE m.mask <> 0) t`,
    masks: maskColumns,
  };
}
