import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';

/** A meeting with local leaders, authorities or communities. */
export interface MeetingRecord extends LabelledRecord {
  id: string;
  subject: string;
  counterpart: 'LOCAL_LEADERS' | 'AUTHORITIES' | 'SECURITY_FORCES' | 'CIVIL_SOCIETY' | 'COMMUNITY';
  heldOn: string;
  countryCode: string;
  outcome: string | null;
  activityId: string | null;
}

export const meetingEntity = new EntitySchema<MeetingRecord>({
  name: 'Meeting',
  columns: {
    id: { type: 'text', primary: true },
    subject: { type: 'text' },
    counterpart: { type: 'text' },
    heldOn: { type: 'date' },
    countryCode: { type: 'text' },
    outcome: { type: 'text', nullable: true },
    activityId: { type: 'text', nullable: true },
    ...labelEntityColumns,
  },
});
