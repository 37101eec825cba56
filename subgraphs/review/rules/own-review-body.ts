import type { EntityManager } from 'typeorm';
import type { SubgraphContext } from '../../kit/context.ts';
import { badInput, forbidden } from '../../kit/errors.ts';
import { reviewBodyEntity, type ReviewBodyRecord } from '../entities/review-body.ts';

/** A review body that exists; throws BAD_USER_INPUT for a code that nobody has. */
export async function knownReviewBody(manager: EntityManager, code: string): Promise<ReviewBodyRecord> {
  const body = await manager.findOneBy(reviewBodyEntity, { code });
  if (body) return body;
  throw badInput(`No review body has the code "${code}"; "reviewBodies" lists them.`);
}

/** A body in whose name the caller may record: one that came with the hub, since its documents are public, or its own. */
export async function recordableReviewBody(
  context: SubgraphContext,
  manager: EntityManager,
  code: string,
): Promise<ReviewBodyRecord> {
  const body = await knownReviewBody(manager, code);
  if (body.ownerId === null || body.ownerId === context.caller.organisation) return body;
  throw forbidden(`The review body "${code}" is another organisation; only it records in its name.`);
}

/** The body that the caller's organisation acts as. */
export async function ownReviewBody(
  context: SubgraphContext,
  manager: EntityManager,
  code: string,
): Promise<ReviewBodyRecord> {
  const body = await knownReviewBody(manager, code);
  if (body.ownerId === context.caller.organisation) return body;
  throw forbidden(`Your organisation does not act as the review body "${code}".`);
}
