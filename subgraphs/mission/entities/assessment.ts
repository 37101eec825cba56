import { EntitySchema } from 'typeorm';
import type { StandardOfProof, VerificationStatus } from '../schema.generated.ts';
import { partColumns, type IncidentPart } from './incident-parts.ts';

/** A verification step; steps are added and never changed. */
export interface AssessmentRecord extends IncidentPart {
  ownerId: string;
  status: VerificationStatus;
  standardOfProof: StandardOfProof | null;
  independentSources: number | null;
  rationale: string | null;
  /** The code of an officer of the owner; never shown to another organisation. */
  assessor: string;
  assessedAt: Date;
}

export const assessmentEntity = new EntitySchema<AssessmentRecord>({
  name: 'Assessment',
  columns: {
    ...partColumns,
    ownerId: { type: 'text' },
    status: { type: 'text' },
    standardOfProof: { type: 'text', nullable: true },
    independentSources: { type: 'integer', nullable: true },
    rationale: { type: 'text', nullable: true },
    assessor: { type: 'text' },
    assessedAt: { type: 'timestamptz', createDate: true },
  },
});
