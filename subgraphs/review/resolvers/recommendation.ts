import { emptyConnection } from '../../kit/connection.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { redactionsOf } from '../../kit/redactions.ts';
import { statistics } from '../../kit/statistics.ts';
import { countedRecommendations } from '../recommendation-statistics.ts';
import { grades, responses } from '../lists.ts';
import { loadGradeOf, loadRecommendation, loadResponseOf, loadReviewBody } from '../loaders.ts';
import { recommendationFacets } from '../recommendation-facets.ts';
import { recommendationList } from '../recommendation-list.ts';
import { wordsIn } from '../search-in.ts';
import { recommendationPolicy } from '../policies.ts';
import { found } from '../rules/found.ts';
import { partsOf, shows } from './parts-of.ts';
import { recommendationFollowUpFields } from './recommendation-follow-up.ts';
import { recommendationsIn } from './recommendations-in.ts';
import type {
  QueryResolvers,
  RecommendationCountResolvers,
  RecommendationResolvers,
  ResponseStatus,
} from '../schema.generated.ts';

export const recommendationQueries: QueryResolvers = {
  recommendation: (_root, { id, asOf = null }, context) =>
    loadRecommendation(recommendationList(context, asOf).context, id),
  recommendations: (_root, args, context, info) => recommendationsIn(context, { arguments: args, info }),
  async recommendationStatistics(_root, { filter, by, asOf = null }, context) {
    const list = recommendationList(context, asOf, await wordsIn(context, filter?.search));
    const counted = countedRecommendations(list, asOf);
    return statistics(list.context, { counted, filter: filter ?? {}, by });
  },
  recommendationFacets: (_root, { filter, by, top, asOf = null }, context) =>
    recommendationFacets(context, { filter: filter ?? {}, by, top: top ?? 10, asOf }),
};

/** Values come from checked columns, so that they are what the schema says. */
export const recommendationCountFields: RecommendationCountResolvers = {
  country: ({ values: { COUNTRY: code } }) => (typeof code === 'string' ? { code } : null),
  body: ({ values: { BODY: code } }, _args, context) =>
    typeof code === 'string' ? found(loadReviewBody(context, code)) : null,
  theme: ({ values: { THEME: theme } }) => (typeof theme === 'string' ? theme : null),
  year: ({ values: { YEAR: year } }) => (typeof year === 'number' ? year : null),
  response: ({ values: { RESPONSE: status } }) => (status ?? null) as ResponseStatus | null,
};

export const recommendationFields: RecommendationResolvers = {
  ...labelFields,
  __resolveReference: ({ id }, context) => loadRecommendation(context, id),
  body: ({ bodyCode }, _args, context) => found(loadReviewBody(context, bodyCode)),
  country: ({ countryCode }) => ({ code: countryCode }),
  recommendingState: ({ recommendingState }) =>
    recommendingState === null ? null : { code: recommendingState },
  owner: ({ ownerId }) => ({ id: ownerId }),
  redactions: (recommendation) => redactionsOf(recommendationPolicy, recommendation),
  response: (recommendation, _args, context) =>
    shows(recommendation, 'RESPONSES')
      ? loadResponseOf(context, recommendation.id, recommendation.asOf ?? null)
      : null,
  responses: (recommendation, args, context, info) =>
    shows(recommendation, 'RESPONSES')
      ? partsOf(
          recommendation,
          { parts: responses, known: { recorded: 'recorded_at' } },
          { context, args, info },
        )
      : emptyConnection(),
  grade: (recommendation, _args, context) =>
    shows(recommendation, 'GRADES')
      ? loadGradeOf(context, recommendation.id, recommendation.asOf ?? null)
      : null,
  grades: (recommendation, args, context, info) =>
    shows(recommendation, 'GRADES')
      ? partsOf(
          recommendation,
          { parts: grades, known: { recorded: 'recorded_at', valid: 'graded_on' } },
          { context, args, info },
        )
      : emptyConnection(),
  ...recommendationFollowUpFields,
};
