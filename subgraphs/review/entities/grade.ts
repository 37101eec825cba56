import { EntitySchema } from 'typeorm';

/** A body's judgement under one version of its procedure. Grades are added, never changed. */
export interface GradeRecord {
  readonly id: string;
  readonly recommendationId: string;
  /** The organisation that acted as the body. */
  readonly ownerId: string;
  readonly procedureId: string;
  /** As the body writes it. */
  readonly code: string;
  readonly session: number | null;
  readonly rationale: string | null;
  /** The day it was given: the time it is valid from. */
  readonly gradedOn: string;
  readonly documentSymbol: string | null;
  readonly recordedAt: Date;
}

/** Where grades are kept. */
export const gradeEntity = new EntitySchema<GradeRecord>({
  name: 'Grade',
  columns: {
    id: { type: 'text', primary: true },
    recommendationId: { type: 'text' },
    ownerId: { type: 'text' },
    procedureId: { type: 'text' },
    code: { type: 'text' },
    session: { type: 'integer', nullable: true },
    rationale: { type: 'text', nullable: true },
    gradedOn: { type: 'date' },
    documentSymbol: { type: 'text', nullable: true },
    recordedAt: { type: 'timestamptz' },
  },
});
