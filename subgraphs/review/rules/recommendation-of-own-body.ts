import type { EntityManager } from 'typeorm';
import type { SubgraphContext } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import { recommendationEntity, type RecommendationRecord } from '../entities/recommendation.ts';
import { actingBody } from './acting-body.ts';

/** A recommendation the caller may see, of the body it acts as; throws NOT_FOUND or FORBIDDEN. */
export async function recommendationOfOwnBody(
  context: SubgraphContext,
  manager: EntityManager,
  id: string,
): Promise<RecommendationRecord> {
  const recommendation = await visibleRecommendation(manager, id);
  await actingBody(context, manager, recommendation.bodyCode);
  return recommendation;
}

/** A recommendation the caller may see; throws NOT_FOUND. */
export async function visibleRecommendation(
  manager: EntityManager,
  id: string,
): Promise<RecommendationRecord> {
  const found = await manager.findOneBy(recommendationEntity, { id });
  if (found) return found;
  throw notFound('Recommendation', id);
}
