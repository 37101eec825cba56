import { labelTighteningFields } from '../kit/label-fields.ts';
import { labelTighteningEntity } from '../kit/label-tightening.ts';
import { scalars } from '../kit/scalars.ts';
import type { SubgraphParts } from '../kit/subgraph-parts.ts';
import { actionRecommendationEntity } from './entities/action-recommendation.ts';
import { actionEntity } from './entities/action.ts';
import { alternativeReportEntity } from './entities/alternative-report.ts';
import { benchmarkEntity } from './entities/benchmark.ts';
import { evidenceLinkEntity } from './entities/evidence-link.ts';
import { followUpProcedureEntity } from './entities/follow-up-procedure.ts';
import { followUpSelectionEntity } from './entities/follow-up-selection.ts';
import { gradeEntity } from './entities/grade.ts';
import { indicatorObservationEntity } from './entities/indicator-observation.ts';
import { indicatorEntity } from './entities/indicator.ts';
import { instrumentEntity } from './entities/instrument.ts';
import { progressReportValidationEntity } from './entities/progress-report-validation.ts';
import { progressReportEntity } from './entities/progress-report.ts';
import { ratificationEntity } from './entities/ratification.ts';
import { recommendationEntity } from './entities/recommendation.ts';
import { reminderEntity } from './entities/reminder.ts';
import { reportAccountEntity, reportConsentEntity } from './entities/report-account.ts';
import { responseEntity } from './entities/response.ts';
import { reviewBodyAssignmentEntity } from './entities/review-body-assignment.ts';
import { reviewBodyEntity } from './entities/review-body.ts';
import { scaleStepEntity } from './entities/scale-step.ts';
import { migrations } from './migrations.ts';
import { partialDateScalar } from './partial-date.ts';
import { policies } from './policies.ts';
import { actionFields, actionMutations, actionQueries } from './resolvers/action.ts';
import { alternativeReportFields, alternativeReportMutations } from './resolvers/alternative-report.ts';
import { countryFields } from './resolvers/country.ts';
import { evidenceLinkFields, evidenceLinkMutations } from './resolvers/evidence-link.ts';
import { followUpChangeFields, followUpChangeQueries } from './resolvers/follow-up-changes.ts';
import { procedureFields, procedureMutations, procedureQueries } from './resolvers/follow-up-procedure.ts';
import { reminderFields, selectionFields, selectionMutations } from './resolvers/follow-up-selection.ts';
import { followUpCountFields, followUpStatisticsQueries } from './resolvers/follow-up-statistics.ts';
import { gradeFields, gradeMutations } from './resolvers/grade.ts';
import { indicatorFields, indicatorMutations } from './resolvers/indicator.ts';
import { instrumentFields, instrumentMutations, instrumentQueries } from './resolvers/instrument.ts';
import { progressReportFields, progressReportMutations } from './resolvers/progress-report.ts';
import { ratificationFields, ratificationMutations } from './resolvers/ratification.ts';
import { recommendationMutations } from './resolvers/recommendation-changes.ts';
import {
  recommendationCountFields,
  recommendationFields,
  recommendationQueries,
} from './resolvers/recommendation.ts';
import {
  accountsOfReport,
  reportAccountFields,
  reportAccountMutations,
  reportConsentFields,
} from './resolvers/report-account.ts';
import { recommendationTableFields, recommendationTableQueries } from './resolvers/recommendation-table.ts';
import { reviewBodyFields, reviewBodyMutations, reviewBodyQueries } from './resolvers/review-body.ts';
import { upsertMutations } from './resolvers/upsert-recommendations.ts';
import { tighteningMutations } from './resolvers/tightenings.ts';
import type { Resolvers } from './schema.generated.ts';
import { takeUpWords } from './take-up-words.ts';

const resolvers: Resolvers = {
  ...scalars,
  PartialDate: partialDateScalar,
  Query: {
    ...reviewBodyQueries,
    ...instrumentQueries,
    ...recommendationQueries,
    ...recommendationTableQueries,
    ...procedureQueries,
    ...followUpChangeQueries,
    ...actionQueries,
    ...followUpStatisticsQueries,
  },
  Mutation: {
    ...reviewBodyMutations,
    ...instrumentMutations,
    ...ratificationMutations,
    ...recommendationMutations,
    ...gradeMutations,
    ...evidenceLinkMutations,
    ...procedureMutations,
    ...selectionMutations,
    ...upsertMutations,
    ...actionMutations,
    ...indicatorMutations,
    ...progressReportMutations,
    ...alternativeReportMutations,
    ...reportAccountMutations,
    ...tighteningMutations,
  },
  LabelTightening: labelTighteningFields,
  Country: countryFields,
  ReviewBody: reviewBodyFields,
  Instrument: instrumentFields,
  Ratification: ratificationFields,
  Recommendation: recommendationFields,
  RecommendationCount: recommendationCountFields,
  RecommendationTable: recommendationTableFields,
  FollowUpProcedure: procedureFields,
  FollowUpChange: followUpChangeFields,
  Grade: gradeFields,
  EvidenceLink: evidenceLinkFields,
  FollowUpSelection: selectionFields,
  Reminder: reminderFields,
  Action: actionFields,
  Indicator: indicatorFields,
  ProgressReport: progressReportFields,
  AlternativeReport: { ...alternativeReportFields, ...accountsOfReport },
  ReportAccount: reportAccountFields,
  ReportConsent: reportConsentFields,
  FollowUpCount: followUpCountFields,
};

/** What makes the review subgraph. */
export const review: SubgraphParts = {
  name: 'review',
  policies,
  schema: new URL('../../schemas/review.graphql', import.meta.url),
  resolvers,
  entities: [
    reviewBodyEntity,
    instrumentEntity,
    ratificationEntity,
    recommendationEntity,
    responseEntity,
    followUpProcedureEntity,
    scaleStepEntity,
    gradeEntity,
    evidenceLinkEntity,
    reviewBodyAssignmentEntity,
    followUpSelectionEntity,
    reminderEntity,
    actionEntity,
    actionRecommendationEntity,
    benchmarkEntity,
    indicatorEntity,
    indicatorObservationEntity,
    progressReportEntity,
    progressReportValidationEntity,
    alternativeReportEntity,
    reportAccountEntity,
    reportConsentEntity,
    labelTighteningEntity,
  ],
  migrations,
  background: takeUpWords,
};
