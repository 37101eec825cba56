import type { SubgraphCaller } from './caller.ts';
import type { Database } from './database.ts';
import type { RecordPolicy } from './record-policy.ts';
import { showsRecords } from './grant-conditions.ts';

/** Whose records of each table some grant of the caller may show; which of them is compiled into each statement. */
export function grantorsByTable(
  { source }: Database,
  policies: readonly RecordPolicy[],
  caller: SubgraphCaller,
): Readonly<Record<string, readonly string[]>> {
  const tables = policies.map((policy) => {
    const grants = caller.grants.filter((grant) => showsRecords(grant, policy));
    const grantors = new Set(grants.map(({ grantor }) => grantor));
    return [source.getMetadata(policy.entity).tableName, [...grantors]] as const;
  });
  return Object.fromEntries(tables.filter(([, grantors]) => grantors.length > 0));
}
