import sql from 'sql-template-tag';
import { connection, emptyConnection, type Parent } from '../../kit/connection.ts';
import { redactionsOf, showsGroup } from '../../kit/redactions.ts';
import type { RecommendationRecord } from '../entities/recommendation.ts';
import { statistics } from '../../kit/statistics.ts';
import { countedRecommendations } from '../recommendation-statistics.ts';
import { evidenceLinks, grades, recommendations, responses } from '../lists.ts';
import { loadPresentGrade, loadPresentResponse, loadRecommendation, loadReviewBody } from '../loaders.ts';
import { recommendationPolicy } from '../policies.ts';
import { found } from '../rules/found.ts';
import type {
  QueryResolvers,
  RecommendationCountResolvers,
  RecommendationResolvers,
  ResponseStatus,
} from '../schema.generated.ts';

export const recommendationQueries: QueryResolvers = {
  recommendation: (_root, { id }, context) => loadRecommendation(context, id),
  recommendations: (_root, args, context, info) =>
    connection({ context, collection: recommendations, arguments: args, info }),
  recommendationStatistics: (_root, { filter, by }, context) =>
    statistics(context, { counted: countedRecommendations, filter: filter ?? {}, by }),
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

const partOf = (id: string): Parent => ({
  name: 'recommendation',
  key: id,
  condition: sql`t.recommendation_id = p.key`,
});

const shows = (recommendation: RecommendationRecord, group: string): boolean =>
  showsGroup(recommendationPolicy, recommendation, group);

export const recommendationFields: RecommendationResolvers = {
  __resolveReference: ({ id }, context) => loadRecommendation(context, id),
  body: ({ bodyCode }, _args, context) => found(loadReviewBody(context, bodyCode)),
  country: ({ countryCode }) => ({ code: countryCode }),
  recommendingState: ({ recommendingState }) =>
    recommendingState === null ? null : { code: recommendingState },
  owner: ({ ownerId }) => ({ id: ownerId }),
  redactions: (recommendation) => redactionsOf(recommendationPolicy, recommendation),
  response: (recommendation, _args, context) =>
    shows(recommendation, 'RESPONSES') ? loadPresentResponse(context, recommendation.id) : null,
  responses: (recommendation, args, context, info) =>
    shows(recommendation, 'RESPONSES')
      ? connection({
          context,
          collection: responses,
          arguments: args,
          info,
          parent: partOf(recommendation.id),
        })
      : emptyConnection(),
  grade: (recommendation, _args, context) =>
    shows(recommendation, 'GRADES') ? loadPresentGrade(context, recommendation.id) : null,
  grades: (recommendation, args, context, info) =>
    shows(recommendation, 'GRADES')
      ? connection({ context, collection: grades, arguments: args, info, parent: partOf(recommendation.id) })
      : emptyConnection(),
  evidence: ({ id }, args, context, info) =>
    connection({ context, collection: evidenceLinks, arguments: args, info, parent: partOf(id) }),
};
