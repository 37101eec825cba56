import sql, { raw, type Sql } from 'sql-template-tag';
import type { SubgraphCaller } from './caller.ts';
import { cellTableOf } from './cell-table.ts';
import { showsRecords } from './grant-conditions.ts';
import { lazily } from './lazily.ts';
import type { Grant } from './grant.ts';
import type { RecordPolicy } from './record-policy.ts';
import type { EntityStorage } from './request-database.ts';
import { visibleCondition, visibleRecords, type VisibleRecords } from './visible-records.ts';

/** What a caller sees of a table, and where it can be counted by cells. */
export function visibleInPostgres(
  storage: EntityStorage,
  policy: RecordPolicy | undefined,
  caller: SubgraphCaller,
): VisibleRecords {
  const visible = visibleRecords(storage, policy, caller);
  if (!policy?.countedInCells || !seesWholeCells(caller, policy)) return visible;
  const cells = lazily(() => visibleCells(storage, policy, caller));
  return {
    get from() {
      return visible.from;
    },
    masks: visible.masks,
    get counted() {
      return visible.counted;
    },
    get cells() {
      return cells();
    },
    streams: visible.streams,
    picks: visible.picks,
  };
}

/** The sum of records of cells, as SQL over their alias. */
export const sumOfRecords = (alias: string): Sql => raw(`COALESCE(sum(${alias}.records), 0)`);

function visibleCells({ table }: EntityStorage, policy: RecordPolicy, caller: SubgraphCaller): Sql {
  return sql`(SELECT r.* FROM ${raw(cellTableOf(table))} r WHERE ${visibleCondition(policy, caller)}) t`;
}

/** Whether all that agreements show of single records is made of whole cells: they have no areas, and are of a year. */
function seesWholeCells(caller: SubgraphCaller, policy: RecordPolicy): boolean {
  const isWhole = ({ areas, from, to }: Grant): boolean => areas === null && isWholeYears(from, to);
  return caller.grants.filter((grant) => showsRecords(grant, policy)).every(isWhole);
}

/** Whether a period is made of whole years. */
export function isWholeYears(from: string | null | undefined, to: string | null | undefined): boolean {
  return (from?.endsWith('-01-01') ?? true) && (to?.endsWith('-12-31') ?? true);
}
