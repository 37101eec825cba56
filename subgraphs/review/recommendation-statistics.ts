import { speaksOnlyOf } from '../kit/countable-records.ts';
import { isWholeYears } from '../kit/visible-cells.ts';
import type { Count, CountedRecords } from '../kit/statistics.ts';
import type { RecommendationRecord } from './entities/recommendation.ts';
import type { AsOf } from './follow-up-state.ts';
import type { RecommendationList } from './recommendation-list.ts';
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

/** How a list of recommendations is counted. */
export const countedRecommendations = (
  { collection }: RecommendationList,
  asOf: AsOf,
): CountedRecords<RecommendationRecord, RecommendationFilter, RecommendationDimension> => ({
  policy: recommendationPolicy,
  collection,
  dimensions: {
    COUNTRY: { property: 'countryCode', by: 'VALUE' },
    BODY: { property: 'bodyCode', by: 'VALUE' },
    THEME: { property: 'themes', by: 'EACH' },
    YEAR: { property: 'adoptedOn', by: 'YEAR' },
    RESPONSE: { property: 'responseStatus', by: 'VALUE' },
  },
  // The difference between two days could be one record.
  keepsCellsWhole: (filter) =>
    asOf === null && isWholeYears(filter.adoptedFrom, filter.adoptedTo) && speaksOnlyOf(dimensional, filter),
});

/** How many recommendations share these values. */
export type CountOfRecommendations = Count<RecommendationDimension>;
