import { scalars } from '../kit/scalars.ts';
import type { SubgraphParts } from '../kit/start.ts';
import { evidenceLinkEntity } from './entities/evidence-link.ts';
import { followUpProcedureEntity } from './entities/follow-up-procedure.ts';
import { gradeEntity } from './entities/grade.ts';
import { instrumentEntity } from './entities/instrument.ts';
import { ratificationEntity } from './entities/ratification.ts';
import { recommendationEntity } from './entities/recommendation.ts';
import { responseEntity } from './entities/response.ts';
import { reviewBodyEntity } from './entities/review-body.ts';
import { scaleStepEntity } from './entities/scale-step.ts';
import { migrations } from './migrations.ts';
import { partialDateScalar } from './partial-date.ts';
import { policies } from './policies.ts';
import { countryFields } from './resolvers/country.ts';
import { evidenceLinkFields, evidenceLinkMutations } from './resolvers/evidence-link.ts';
import { procedureFields, procedureMutations, procedureQueries } from './resolvers/follow-up-procedure.ts';
import { gradeFields, gradeMutations } from './resolvers/grade.ts';
import { instrumentFields, instrumentMutations, instrumentQueries } from './resolvers/instrument.ts';
import { ratificationFields, ratificationMutations } from './resolvers/ratification.ts';
import { recommendationMutations } from './resolvers/recommendation-changes.ts';
import {
  recommendationCountFields,
  recommendationFields,
  recommendationQueries,
} from './resolvers/recommendation.ts';
import { reviewBodyFields, reviewBodyMutations, reviewBodyQueries } from './resolvers/review-body.ts';
import type { Resolvers } from './schema.generated.ts';

const resolvers: Resolvers = {
  ...scalars,
  PartialDate: partialDateScalar,
  Query: { ...reviewBodyQueries, ...instrumentQueries, ...recommendationQueries, ...procedureQueries },
  Mutation: {
    ...reviewBodyMutations,
    ...instrumentMutations,
    ...ratificationMutations,
    ...recommendationMutations,
    ...gradeMutations,
    ...evidenceLinkMutations,
    ...procedureMutations,
  },
  Country: countryFields,
  ReviewBody: reviewBodyFields,
  Instrument: instrumentFields,
  Ratification: ratificationFields,
  Recommendation: recommendationFields,
  RecommendationCount: recommendationCountFields,
  FollowUpProcedure: procedureFields,
  Grade: gradeFields,
  EvidenceLink: evidenceLinkFields,
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
  ],
  migrations,
};
