import { EntitySchema } from 'typeorm';

/** One day of a course. */
export interface TrainingSessionRecord {
  id: string;
  courseId: string;
  heldOn: string;
  place: string | null;
  participants: number | null;
  womenParticipants: number | null;
}

export const trainingSessionEntity = new EntitySchema<TrainingSessionRecord>({
  name: 'TrainingSession',
  columns: {
    id: { type: 'text', primary: true },
    courseId: { type: 'text' },
    heldOn: { type: 'date' },
    place: { type: 'text', nullable: true },
    participants: { type: 'int', nullable: true },
    womenParticipants: { type: 'int', nullable: true },
  },
});
