import type { EntityManager } from 'typeorm';
import { badInput } from '../../kit/errors.ts';
import { reviewBodyEntity, type ReviewBodyRecord } from '../entities/review-body.ts';

/** A review body that exists; throws BAD_USER_INPUT for a code that nobody has. */
export async function knownReviewBody(manager: EntityManager, code: string): Promise<ReviewBodyRecord> {
  const body = await manager.findOneBy(reviewBodyEntity, { code });
  if (body) return body;
  throw badInput(`No review body has the code "${code}"; "reviewBodies" lists them.`);
}
