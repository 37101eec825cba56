import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { changesOf } from '../../kit/changes.ts';
import { checkText } from '../../kit/check-input.ts';
import type { SubgraphContext } from '../../kit/context.ts';
import { checkCome } from '../rules/check-come.ts';
import type { RecommendationRecord } from '../entities/recommendation.ts';
import { organisationActingAs } from '../rules/acting-body.ts';
import { knownReviewBody } from '../rules/known-review-body.ts';
import { visibleRecommendation } from '../rules/recommendation-of-own-body.ts';
import { today } from '../rules/today.ts';
import type { SubmitAlternativeReportInput } from '../schema.generated.ts';

/** A report to be kept: who submits it, to whom. */
interface SubmittedReport {
  readonly id: string;
  readonly ownerId: string;
  readonly recommendationId: string;
  readonly addressedTo: string | null;
  readonly text: string;
  readonly documentSymbol: string | null;
  readonly submittedOn: string;
  readonly submittedBy: string;
  readonly submittedByClient: string;
}

/** Checks a report and addresses it to the organisation that acts as the recommendation's body. */
export async function reportOf(
  context: SubgraphContext,
  manager: EntityManager,
  input: SubmitAlternativeReportInput,
): Promise<{ recommendation: RecommendationRecord; report: SubmittedReport }> {
  checkText('text', input.text, 100_000);
  checkText('documentSymbol', input.documentSymbol, 100);
  checkText('submittedBy', input.submittedBy, 100);
  const submittedOn = input.submittedOn ?? today();
  checkCome('submittedOn', submittedOn);
  const recommendation = await visibleRecommendation(manager, input.recommendation);
  const body = await knownReviewBody(manager, recommendation.bodyCode);
  const labels = changesOf({ classification: input.classification, tlp: input.tlp }, [
    'classification',
    'tlp',
  ]);
  return {
    recommendation,
    report: {
      id: randomUUID(),
      ownerId: context.caller.organisation,
      recommendationId: recommendation.id,
      addressedTo: await organisationActingAs(manager, body),
      text: input.text,
      documentSymbol: input.documentSymbol ?? null,
      submittedOn,
      submittedBy: input.submittedBy,
      submittedByClient: context.caller.clientId,
      ...labels,
    },
  };
}
