import type { SubgraphContext } from '../kit/context.ts';
import { isWholeYears, speaksOnlyOf } from '../kit/countable-records.ts';
import type { Count, CountedRecords } from '../kit/statistics.ts';
import type { RecommendationRecord } from './entities/recommendation.ts';
import { recommendationList } from './recommendation-list.ts';
import { recommendationPolicy } from './policies.ts';
import type { RecommendationDimension, RecommendationFilter } from './schema.generated.ts';

const dimensional = new Set<string>([
  'countries',
  'bodies',
  'themes',
  'responses',
  'owners',
  'adoptedFrom',
  'adoptedTo',
]);

/** How recommendations are counted. */
export const countedRecommendations = (
  context: SubgraphContext,
): CountedRecords<RecommendationRecord, RecommendationFilter, RecommendationDimension> => ({
  policy: recommendationPolicy,
  collection: recommendationList(context, null).collection,
  dimensions: {
    COUNTRY: { property: 'countryCode', by: 'VALUE' },
    BODY: { property: 'bodyCode', by: 'VALUE' },
    THEME: { property: 'themes', by: 'EACH' },
    YEAR: { property: 'adoptedOn', by: 'YEAR' },
    RESPONSE: { property: 'responseStatus', by: 'VALUE' },
  },
  keepsCellsWhole: (filter) =>
    isWholeYears(filter.adoptedFrom, filter.adoptedTo) && speaksOnlyOf(dimensional, filter),
});

/** How many recommendations share these values. */
export type CountOfRecommendations = Count<RecommendationDimension>;
