import type { SubgraphParts } from '../kit/subgraph-parts.ts';
import { labelTighteningFields } from '../kit/label-fields.ts';
import { labelTighteningEntity } from '../kit/label-tightening.ts';
import { scalars } from '../kit/scalars.ts';
import { collaborationActivityEntity } from './entities/collaboration-activity.ts';
import { meetingAccountEntity, meetingConsentEntity } from './entities/meeting-account.ts';
import { meetingEntity } from './entities/meeting.ts';
import { partnershipPartyEntity } from './entities/partnership-party.ts';
import { partnershipEntity } from './entities/partnership.ts';
import { trainingCourseEntity } from './entities/training-course.ts';
import { trainingSessionEntity } from './entities/training-session.ts';
import { KeptActs1795280000000 } from './migrations/2026-11-21-kept-acts.ts';
import { MeetingConsents1795281000000 } from './migrations/2026-11-21-meeting-consents.ts';
import { RecordActs1795268000000 } from './migrations/2026-11-21-record-acts.ts';
import { SettledConsents1795288000000 } from './migrations/2026-11-21-settled-consents.ts';
import { TightenedLabels1795252800000 } from './migrations/2026-11-21-tightened-labels.ts';
import { Partnerships1795219200000 } from './migrations/2026-11-21-partnerships.ts';
import { activityFields, activityMutations, activityQueries } from './resolvers/collaboration-activity.ts';
import { countryFields, organisationFields } from './resolvers/country.ts';
import { meetingFields, meetingMutations, meetingQueries } from './resolvers/meeting.ts';
import {
  accountsOfMeeting,
  meetingAccountFields,
  meetingAccountMutations,
  meetingConsentFields,
} from './resolvers/meeting-account.ts';
import { partnershipFields, partnershipMutations, partnershipQueries } from './resolvers/partnership.ts';
import { courseFields, courseMutations, courseQueries } from './resolvers/training-course.ts';
import { tighteningMutations } from './resolvers/tightenings.ts';
import { policies } from './policies.ts';
import type { Resolvers } from './schema.generated.ts';

const resolvers: Resolvers = {
  ...scalars,
  Query: { ...partnershipQueries, ...activityQueries, ...courseQueries, ...meetingQueries },
  Mutation: {
    ...partnershipMutations,
    ...activityMutations,
    ...courseMutations,
    ...meetingMutations,
    ...meetingAccountMutations,
    ...tighteningMutations,
  },
  LabelTightening: labelTighteningFields,
  Partnership: partnershipFields,
  PartnershipParty: { organisation: ({ organisationId }) => ({ id: organisationId }) },
  CollaborationActivity: activityFields,
  TrainingCourse: courseFields,
  Meeting: { ...meetingFields, ...accountsOfMeeting },
  MeetingAccount: meetingAccountFields,
  MeetingConsent: meetingConsentFields,
  Country: countryFields,
  Organisation: organisationFields,
};

/** What makes the partners subgraph. */
export const partners: SubgraphParts = {
  name: 'partners',
  policies,
  schema: new URL('../../schemas/partners.graphql', import.meta.url),
  resolvers,
  entities: [
    partnershipEntity,
    partnershipPartyEntity,
    collaborationActivityEntity,
    trainingCourseEntity,
    trainingSessionEntity,
    meetingEntity,
    meetingAccountEntity,
    meetingConsentEntity,
    labelTighteningEntity,
  ],
  migrations: [
    Partnerships1795219200000,
    TightenedLabels1795252800000,
    RecordActs1795268000000,
    KeptActs1795280000000,
    MeetingConsents1795281000000,
    SettledConsents1795288000000,
  ],
};
