import { createChangeReaders } from '../../subgraphs/kit/change-log/reader-views.ts';
import { empty, raw } from 'sql-template-tag';
import type { SubgraphCaller } from '../../subgraphs/kit/caller.ts';
import { usualSmallestCell } from '../../subgraphs/kit/config.ts';
import type { SubgraphContext } from '../../subgraphs/kit/context.ts';
import { createDisclosures } from '../../subgraphs/kit/disclosures.ts';
import { createVisible } from '../../subgraphs/kit/create-visible.ts';
import type { Database } from '../../subgraphs/kit/database.ts';
import type { Grant } from '../../subgraphs/kit/grant.ts';
import { grantorsByTable } from '../../subgraphs/kit/grantors-by-table.ts';
import { createLoaders, loadOne } from '../../subgraphs/kit/loaders.ts';
import { createPostgresReads } from '../../subgraphs/kit/postgres-reads.ts';
import { createRequestDatabase } from '../../subgraphs/kit/request-database.ts';
import { statistics } from '../../subgraphs/kit/statistics.ts';
import { incidentEntity } from '../../subgraphs/mission/entities/incident.ts';
import { countedIncidents } from '../../subgraphs/mission/incident-statistics.ts';
import { incidents } from '../../subgraphs/mission/lists.ts';
import { lookups } from '../../subgraphs/mission/loaders.ts';
import { policies } from '../../subgraphs/mission/policies.ts';

/** The reads that are compared, each as the mission subgraph makes it. */
export interface IncidentReader {
  readonly firstPage: () => Promise<readonly { readonly id: string }[]>;
  readonly batch: (ids: readonly string[]) => Promise<unknown>;
  readonly count: () => Promise<unknown>;
  readonly statistics: () => Promise<unknown>;
  /** Ends the transaction that all of them were made in. */
  readonly end: () => Promise<void>;
}

/** Reads under a caller's grants, or, where there are none to judge, as the table is. */
export function createIncidentReader(database: Database, grants: readonly Grant[] | null): IncidentReader {
  const caller: SubgraphCaller = {
    organisation: 'ngo-lantern',
    organisationKind: 'NGO',
    organisationCountry: null,
    clientId: 'bench',
    scopes: new Set(['incident:read']),
    purpose: null,
    grants: grants ?? [],
  };
  const db = createRequestDatabase({
    database,
    caller,
    requestId: 'bench',
    grantors: grantorsByTable(database, policies, caller),
    isMutation: () => false,
  });
  const reads = createPostgresReads(db);
  const visible: SubgraphContext['visible'] =
    grants === null
      ? () => ({ from: raw('incident t'), masks: empty })
      : createVisible(policies, { db, caller, operation: { kind: 'query' } });
  const contextOf = (): SubgraphContext => ({
    caller,
    db,
    visible,
    loader: createLoaders().loader,
    reads,
    requestId: 'bench',
    smallestCell: usualSmallestCell,
    disclosures: createDisclosures(caller, policies),
    changeReaders: createChangeReaders(database),
  });
  const page = (wants: { page: boolean; total: boolean }) =>
    reads.page<{ id: string }>({
      ...{ storage: db.storage(incidentEntity), visible: visible(incidentEntity), order: incidents.order },
      ...{ conditions: [], keys: [''], first: 50, after: null, wants, keepsCellsWhole: true },
    });
  return {
    firstPage: () => page({ page: true, total: false }),
    batch: (ids) => {
      const context = contextOf();
      return Promise.all(ids.map((id) => loadOne(context, lookups.incident, id)));
    },
    count: () => page({ page: false, total: true }),
    statistics: () =>
      statistics(contextOf(), { counted: countedIncidents, filter: {}, by: ['COUNTRY', 'YEAR'] }),
    end: () => db.commit(),
  };
}
