import { setAsideTightening, tighten } from '../../kit/tighten-labels.ts';
import { collaborationActivityEntity } from '../entities/collaboration-activity.ts';
import { meetingEntity } from '../entities/meeting.ts';
import { partnershipEntity } from '../entities/partnership.ts';
import { trainingCourseEntity } from '../entities/training-course.ts';
import { activityPolicy, coursePolicy, meetingPolicy, partnershipPolicy } from '../policies.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const scope = 'partnership:write';

export const tighteningMutations: MutationResolvers = {
  tightenPartnership: tighten({ entity: partnershipEntity, policy: partnershipPolicy, scope }),
  tightenCollaborationActivity: tighten({
    entity: collaborationActivityEntity,
    policy: activityPolicy,
    scope,
  }),
  tightenTrainingCourse: tighten({ entity: trainingCourseEntity, policy: coursePolicy, scope }),
  tightenMeeting: tighten({ entity: meetingEntity, policy: meetingPolicy, scope }),
  setAsidePartnerTightening: setAsideTightening(scope),
};
