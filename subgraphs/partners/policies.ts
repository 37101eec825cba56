import { recordedInTheMonth, toMonth } from '../kit/generalised.ts';
import { recordPolicy, type RecordPolicy } from '../kit/record-policy.ts';
import { conditionsOver } from '../kit/grant-conditions.ts';
import { collaborationActivityEntity } from './entities/collaboration-activity.ts';
import { meetingEntity } from './entities/meeting.ts';
import { partnershipEntity } from './entities/partnership.ts';
import { trainingCourseEntity } from './entities/training-course.ts';

/** What agreements may show of a partnership; who takes part is told with the record itself. */
export const partnershipPolicy = recordPolicy({
  dataset: 'Partnership',
  entity: partnershipEntity,
  conditions: conditionsOver({ countries: 'countries', day: 'starts_on' }),
  fieldGroups: { NARRATIVE: ['title', 'description'], LOCATION: ['areas'] },
  deidentified: { startsOn: toMonth('starts_on'), endsOn: toMonth('ends_on'), ...recordedInTheMonth },
});

/** What agreements may show of an activity; de-identified, its turnout still counts. */
export const activityPolicy = recordPolicy({
  dataset: 'CollaborationActivity',
  entity: collaborationActivityEntity,
  conditions: conditionsOver({ country: 'country_code', day: 'starts_on' }),
  fieldGroups: {
    NARRATIVE: ['title', 'summary'],
    TURNOUT: ['participants', 'womenParticipants'],
    PROVENANCE: ['partnershipId'],
  },
  deidentified: {
    startsOn: toMonth('starts_on'),
    endsOn: toMonth('ends_on'),
    participants: 'r.participants',
    womenParticipants: 'r.women_participants',
    ...recordedInTheMonth,
  },
});

/** What agreements may show of a training course. */
export const coursePolicy = recordPolicy({
  dataset: 'TrainingCourse',
  entity: trainingCourseEntity,
  conditions: conditionsOver({ country: 'country_code', day: 'starts_on' }),
  fieldGroups: { NARRATIVE: ['title', 'objectives', 'audience'], SESSIONS: [] },
  deidentified: { startsOn: toMonth('starts_on'), ...recordedInTheMonth },
});

/** What agreements may show of a meeting. */
export const meetingPolicy = recordPolicy({
  dataset: 'Meeting',
  entity: meetingEntity,
  restsOnAccounts: true,
  conditions: conditionsOver({ country: 'country_code', day: 'held_on' }),
  fieldGroups: { NARRATIVE: ['subject', 'outcome'], PROVENANCE: ['activityId'] },
  deidentified: { heldOn: toMonth('held_on'), ...recordedInTheMonth },
});

/** Every policy of the partners subgraph. */
export const policies: readonly RecordPolicy[] = [
  partnershipPolicy,
  activityPolicy,
  coursePolicy,
  meetingPolicy,
];
