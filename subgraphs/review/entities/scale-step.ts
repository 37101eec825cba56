import { EntitySchema } from 'typeorm';

type ImplementationStatus =
  | 'IMPLEMENTED'
  | 'SUBSTANTIALLY'
  | 'PARTIALLY'
  | 'NOT_IMPLEMENTED'
  | 'REGRESSED'
  | 'INSUFFICIENT_INFORMATION';

/** A grade that a version of a procedure knows; it never changes, since grades refer to it. */
export interface ScaleStepRecord {
  readonly procedureId: string;
  readonly code: string;
  readonly label: string;
  /** 1 for the best. */
  readonly rank: number;
  readonly status: ImplementationStatus;
}

/** Where the scales of procedures are kept. */
export const scaleStepEntity = new EntitySchema<ScaleStepRecord>({
  name: 'ScaleStep',
  columns: {
    procedureId: { type: 'text', primary: true },
    code: { type: 'text', primary: true },
    label: { type: 'text' },
    rank: { type: 'integer' },
    status: { type: 'text' },
  },
});
