import { setAsideTightening, tighten } from '../../kit/tighten-labels.ts';
import { actionEntity } from '../entities/action.ts';
import { alternativeReportEntity } from '../entities/alternative-report.ts';
import { indicatorEntity } from '../entities/indicator.ts';
import { progressReportEntity } from '../entities/progress-report.ts';
import { evidenceLinkEntity } from '../entities/evidence-link.ts';
import { recommendationEntity } from '../entities/recommendation.ts';
import {
  actionPolicy,
  alternativeReportPolicy,
  evidenceLinkPolicy,
  indicatorPolicy,
  progressReportPolicy,
  recommendationPolicy,
} from '../policies.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const scope = 'follow-up:write';

export const tighteningMutations: MutationResolvers = {
  tightenRecommendation: tighten({ entity: recommendationEntity, policy: recommendationPolicy, scope }),
  tightenEvidence: tighten({ entity: evidenceLinkEntity, policy: evidenceLinkPolicy, scope }),
  tightenAction: tighten({ entity: actionEntity, policy: actionPolicy, scope }),
  tightenIndicator: tighten({ entity: indicatorEntity, policy: indicatorPolicy, scope }),
  tightenProgressReport: tighten({ entity: progressReportEntity, policy: progressReportPolicy, scope }),
  tightenAlternativeReport: tighten({
    entity: alternativeReportEntity,
    policy: alternativeReportPolicy,
    scope,
  }),
  setAsideReviewTightening: setAsideTightening(scope),
};
