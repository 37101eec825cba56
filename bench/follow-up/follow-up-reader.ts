import type { SubgraphCaller } from '../../subgraphs/kit/caller.ts';
import { createChangeReaders } from '../../subgraphs/kit/change-log/reader-views.ts';
import { usualSmallestCell } from '../../subgraphs/kit/config.ts';
import type { SubgraphContext } from '../../subgraphs/kit/context.ts';
import { createVisible } from '../../subgraphs/kit/create-visible.ts';
import type { Database } from '../../subgraphs/kit/database.ts';
import { createDisclosures } from '../../subgraphs/kit/disclosures.ts';
import { createLoaders } from '../../subgraphs/kit/loaders.ts';
import { createPostgresReads } from '../../subgraphs/kit/postgres-reads.ts';
import { createRequestDatabase } from '../../subgraphs/kit/request-database.ts';
import { recommendationEntity } from '../../subgraphs/review/entities/recommendation.ts';
import { followUpStatistics } from '../../subgraphs/review/follow-up-statistics.ts';
import { policies } from '../../subgraphs/review/policies.ts';
import { recommendationFacets } from '../../subgraphs/review/recommendation-facets.ts';
import { recommendationList } from '../../subgraphs/review/recommendation-list.ts';
import { wordsIn } from '../../subgraphs/review/search-in.ts';
import type { RecommendationFilter } from '../../subgraphs/review/schema.generated.ts';
import type { DownloadHub } from './download-hub.ts';
import { readDownload } from './download-reader.ts';
import { readExport } from './export-reader.ts';
import { beginFeed, readFeed } from './feed-reader.ts';

/** What is measured; every read gives something that tells whether two of them read the same. */
export const reads = [
  'page',
  'search',
  'commonSearch',
  'searchCount',
  'facets',
  'statistics',
  'asOfPage',
  'asOfStatistics',
  'feedStart',
  'feed',
  'export',
  'download',
] as const;
export type Read = (typeof reads)[number];
export type Reads = Readonly<Record<Read, () => Promise<string>>> & { readonly end: () => Promise<void> };

/** What one record in a hundred says, and what one in eight does. */
const rare = 'corruption AND budget AND (food OR water) AND penalty NOT torture';
const common = '(torture OR prisons) AND reparation NOT water';

/** A day between the first and the last change. */
export const pastDay = '2024-06-01';

const caller: SubgraphCaller = {
  organisation: 'ngo-lantern',
  organisationKind: 'NGO',
  organisationCountry: null,
  clientId: 'bench',
  scopes: new Set(['recommendation:read', 'follow-up:read']),
  purpose: null,
  grants: [],
};

/** Reads as the review subgraph reads for an organisation that sees what is labelled for everybody. */
export function createFollowUpReader(database: Database, hub: DownloadHub): Reads {
  const db = createRequestDatabase({
    database,
    caller,
    requestId: 'bench',
    grantors: {},
    isMutation: () => false,
  });
  // One for all requests, as a process of the subgraph has it.
  const changeReaders = createChangeReaders(database);
  const contextOf = (): SubgraphContext => ({
    caller,
    db,
    visible: createVisible(policies, { db, caller, operation: { kind: 'query' } }),
    loader: createLoaders().loader,
    reads: createPostgresReads(db),
    requestId: 'bench',
    smallestCell: usualSmallestCell,
    disclosures: createDisclosures(caller, policies),
    changeReaders,
  });
  return {
    page: async () => idsOf(await listed(contextOf(), { filter: {}, asOf: null, first: 50 })),
    search: async () => idsOf(await listed(contextOf(), { filter: { search: rare }, asOf: null, first: 50 })),
    commonSearch: async () =>
      idsOf(await listed(contextOf(), { filter: { search: common }, asOf: null, first: 50 })),
    searchCount: async () => {
      const [row] = await listed(contextOf(), { filter: { search: common }, asOf: null, first: null });
      return String(row?.__total);
    },
    facets: () => sorted(contextOf()),
    statistics: () => counted(contextOf(), null),
    asOfPage: async () => idsOf(await listed(contextOf(), { filter: {}, asOf: pastDay, first: 50 })),
    asOfStatistics: () => counted(contextOf(), pastDay),
    feedStart: () => beginFeed(contextOf()),
    feed: () => readFeed(contextOf()),
    export: () => readExport(contextOf),
    download: () => readDownload(hub),
    end: () => db.commit(),
  };
}

interface ListedRow {
  readonly id: string;
  readonly __total: number | null;
}

const idsOf = (rows: readonly ListedRow[]): string => rows.map(({ id }) => id).join();

/** A page, or, where no number of records is asked for, how many there are. */
async function listed(
  request: SubgraphContext,
  { filter, asOf, first }: { filter: RecommendationFilter; asOf: string | null; first: number | null },
): Promise<ListedRow[]> {
  const { context, collection } = recommendationList(request, asOf, await wordsIn(request, filter.search));
  return request.reads.page<ListedRow>({
    storage: request.db.storage(recommendationEntity),
    visible: context.visible(recommendationEntity),
    order: collection.order,
    conditions: collection.where(filter),
    keys: [''],
    first: first ?? 0,
    after: null,
    wants: { page: first !== null, total: first === null },
  });
}

async function sorted(request: SubgraphContext): Promise<string> {
  const facets = await recommendationFacets(request, {
    filter: {},
    by: ['COUNTRY', 'BODY', 'THEME'],
    top: 10,
    asOf: null,
  });
  return facets.map(({ values }) => values.map(({ records }) => records).join()).join(';');
}

async function counted(request: SubgraphContext, asOf: string | null): Promise<string> {
  const { total, counts } = await followUpStatistics(request, { filter: {}, by: ['BODY', 'STATUS'], asOf });
  return `${total}:${counts.length}`;
}
