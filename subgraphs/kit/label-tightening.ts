import { EntitySchema } from 'typeorm';
import type { LabelledRecord } from './labelled-record.ts';

/** That an organisation which sees a record of another's holds it for more sensitive than its owner does. */
export interface LabelTighteningRecord {
  id: string;
  recordTable: string;
  recordId: string;
  ownerId: string;
  organisationId: string;
  classification: LabelledRecord['classification'];
  tlp: LabelledRecord['tlp'];
  reason: string | null;
  tightenedAt: Date;
  /** When the record's originator, who alone relaxes a label, set it aside. */
  setAsideAt: Date | null;
}

/** Where tightenings are kept; migrations make the table with `tighteningTable`. */
export const labelTighteningEntity = new EntitySchema<LabelTighteningRecord>({
  name: 'LabelTightening',
  columns: {
    id: { type: 'text', primary: true },
    recordTable: { type: 'text' },
    recordId: { type: 'text' },
    ownerId: { type: 'text' },
    organisationId: { type: 'text' },
    classification: { type: 'text' },
    tlp: { type: 'text' },
    reason: { type: 'text', nullable: true },
    tightenedAt: { type: 'timestamptz', createDate: true },
    setAsideAt: { type: 'timestamptz', nullable: true },
  },
});
