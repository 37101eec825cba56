import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';
import type { CollaborationMechanism } from '../schema.generated.ts';

/** Something partners did or plan to do together. */
export interface CollaborationActivityRecord extends LabelledRecord {
  id: string;
  partnershipId: string | null;
  mechanism: CollaborationMechanism;
  title: string;
  summary: string | null;
  countryCode: string;
  startsOn: string;
  endsOn: string | null;
  status: 'PLANNED' | 'ONGOING' | 'COMPLETED' | 'CANCELLED';
  participants: number | null;
  womenParticipants: number | null;
}

export const collaborationActivityEntity = new EntitySchema<CollaborationActivityRecord>({
  name: 'CollaborationActivity',
  columns: {
    id: { type: 'text', primary: true },
    partnershipId: { type: 'text', nullable: true },
    mechanism: { type: 'text' },
    title: { type: 'text' },
    summary: { type: 'text', nullable: true },
    countryCode: { type: 'text' },
    startsOn: { type: 'date' },
    endsOn: { type: 'date', nullable: true },
    status: { type: 'text' },
    participants: { type: 'int', nullable: true },
    womenParticipants: { type: 'int', nullable: true },
    ...labelEntityColumns,
  },
});
