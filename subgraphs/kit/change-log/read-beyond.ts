import type { Sql } from 'sql-template-tag';
import type { SubgraphContext } from '../context.ts';
import type { Grant } from '../grant.ts';
import { showsRecords } from '../grant-conditions.ts';
import type { RecordPolicy } from '../record-policy.ts';
import type { ChangeFilter, Judging } from './judge-changes.ts';
import type { ReaderViews } from './reader-views.ts';

/** What reading the log needs to know of its reader. */
export interface Reading {
  readonly context: SubgraphContext;
  readonly policies: readonly RecordPolicy[];
  readonly views: ReaderViews;
  readonly filter: ChangeFilter;
}

/** How records of one kind are judged for a reader. */
export function judgingOf({ context, views, filter }: Reading, policy: RecordPolicy): Judging {
  return { caller: context.caller, policy, views, filter };
}

/**
 * Reads what agreements show now and what they showed when the reader came before: only to tell the ids of records
 * that it was told of and that are gone.
 */
export function readBeyond<Row>(reading: Reading, statement: Sql): Promise<Row[]> {
  const { context, policies, views } = reading;
  const before = views.flatMap((span) => span.views).flatMap(({ grants }) => grants ?? []);
  const grants = [...before, ...context.caller.grants];
  const byTable = policies.map((policy): [string, string[]] => [
    context.db.storage(policy.entity).table,
    grantorsOf(grants.filter((grant) => showsRecords(grant, policy))),
  ]);
  return context.db.count(statement, { ...Object.fromEntries(byTable), record_change: grantorsOf(grants) });
}

function grantorsOf(grants: readonly Grant[]): string[] {
  return [...new Set(grants.map(({ grantor }) => grantor))];
}
