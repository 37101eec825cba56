import { EntitySchema } from 'typeorm';
import type { StatedVerification } from '../schema.generated.ts';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';

type EvidenceDirection = 'SUPPORTS' | 'CONTRADICTS';

/** A pointer from a recommendation to an incident, kept by whoever holds the evidence. */
export interface EvidenceLinkRecord extends LabelledRecord {
  readonly id: string;
  readonly recommendationId: string;
  /** One of incident, activity and visit; null also where it is withheld. */
  readonly incidentId: string | null;
  readonly activityId: string | null;
  readonly visitId: string | null;
  readonly direction: EvidenceDirection;
  readonly note: string | null;
  /** When it happened, in the words of its maker. */
  readonly occurredOn: string | null;
  readonly verification: StatedVerification | null;
  readonly interviewReference: string | null;
  readonly withdrawnAt: Date | null;
}

/** Where evidence links are kept. */
export const evidenceLinkEntity = new EntitySchema<EvidenceLinkRecord>({
  name: 'EvidenceLink',
  columns: {
    id: { type: 'text', primary: true },
    recommendationId: { type: 'text' },
    incidentId: { type: 'text', nullable: true },
    activityId: { type: 'text', nullable: true },
    visitId: { type: 'text', nullable: true },
    direction: { type: 'text' },
    note: { type: 'text', nullable: true },
    occurredOn: { type: 'date', nullable: true },
    verification: { type: 'text', nullable: true },
    interviewReference: { type: 'text', nullable: true },
    ...labelEntityColumns,
    withdrawnAt: { type: 'timestamptz', nullable: true },
  },
});
