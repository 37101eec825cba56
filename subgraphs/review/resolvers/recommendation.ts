import sql from 'sql-template-tag';
import { connection, type Parent } from '../../kit/connection.ts';
import { evidenceLinks, grades, recommendations, responses } from '../lists.ts';
import { loadPresentGrade, loadPresentResponse, loadRecommendation, loadReviewBody } from '../loaders.ts';
import { found } from '../rules/found.ts';
import type { QueryResolvers, RecommendationResolvers } from '../schema.generated.ts';

export const recommendationQueries: QueryResolvers = {
  recommendation: (_root, { id }, context) => loadRecommendation(context, id),
  recommendations: (_root, args, context, info) =>
    connection({ context, collection: recommendations, arguments: args, info }),
};

const partOf = (id: string): Parent => ({
  name: 'recommendation',
  key: id,
  condition: sql`t.recommendation_id = p.key`,
});

export const recommendationFields: RecommendationResolvers = {
  __resolveReference: ({ id }, context) => loadRecommendation(context, id),
  body: ({ bodyCode }, _args, context) => found(loadReviewBody(context, bodyCode)),
  country: ({ countryCode }) => ({ code: countryCode }),
  recommendingState: ({ recommendingState }) =>
    recommendingState === null ? null : { code: recommendingState },
  owner: ({ ownerId }) => ({ id: ownerId }),
  response: ({ id }, _args, context) => loadPresentResponse(context, id),
  responses: ({ id }, args, context, info) =>
    connection({ context, collection: responses, arguments: args, info, parent: partOf(id) }),
  grade: ({ id }, _args, context) => loadPresentGrade(context, id),
  grades: ({ id }, args, context, info) =>
    connection({ context, collection: grades, arguments: args, info, parent: partOf(id) }),
  evidence: ({ id }, args, context, info) =>
    connection({ context, collection: evidenceLinks, arguments: args, info, parent: partOf(id) }),
};
