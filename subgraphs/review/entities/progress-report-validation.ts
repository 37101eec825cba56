import { EntitySchema } from 'typeorm';
import type { ValidationOutcome } from '../schema.generated.ts';

/** What a second person made of a progress report. */
export interface ProgressReportValidationRecord {
  readonly id: string;
  readonly reportId: string;
  readonly outcome: ValidationOutcome;
  readonly note: string | null;
  readonly validatedBy: string;
  readonly validatedByClient: string;
  readonly recordedAt: Date;
}

/** Where validations are kept; they are added, never changed. */
export const progressReportValidationEntity = new EntitySchema<ProgressReportValidationRecord>({
  name: 'ProgressReportValidation',
  columns: {
    id: { type: 'text', primary: true },
    reportId: { type: 'text' },
    outcome: { type: 'text' },
    note: { type: 'text', nullable: true },
    validatedBy: { type: 'text' },
    validatedByClient: { type: 'text' },
    recordedAt: { type: 'timestamptz' },
  },
});
