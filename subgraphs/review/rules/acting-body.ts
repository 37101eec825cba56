import type { EntityManager } from 'typeorm';
import type { SubgraphContext } from '../../kit/context.ts';
import { forbidden } from '../../kit/errors.ts';
import { reviewBodyAssignmentEntity } from '../entities/review-body-assignment.ts';
import type { ReviewBodyRecord } from '../entities/review-body.ts';
import { knownReviewBody } from './known-review-body.ts';
import { requireKind } from './require-kind.ts';

/** The organisation that acts as a body: the one a steward assigned last, else its owner; null where there is none. */
export async function organisationActingAs(
  manager: EntityManager,
  body: ReviewBodyRecord,
): Promise<string | null> {
  const newest = await manager.findOne(reviewBodyAssignmentEntity, {
    where: { bodyCode: body.code },
    order: { recordedAt: 'DESC' },
  });
  return newest?.organisationId ?? body.ownerId;
}

/** A body in whose name the caller may write: its organisation acts as it and is a review body. */
export async function actingBody(
  context: SubgraphContext,
  manager: EntityManager,
  code: string,
): Promise<ReviewBodyRecord> {
  const body = await knownReviewBody(manager, code);
  const organisation = await organisationActingAs(manager, body);
  if (organisation === null)
    throw forbidden(
      `No organisation acts as the review body "${code}" yet; a steward assigns one with "assignReviewBody".`,
    );
  if (organisation !== context.caller.organisation)
    throw forbidden(`Another organisation acts as the review body "${code}"; only it writes in its name.`);
  requireKind(context.caller, ['REVIEW_BODY'], 'write in the name of a review body');
  return body;
}
