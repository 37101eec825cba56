import type { GraphQLResolveInfo } from 'graphql';
import { connection, type Connection, type ConnectionArguments, type Parent } from '../../kit/connection.ts';
import type { SubgraphContext } from '../../kit/context.ts';
import type { RecommendationRecord } from '../entities/recommendation.ts';
import { recommendationList } from '../recommendation-list.ts';
import { wordsIn } from '../search-in.ts';
import type { RecommendationFilter } from '../schema.generated.ts';

interface ListRequest {
  readonly arguments: ConnectionArguments<RecommendationFilter> & {
    readonly asOf?: string | null | undefined;
  };
  readonly info: GraphQLResolveInfo;
  readonly parent?: Parent;
}

/** Answers a list of recommendations, as of a day where one is asked for. */
export async function recommendationsIn(
  request: SubgraphContext,
  { arguments: { asOf = null, ...rest }, info, parent }: ListRequest,
): Promise<Connection<RecommendationRecord>> {
  const words = await wordsIn(request, rest.filter?.search);
  const { context, collection } = recommendationList(request, asOf, words);
  return connection({ context, collection, arguments: rest, info, ...(parent ? { parent } : {}) });
}
