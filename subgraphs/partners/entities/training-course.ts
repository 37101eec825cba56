import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';

/** A course held in sessions. */
export interface TrainingCourseRecord extends LabelledRecord {
  id: string;
  title: string;
  objectives: readonly string[];
  audience: string | null;
  countryCode: string;
  startsOn: string;
}

export const trainingCourseEntity = new EntitySchema<TrainingCourseRecord>({
  name: 'TrainingCourse',
  columns: {
    id: { type: 'text', primary: true },
    title: { type: 'text' },
    objectives: { type: 'text', array: true },
    audience: { type: 'text', nullable: true },
    countryCode: { type: 'text' },
    startsOn: { type: 'date' },
    ...labelEntityColumns,
  },
});
