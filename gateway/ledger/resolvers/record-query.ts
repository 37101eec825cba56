import sql from 'sql-template-tag';
import { requireScope } from '../../../subgraphs/kit/caller.ts';
import type { Collection } from '../../../subgraphs/kit/collection.ts';
import { connection } from '../../../subgraphs/kit/connection.ts';
import type {
  AccessRecordFilter,
  GovernanceRecordFilter,
  QueryResolvers,
} from '../../organisations/schema.generated.ts';
import { ledgerEntryEntity, type LedgerEntryRecord } from '../entities/ledger-entry.ts';

const accesses: Collection<LedgerEntryRecord, AccessRecordFilter> = {
  name: 'accessRecords',
  entity: ledgerEntryEntity,
  order: [{ by: 'index', direction: 'DESC' }],
  where: ({ organisation, owner, dataset, agreement, from, to }) => [
    sql`t.kind = 'ACCESS'`,
    organisation && sql`t.organisation = ${organisation}`,
    owner && sql`t.owner = ${owner}`,
    dataset && sql`t.dataset = ${dataset}`,
    agreement &&
      sql`EXISTS (SELECT FROM jsonb_array_elements_text(t.entry::jsonb -> 'agreements') AS a(version)
                  WHERE starts_with(a.version, ${`${agreement}@`}))`,
    from && sql`t.recorded_at >= ${from}`,
    to && sql`t.recorded_at < ${to}`,
  ],
};

const acts: Collection<LedgerEntryRecord, GovernanceRecordFilter> = {
  name: 'governanceRecords',
  entity: ledgerEntryEntity,
  order: [{ by: 'index', direction: 'DESC' }],
  where: ({ organisation, act, from, to }) => [
    sql`t.kind <> 'ACCESS'`,
    organisation && sql`t.organisation = ${organisation}`,
    act && sql`t.entry::jsonb ->> 'act' = ${act}`,
    from && sql`t.recorded_at >= ${from}`,
    to && sql`t.recorded_at < ${to}`,
  ],
};

/** The ledger's entries; row-level security leaves those that concern the caller's own organisation. */
export const recordQuery: Pick<QueryResolvers, 'accessRecords' | 'governanceRecords'> = {
  accessRecords: (_root, args, context, info) => {
    requireScope(context.caller, 'ledger:read');
    return connection({ context, collection: accesses, arguments: args, info });
  },
  governanceRecords: (_root, args, context, info) => {
    requireScope(context.caller, 'ledger:read');
    return connection({ context, collection: acts, arguments: args, info });
  },
};
