import { EntitySchema } from 'typeorm';

/** That a steward said which organisation acts as a body; the newest counts. */
export interface ReviewBodyAssignmentRecord {
  readonly id: string;
  readonly bodyCode: string;
  readonly organisationId: string;
  /** The steward. */
  readonly ownerId: string;
  readonly recordedAt: Date;
}

/** Where assignments are kept; they are added, never changed. */
export const reviewBodyAssignmentEntity = new EntitySchema<ReviewBodyAssignmentRecord>({
  name: 'ReviewBodyAssignment',
  columns: {
    id: { type: 'text', primary: true },
    bodyCode: { type: 'text' },
    organisationId: { type: 'text' },
    ownerId: { type: 'text' },
    recordedAt: { type: 'timestamptz' },
  },
});
