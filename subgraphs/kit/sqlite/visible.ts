import sql, { empty, raw } from 'sql-template-tag';
import type { SubgraphCaller } from '../caller.ts';
import { allGroups } from '../group-bits.ts';
import type { RecordPolicy } from '../record-policy.ts';
import type { EntityStorage } from '../request-database.ts';
import { visibleColumns } from '../visible-columns.ts';
import {
  compileGrant,
  maskOf,
  showsRecords,
  visibleCondition,
  wholeRows,
  type VisibleRecords,
} from '../visible-records.ts';

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
  const rows = visibleCondition(policy, caller);
  const compiled = caller.grants
    .filter((grant) => showsRecords(grant, policy))
    .map((grant) => compileGrant(grant, policy));
  if (compiled.every(({ groups, isFull }) => isFull && groups === allGroups(policy)))
    return { from: sql`(SELECT r.* FROM ${table} r WHERE ${rows}) t`, masks: empty };
  const full = compiled.filter(({ isFull }) => isFull);
  const deidentified = compiled.filter(({ isFull }) => !isFull);
  const whole = sql`CASE WHEN ${wholeRows(policy, caller)} THEN ${raw(String(allGroups(policy)))}`;
  const masks = sql`SELECT r.rowid AS record, ${whole} ELSE ${maskOf(full)} END AS exact,
      ${maskOf(deidentified)} AS generalised FROM ${table} r WHERE ${rows}`;
  const columns = visibleColumns(storage, policy, deidentified.length === 0 ? 'EXACT' : 'EITHER');
  return {
    from: sql`(SELECT ${columns}, m.exact AS "__exact", m.generalised AS "__generalised"
      FROM ${table} r JOIN (${masks}) m ON m.record = r.rowid) t`,
    masks: raw(', t."__exact", t."__generalised"'),
  };
}
