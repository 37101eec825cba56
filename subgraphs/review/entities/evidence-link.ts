import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';

type EvidenceDirection = 'SUPPORTS' | 'CONTRADICTS';

/** A pointer from a recommendation to an incident, kept by whoever holds the evidence. */
export interface EvidenceLinkRecord extends LabelledRecord {
  readonly id: string;
  readonly recommendationId: string;
  /** Null where it is withheld. */
  readonly incidentId: string | null;
  readonly direction: EvidenceDirection;
  readonly note: string | null;
  readonly withdrawnAt: Date | null;
}

/** Where evidence links are kept. */
export const evidenceLinkEntity = new EntitySchema<EvidenceLinkRecord>({
  name: 'EvidenceLink',
  columns: {
    id: { type: 'text', primary: true },
    recommendationId: { type: 'text' },
    incidentId: { type: 'text' },
    direction: { type: 'text' },
    note: { type: 'text', nullable: true },
    ...labelEntityColumns,
    withdrawnAt: { type: 'timestamptz', nullable: true },
  },
});
